-- The run sheet of a gathering, and its steps. A step that was removed is kept until the gathering is gone, to be put
-- back; `former` holds what it said before its last change, as JSON.
create table run_sheets (
  gathering_id bigint primary key references gatherings (id),
  is_open bigint not null default 0,
  begun_at bigint not null,
  begun_by bigint references persons (id),
  changed_at bigint not null
);

create table run_steps (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references run_sheets (gathering_id),
  batch text not null,
  place bigint not null,
  name text not null,
  aim text not null default '',
  method text not null default '',
  speaker text not null default '',
  host_id bigint references persons (id),
  duty text,
  minutes bigint not null check (minutes between 1 and 1440),
  material text not null default '',
  fallback text not null default '',
  last_minutes bigint,
  started_at bigint,
  ended_at bigint,
  real_minutes bigint,
  version bigint not null default 1,
  former text,
  removed_at bigint,
  changed_at bigint not null,
  changed_by bigint references persons (id)
);
create index run_steps_order on run_steps (gathering_id, place, id);

-- What people take on for one gathering: a row for each duty that its organisers added, and one for each of its kind
-- as soon as somebody takes it on, so that it stays when the kind is changed.
create table duties (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  kind_key text,
  name text not null,
  gist text not null default '',
  hands text not null default '',
  within bigint,
  people bigint not null check (people between 1 and 50),
  added_at bigint not null,
  added_by bigint references persons (id),
  removed_at bigint,
  unique (gathering_id, kind_key)
);
create index duties_gathering on duties (gathering_id, id);

-- Who took it on. Seats are numbered, so that the index below lets nobody in beyond the number asked for.
create table duty_holdings (
  id {{key}},
  uid text not null unique,
  duty_id bigint not null references duties (id),
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  seat bigint not null,
  within bigint,
  taken_at bigint not null,
  given_by bigint references persons (id),
  returned_at bigint,
  body text not null default '',
  html text not null default '',
  link text not null default '',
  is_open bigint not null default 0,
  handed_at bigint
);
create unique index duty_holdings_seat on duty_holdings (duty_id, seat) where returned_at is null;
create unique index duty_holdings_once on duty_holdings (duty_id, person_id) where returned_at is null;
create index duty_holdings_gathering on duty_holdings (gathering_id, id);
create index duty_holdings_person on duty_holdings (person_id, gathering_id);
create index duty_holdings_owed on duty_holdings (gathering_id) where handed_at is null and returned_at is null and within is not null;
