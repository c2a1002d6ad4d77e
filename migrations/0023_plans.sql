-- What was done to the plan of a space, in the words of its history. The change itself is one of the space's.
create table plan_changes (
  change_id bigint primary key references space_changes (id),
  act text not null,
  name text not null default ''
);

-- Where a trame comes from, as its card says, so that descent is found without reading the trames.
create table trame_lineages (
  trame_id bigint primary key references trames (id),
  key text not null,
  parent text not null default ''
);
create index trame_lineages_key on trame_lineages (key);
create index trame_lineages_parent on trame_lineages (parent);
create index spaces_opened_from on spaces (opened_from);
create index space_changes_trame on space_changes (trame_id, space_id);

-- Spaces made from the plan of another, with the state it had.
create table plan_forks (
  space_id bigint primary key references spaces (id),
  parent_id bigint not null references spaces (id),
  trame_id bigint not null references trames (id),
  forked_at bigint not null,
  forked_by bigint not null references persons (id)
);
create index plan_forks_parent on plan_forks (parent_id);
create index plan_forks_person on plan_forks (forked_by);

-- What a space made of a plan, offered back to the space it comes from.
create table plan_offers (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  from_space_id bigint not null references spaces (id),
  base_trame_id bigint not null references trames (id),
  trame_id bigint not null references trames (id),
  message text not null,
  credit text not null default '',
  state text not null check (state in ('open', 'taken', 'declined', 'withdrawn')),
  offered_at bigint not null,
  offered_by bigint not null references persons (id),
  decided_at bigint,
  decided_by bigint references persons (id),
  reason text not null default '',
  taken bigint not null default 0
);
create index plan_offers_space on plan_offers (space_id, state, id);
create index plan_offers_from on plan_offers (from_space_id, id);
create index plan_offers_person on plan_offers (offered_by);

-- Who lets their name stand in the family of a plan.
create table lineage_names (
  person_id bigint primary key references persons (id),
  since bigint not null
);
