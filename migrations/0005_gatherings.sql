-- Places and their rooms (N9), as people find them: described, never named after somebody.
create table places (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  name text not null,
  address text not null default '',
  latitude double precision,
  longitude double precision,
  directions text not null default '',
  access text not null default '',
  hours text not null default '',
  picture text,
  added_at bigint not null,
  added_by bigint references persons (id),
  closed_at bigint
);
create index places_space on places (space_id, name);

create table rooms (
  id {{key}},
  uid text not null unique,
  place_id bigint not null references places (id),
  name text not null,
  people bigint,
  layout text not null default '',
  equipment text not null default '',
  access text not null default '',
  picture text,
  added_at bigint not null,
  closed_at bigint
);
create index rooms_place on rooms (place_id, name);

-- A cycle: sessions as a path. A series: the same thing again and again. Both are gatherings that share a row here.
create table cycles (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  title text not null,
  summary text not null default '',
  body text not null default '',
  html text not null default '',
  made_at bigint not null,
  made_by bigint references persons (id)
);
create index cycles_space on cycles (space_id, id);

create table gatherings (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  kind text not null,
  title text not null,
  summary text not null default '',
  body text not null default '',
  html text not null default '',
  mode text not null check (mode in ('onsite', 'remote', 'hybrid')),
  starts_at bigint not null,
  ends_at bigint not null,
  zone text not null,
  all_day bigint not null default 0,
  place_id bigint references places (id),
  room_id bigint references rooms (id),
  place_note text not null default '',
  onsite_note text not null default '',
  link text not null default '',
  remote_note text not null default '',
  fields text not null default '{}',
  questions text not null default '[]',
  state text not null check (state in ('draft', 'announced', 'cancelled')),
  -- 1 when anybody may find it in the agenda: announced or cancelled, listed, in a space that is not hidden.
  found bigint not null default 0,
  listed bigint not null default 1,
  registers bigint not null default 1,
  closes_at bigint,
  cancel_note text not null default '',
  -- RFC 5545, 3.8.7.4: grows each time that those who are concerned must be told.
  sequence bigint not null default 0,
  cycle_id bigint references cycles (id),
  cycle_order bigint,
  series text,
  picture text,
  check_in_code text,
  offered_at bigint not null,
  offered_by bigint references persons (id),
  changed_at bigint not null
);
create index gatherings_agenda on gatherings (found, starts_at, id);
create index gatherings_space on gatherings (space_id, starts_at, id);
create index gatherings_place on gatherings (place_id, starts_at);
create index gatherings_room on gatherings (room_id, starts_at);
create index gatherings_cycle on gatherings (cycle_id, cycle_order);
create index gatherings_series on gatherings (series, starts_at);

create table gathering_hosts (
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  primary key (gathering_id, person_id)
);
create index gathering_hosts_person on gathering_hosts (person_id, gathering_id);

-- Themes and publics: keys of the trame, with the words that the agenda shows for them.
create table gathering_marks (
  gathering_id bigint not null references gatherings (id),
  vocabulary text not null check (vocabulary in ('theme', 'public')),
  mark text not null,
  primary key (gathering_id, vocabulary, mark)
);
create index gathering_marks_of on gathering_marks (vocabulary, mark, gathering_id);
create table marks (
  vocabulary text not null check (vocabulary in ('theme', 'public')),
  mark text not null,
  french text not null,
  english text not null,
  primary key (vocabulary, mark)
);

-- How many places there are in each way of being there, and how many are taken. `tickets` numbers the waiting list.
create table seats (
  gathering_id bigint not null references gatherings (id),
  mode text not null check (mode in ('onsite', 'remote')),
  places bigint,
  taken bigint not null default 0,
  waiting_places bigint not null default 0,
  waiting bigint not null default 0,
  tickets bigint not null default 0,
  primary key (gathering_id, mode),
  check (taken >= 0 and waiting >= 0)
);

-- One row a person and gathering, whatever they decided since. The secret is kept as it is, because reminders must
-- repeat the address; it opens this registration and nothing else.
create table registrations (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  mode text not null check (mode in ('onsite', 'remote')),
  state text not null check (state in ('placed', 'waiting', 'offered', 'cancelled', 'declined', 'lapsed')),
  name text not null,
  answers text not null default '{}',
  language text not null,
  secret text not null unique,
  ticket bigint,
  offered_until bigint,
  asked_at bigint not null,
  changed_at bigint not null,
  unique (gathering_id, person_id)
);
create index registrations_gathering on registrations (gathering_id, state, mode, ticket);
create index registrations_person on registrations (person_id, state);

-- A mail may carry a calendar file, and may be one of those that are written once only.
alter table mails add column calendar text;
alter table mails add column only_once text;
create unique index mails_only_once on mails (only_once);
