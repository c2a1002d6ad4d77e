-- Ways of setting up a room that were tried, and what came of them (N9). Without a room: the place as a whole.
create table place_layouts (
  id {{key}},
  uid text not null unique,
  place_id bigint not null references places (id),
  room_id bigint references rooms (id),
  gathering_id bigint references gatherings (id),
  name text not null,
  worked text not null default '',
  failed text not null default '',
  picture text,
  told_at bigint not null,
  told_by bigint references persons (id),
  withdrawn_at bigint
);
create index place_layouts_place on place_layouts (place_id, withdrawn_at, id);
create index place_layouts_person on place_layouts (told_by);
