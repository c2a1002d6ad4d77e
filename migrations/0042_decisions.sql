-- What a group decides: a proposal, how it is decided on, and what came of it.
create table decisions (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  method text not null check (method in ('consent', 'advice', 'vote', 'points', 'ranking', 'election')),
  title text not null,
  body text not null,
  html text not null,
  quorum bigint,
  points bigint not null default 0,
  round bigint not null default 1,
  version bigint not null default 1,
  opened_at bigint not null,
  closes_at bigint not null,
  closed_at bigint,
  outcome text check (outcome in ('adopted', 'changed', 'dropped')),
  outcome_words text not null default '',
  outcome_html text not null default '',
  outcome_by bigint references persons (id),
  settled_at bigint,
  review_at bigint,
  withdrawn_at bigint
);
create index decisions_space on decisions (space_id, id);
create index decisions_author on decisions (author_id, id);
create table decision_options (
  id {{key}},
  uid text not null unique,
  decision_id bigint not null references decisions (id),
  position bigint not null,
  words text not null,
  unique (decision_id, position)
);

-- What each person says to it; their last word. `choice` is JSON, as the method reads it.
create table stances (
  decision_id bigint not null references decisions (id),
  person_id bigint not null references persons (id),
  choice text not null,
  reason text not null default '',
  version bigint not null,
  round bigint not null,
  taken_at bigint not null,
  primary key (decision_id, person_id)
);
create index stances_person on stances (person_id, decision_id);
