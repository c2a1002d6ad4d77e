-- Mission orders: asked for, signed or not by the one who may, told about afterwards. The number is given when it is asked
-- for, by space and year, and never given again.
create table missions (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  gathering_id bigint references gatherings (id),
  kind text not null check (kind in ('single', 'collective', 'permanent')),
  costs bigint not null default 0,
  state text not null check (state in ('draft', 'asked', 'signed', 'refused', 'cancelled', 'done')),
  year bigint,
  number bigint,
  purpose text not null,
  destination text not null,
  leaves_at bigint not null,
  leaves_from text not null,
  returns_at bigint not null,
  returns_to text not null,
  details text not null,
  version bigint not null default 1,
  made_by bigint not null references persons (id),
  made_at bigint not null,
  asked_at bigint,
  decided_by bigint references persons (id),
  decided_at bigint,
  signature text not null default '',
  reason text not null default '',
  unique (space_id, year, number)
);
create index missions_space on missions (space_id, state, id);
create index missions_made_by on missions (made_by, id);
create index missions_decided_by on missions (decided_by);
create table mission_agents (
  id {{key}},
  uid text not null unique,
  mission_id bigint not null references missions (id),
  person_id bigint not null references persons (id),
  position bigint not null,
  details text not null,
  unique (mission_id, person_id)
);
create index mission_agents_person on mission_agents (person_id, mission_id);
create table mission_numbers (
  space_id bigint not null references spaces (id),
  year bigint not null,
  given bigint not null,
  primary key (space_id, year)
);

-- Letters that convene people to a gathering: the text as it was sent, one for each person.
create table convocations (
  id {{key}},
  uid text not null unique,
  secret text not null unique,
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  name text not null,
  post text not null default '',
  body text not null,
  basis text not null,
  signature text not null,
  costs bigint not null default 0,
  sent_at bigint not null,
  unique (gathering_id, person_id)
);
create index convocations_person on convocations (person_id);
