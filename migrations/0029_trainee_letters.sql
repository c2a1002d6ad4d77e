-- What those who lead a cohort write to some of its trainees, and to whom it went.
create table trainee_letters (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  about text not null,
  subject text not null,
  body text not null,
  written_at bigint not null,
  written_by bigint references persons (id)
);
create index trainee_letters_space on trainee_letters (space_id, written_at);
create index trainee_letters_by on trainee_letters (written_by);
create table trainee_letter_recipients (
  letter_id bigint not null references trainee_letters (id),
  person_id bigint not null references persons (id),
  primary key (letter_id, person_id)
);
create index trainee_letter_recipients_person on trainee_letter_recipients (person_id, letter_id);
