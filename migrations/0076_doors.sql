-- Doors that a space composed: who one is, and what one may want, each wish with what it leads to. A space without any
-- shows those of what is above it, or of its trame.
create table doors (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  key text not null,
  name_fr text not null,
  name_en text not null,
  gist_fr text not null,
  gist_en text not null,
  position bigint not null,
  version bigint not null default 1,
  unique (space_id, key)
);
create table door_wishes (
  id {{key}},
  door_id bigint not null references doors (id),
  key text not null,
  words_fr text not null,
  words_en text not null,
  leads text not null,
  position bigint not null,
  unique (door_id, key)
);
