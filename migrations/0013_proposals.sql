-- What members wish for, and who would come.
create table proposals (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  kind text not null,
  title text not null,
  body text not null default '',
  html text not null default '',
  state text not null check (state in ('open', 'taken', 'withdrawn', 'declined')),
  gathering_id bigint references gatherings (id),
  proposed_at bigint not null,
  settled_at bigint
);
create index proposals_space on proposals (space_id, state, id);
create table proposal_supports (
  proposal_id bigint not null references proposals (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  primary key (proposal_id, person_id)
);

-- Several dates for one gathering, before one is fixed. Whoever has the address answers.
create table date_polls (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null unique references gatherings (id),
  opened_at bigint not null,
  closed_at bigint
);
create table date_options (
  id {{key}},
  uid text not null unique,
  poll_id bigint not null references date_polls (id),
  starts_at bigint not null,
  ends_at bigint not null,
  unique (poll_id, starts_at)
);
create table date_answers (
  option_id bigint not null references date_options (id),
  person_id bigint not null references persons (id),
  name text not null,
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  answered_at bigint not null,
  primary key (option_id, person_id)
);
create index date_answers_person on date_answers (person_id);
