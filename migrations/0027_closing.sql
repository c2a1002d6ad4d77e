-- That somebody looked back on the training, never what they said.
create table cold_evaluations (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  primary key (space_id, person_id)
);

-- What was said, by nobody: each answer alone, under a key that is drawn and says nothing of when.
create table cold_answers (
  draw text primary key,
  space_id bigint not null references spaces (id),
  question text not null,
  mark bigint,
  words text not null default ''
);
create index cold_answers_space on cold_answers (space_id, question);

-- What the group makes of its training, written together.
create table cohort_assessments (
  space_id bigint primary key references spaces (id),
  body text not null,
  html text not null,
  version bigint not null,
  changed_at bigint not null
);
create table cohort_assessment_versions (
  space_id bigint not null references spaces (id),
  version bigint not null,
  body text not null,
  written_at bigint not null,
  person_id bigint references persons (id),
  primary key (space_id, version)
);
create index cohort_assessment_versions_person on cohort_assessment_versions (person_id);

-- What becomes of each thing that the cohort has.
create table closing_decisions (
  space_id bigint not null references spaces (id),
  kind text not null check (kind in ('gathering', 'cycle', 'group', 'list')),
  thing text not null,
  verdict text not null check (verdict in ('keep', 'change', 'stop')),
  note text not null default '',
  decided_at bigint not null,
  decided_by bigint references persons (id),
  primary key (space_id, kind, thing)
);
create index closing_decisions_person on closing_decisions (decided_by);

-- The collective that a cohort became.
create table cohort_successors (
  space_id bigint primary key references spaces (id),
  collective_id bigint not null references spaces (id),
  opened_at bigint not null
);

-- What is attested of somebody: numbers as they were on that day. Numbered within the cohort; one stands at a time.
create table attestations (
  id {{key}},
  uid text not null unique,
  secret text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  number bigint not null,
  name text not null,
  title text not null,
  aim text not null,
  first_day text not null,
  last_day text not null,
  attended bigint not null,
  attended_of bigint not null,
  done bigint not null,
  done_of bigint not null,
  language text not null,
  issued_at bigint not null,
  issued_by bigint references persons (id),
  revoked_at bigint,
  reason text not null default '',
  unique (space_id, number)
);
create unique index attestations_standing on attestations (space_id, person_id) where revoked_at is null;
create index attestations_person on attestations (person_id);
