-- What somebody did and when they were last there, in one cohort: without it, every trace of a person is looked at.
create index traces_cohort on traces (cohort_id, actor_id, id) where cohort_id is not null;

-- What somebody chose, question by question, to see for themselves whether they understood. No mark is made of it.
create table quiz_answers (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  activity text not null,
  question text not null,
  choices text not null,
  answered_at bigint not null,
  primary key (space_id, person_id, activity, question)
);
create index quiz_answers_person on quiz_answers (person_id);

-- How people say that an activity went with them: a view of the ledger.
create table activity_reactions (
  space_id bigint not null,
  activity text not null,
  kind text not null,
  person_id bigint not null,
  given_at bigint not null,
  primary key (space_id, activity, kind, person_id)
);
create index activity_reactions_person on activity_reactions (person_id, space_id, activity);

-- One line to those who lead, about an activity.
create table activity_remarks (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  activity text not null,
  text text not null,
  written_at bigint not null,
  answered_at bigint,
  primary key (space_id, person_id, activity)
);
create index activity_remarks_person on activity_remarks (person_id);
create index activity_remarks_waiting on activity_remarks (space_id, answered_at, written_at);
