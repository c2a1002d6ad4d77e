-- What remains of a space once it is closed, as a folder that opens from a disk. `done` of `total` while it is made.
create table archives (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  audience text not null check (audience in ('space', 'public')),
  done bigint not null default 0,
  total bigint not null default 0,
  bytes bigint,
  asked_at bigint not null,
  asked_by bigint references persons (id),
  made_at bigint,
  unique (space_id, audience)
);
create index archives_by on archives (asked_by);

-- The commons of a space that ends, offered to another; taken when somebody there says yes.
create table handovers (
  id {{key}},
  uid text not null unique,
  from_id bigint not null references spaces (id),
  to_id bigint not null references spaces (id),
  words text not null default '',
  offered_at bigint not null,
  offered_by bigint references persons (id),
  answer text check (answer in ('taken', 'declined')),
  answered_at bigint,
  answered_by bigint references persons (id),
  sheets bigint not null default 0
);
create unique index handovers_open on handovers (from_id, to_id) where answered_at is null;
create index handovers_from on handovers (from_id, id);
create index handovers_to on handovers (to_id, id);
create index handovers_by on handovers (offered_by);
create index handovers_answered on handovers (answered_by);

-- A collective that accompanies another, and what each side says of it: asked, given, learnt.
create table mentorings (
  id {{key}},
  uid text not null unique,
  mentor_id bigint not null references spaces (id),
  mentored_id bigint not null references spaces (id),
  begun_at bigint not null,
  begun_by bigint references persons (id),
  ended_at bigint,
  ended_by bigint references persons (id),
  unique (mentor_id, mentored_id)
);
create index mentorings_mentored on mentorings (mentored_id, id);
create index mentorings_begun on mentorings (begun_by);
create index mentorings_ended on mentorings (ended_by);
create table mentoring_words (
  id {{key}},
  uid text not null unique,
  mentoring_id bigint not null references mentorings (id),
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  kind text not null check (kind in ('asked', 'given', 'learnt')),
  text text not null,
  html text not null,
  said_at bigint not null,
  withdrawn_at bigint
);
create index mentoring_words_of on mentoring_words (mentoring_id, id);
create index mentoring_words_person on mentoring_words (person_id, id);
create index mentoring_words_space on mentoring_words (space_id);
