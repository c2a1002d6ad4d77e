-- What those who hold a live room did with a step of the run sheet: its planned minutes stay as they were planned.
create table live_steps (
  step_id bigint primary key references run_steps (id),
  gathering_id bigint not null references live_rooms (gathering_id),
  extended bigint not null default 0 check (extended between 0 and 600),
  skipped_at bigint
);
create index live_steps_room on live_steps (gathering_id);

-- Who gets a place that becomes free: 'first' who asked first, 'hosts' whom the hosts choose or draw. `drawn` is the
-- identifier of the last draw, so that the same one sent twice draws once.
alter table live_rooms add column passing text not null default 'first' check (passing in ('first', 'hosts'));
alter table live_rooms add column drawn text not null default '';

-- Pictures that are shown in a live room, each with its words. A hidden one is kept.
create table live_pictures (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references live_rooms (gathering_id),
  seat_id bigint not null references live_seats (id),
  media text not null,
  alternative text not null,
  shown_at bigint not null,
  hidden_at bigint
);
create index live_pictures_room on live_pictures (gathering_id, id);
create index live_pictures_seat on live_pictures (seat_id);

-- What is checked before and while a session is sent out. `word` is the key of one that every room has, or the
-- identifier of one that was added; those of the first sort have a row once somebody ticked them.
create table live_checks (
  id {{key}},
  gathering_id bigint not null references live_rooms (gathering_id),
  word text not null,
  text text not null default '',
  added_by bigint references live_seats (id),
  ticked_by bigint references live_seats (id),
  ticked_at bigint,
  removed_at bigint,
  unique (gathering_id, word)
);
create index live_checks_added on live_checks (added_by) where added_by is not null;
create index live_checks_ticked on live_checks (ticked_by) where ticked_by is not null;
