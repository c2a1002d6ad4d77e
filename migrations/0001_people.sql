-- Instants are milliseconds since 1970, UTC. Yes and no are 1 and 0. Structured data is JSON as text.

create table persons (
  id {{key}},
  uid text not null unique,
  state text not null check (state in ('guest', 'active', 'erased')),
  name text not null,
  email text unique,
  password text,
  language text not null,
  zone text not null,
  administrator bigint not null default 0,
  born_at bigint not null,
  confirmed_at bigint,
  picture text,
  erased_at bigint
);

create table profile_fields (
  person_id bigint not null references persons (id),
  field text not null,
  value text not null,
  audience text not null check (audience in ('own', 'space', 'public')),
  primary key (person_id, field)
);

create table sessions (
  fingerprint text primary key,
  person_id bigint not null references persons (id),
  started_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  device text not null
);
create index sessions_person on sessions (person_id);

create table entry_links (
  fingerprint text primary key,
  person_id bigint not null references persons (id),
  email text not null,
  direct bigint not null default 0,
  return_to text not null,
  made_at bigint not null,
  ends_at bigint not null,
  used_at bigint
);
create index entry_links_person on entry_links (person_id);

create table tries (
  act text not null,
  who text not null,
  at bigint not null
);
create index tries_act on tries (act, who, at);
