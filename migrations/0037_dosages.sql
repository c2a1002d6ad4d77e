-- What somebody told of a project and its group, kept to come back to, and what became of the advice.
create table dosages (
  id {{key}},
  uid text not null unique,
  space_id bigint references spaces (id),
  person_id bigint not null references persons (id),
  title text not null,
  told text not null,
  facilitation bigint not null,
  tools bigint not null,
  rules text not null default '',
  kept_at bigint not null,
  outcome text check (outcome in ('helped', 'partly', 'not')),
  outcome_words text not null default '',
  outcome_at bigint,
  removed_at bigint
);
create index dosages_space on dosages (space_id, id);
create index dosages_person on dosages (person_id, id);

-- How much a rule counts in a space. Each change stays, with its reason; the newest holds.
create table dosage_weights (
  id {{key}},
  space_id bigint not null references spaces (id),
  rule text not null,
  weight bigint not null check (weight between 0 and 3),
  reason text not null,
  changed_by bigint not null references persons (id),
  changed_at bigint not null
);
create index dosage_weights_space on dosage_weights (space_id, rule, id);

-- Rules that a space added.
create table dosage_rules (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  variable text not null,
  value text not null,
  facilitation bigint not null,
  tools bigint not null,
  says text not null,
  why text not null,
  added_by bigint not null references persons (id),
  added_at bigint not null,
  removed_at bigint
);
create index dosage_rules_space on dosage_rules (space_id, id);
