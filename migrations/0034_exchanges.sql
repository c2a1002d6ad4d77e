-- Co-development: somebody brings a question on their project, and a small group helps them think, phase by phase.
create table exchanges (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  group_id bigint not null references cohort_groups (id),
  client_id bigint not null references persons (id),
  facilitator_id bigint references persons (id),
  secretary_id bigint references persons (id),
  project_id bigint references projects (id),
  activity text not null default '',
  question text not null,
  context text not null default '',
  state text not null check (state in ('offered', 'planned', 'begun', 'ended', 'withdrawn')),
  starts_at bigint,
  gathering_id bigint references gatherings (id),
  phase bigint not null default 0,
  phase_began_at bigint,
  phase_extra bigint not null default 0,
  step bigint not null default 0,
  notes text not null default '',
  outcome text not null default '',
  first_step text not null default '',
  reach text not null default 'group' check (reach in ('own', 'group', 'cohort', 'everyone')),
  told_at bigint,
  offered_at bigint not null,
  begun_at bigint,
  ended_at bigint
);
create index exchanges_space on exchanges (space_id, id);
create index exchanges_group on exchanges (group_id, id);
create index exchanges_project on exchanges (project_id);
create index exchanges_client on exchanges (client_id);

-- Who said that they are there; somebody who leads the cohort may be invited beside the group.
create table exchange_seats (
  exchange_id bigint not null references exchanges (id),
  person_id bigint not null references persons (id),
  invited bigint not null default 0,
  came_at bigint,
  agreed_at bigint,
  primary key (exchange_id, person_id)
);
create index exchange_seats_person on exchange_seats (person_id);

-- The phases of one exchange. An empty text is that of the usual phase of this key, in the reader's language.
create table exchange_phases (
  exchange_id bigint not null references exchanges (id),
  place bigint not null,
  key text not null default '',
  minutes bigint not null,
  speaks text not null check (speaks in ('client', 'consultants', 'everyone', 'nobody')),
  name text not null default '',
  aim text not null default '',
  client text not null default '',
  consultant text not null default '',
  secretary text not null default '',
  facilitator text not null default '',
  say text not null default '',
  primary key (exchange_id, place)
);

-- Questions and suggestions, each on a line of its own. They stay inside the group.
create table exchange_lines (
  id {{key}},
  uid text not null unique,
  exchange_id bigint not null references exchanges (id),
  person_id bigint not null references persons (id),
  kind text not null check (kind in ('question', 'suggestion')),
  phase bigint not null,
  body text not null,
  written_at bigint not null,
  taken_at bigint,
  withdrawn_at bigint
);
create index exchange_lines_exchange on exchange_lines (exchange_id, id);
create index exchange_lines_person on exchange_lines (person_id);

-- Dates that the group thinks of, and who can come then.
create table exchange_dates (
  id {{key}},
  uid text not null unique,
  exchange_id bigint not null references exchanges (id),
  person_id bigint not null references persons (id),
  starts_at bigint not null,
  unique (exchange_id, starts_at)
);
create index exchange_dates_person on exchange_dates (person_id);
create table exchange_date_answers (
  date_id bigint not null references exchange_dates (id),
  person_id bigint not null references persons (id),
  answered_at bigint not null,
  primary key (date_id, person_id)
);
create index exchange_date_answers_person on exchange_date_answers (person_id);
