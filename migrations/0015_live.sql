-- The live room of a gathering. `number` counts its events; `shown` is what the large screen shows, `kind:identifier`.
create table live_rooms (
  gathering_id bigint primary key references gatherings (id),
  number bigint not null default 0,
  state text not null check (state in ('waiting', 'open', 'closed')),
  -- Who comes in: 'open' with a name alone, 'code' with what is shown in the room, 'registered' if one is expected.
  door text not null check (door in ('open', 'code', 'registered')),
  code text not null unique,
  -- How many take part at once; nothing when everybody does. `taken` is counted by conditional updates alone.
  places bigint,
  taken bigint not null default 0,
  nameless bigint not null default 1,
  chat text not null default 'open' check (chat in ('open', 'slow', 'paused')),
  filtered text not null default '',
  shown text not null default '',
  video text not null default '{}',
  made_at bigint not null,
  opened_at bigint,
  closed_at bigint
);

-- Somebody in a live room. The secret is what the browser of a guest keeps; who has an account needs none.
create table live_seats (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references live_rooms (gathering_id),
  person_id bigint not null references persons (id),
  fingerprint text unique,
  way text not null check (way in ('account', 'registration', 'guest')),
  name text not null,
  language text not null,
  -- How they may be named afterwards: 'named' everywhere, 'here' during the session alone, 'never'.
  naming text not null check (naming in ('named', 'here', 'never')),
  is_host bigint not null default 0,
  takes_part bigint not null,
  wishes_at bigint,
  spoke bigint not null default 0,
  cell_id bigint,
  joined_at bigint not null,
  left_at bigint,
  removed_at bigint,
  unique (gathering_id, person_id)
);
create index live_seats_person on live_seats (person_id);
create index live_seats_wishes on live_seats (gathering_id, wishes_at) where wishes_at is not null;

-- What happened in a room, numbered without gaps; `body` is the thing as it is since, nothing when it is gone.
-- `seat_id` alone reads it when it is set, `cell_id` those of that cell.
create table live_events (
  gathering_id bigint not null references live_rooms (gathering_id),
  number bigint not null,
  audience text not null check (audience in ('all', 'hosts', 'seat', 'cell')),
  seat_id bigint,
  cell_id bigint,
  kind text not null,
  item text not null,
  body text,
  primary key (gathering_id, number)
);

-- How many are here, as each process counts its own.
create table live_presences (
  gathering_id bigint not null references live_rooms (gathering_id),
  process text not null,
  here bigint not null,
  counted_at bigint not null,
  primary key (gathering_id, process)
);
