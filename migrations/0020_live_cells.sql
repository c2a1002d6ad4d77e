-- Rounds of small groups during a session; at most one goes on at a time. A round whose time has passed is over
-- without anybody having written so.
create table live_rounds (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references live_rooms (gathering_id),
  task text not null,
  way text not null check (way in ('drawn', 'balanced', 'chosen')),
  began_at bigint not null,
  ends_at bigint,
  ended_at bigint
);
create index live_rounds_room on live_rounds (gathering_id, id);
create unique index live_rounds_going on live_rounds (gathering_id) where ended_at is null;

-- A small group of a round. Who is in it is said by live_seats.cell_id.
create table live_cells (
  id {{key}},
  uid text not null unique,
  round_id bigint not null references live_rounds (id),
  number bigint not null,
  video text not null default '',
  calls_at bigint,
  unique (round_id, number)
);
create index live_seats_cell on live_seats (cell_id) where cell_id is not null;

-- What a group writes together, every version of it: its note, and what it brings back. The newest is what stands.
create table live_cell_texts (
  cell_id bigint not null references live_cells (id),
  part text not null check (part in ('note', 'brings')),
  version bigint not null,
  seat_id bigint not null references live_seats (id),
  text text not null,
  written_at bigint not null,
  primary key (cell_id, part, version)
);
create index live_cell_texts_seat on live_cell_texts (seat_id);

-- What somebody wrote while somebody else did: kept for them until they have put the two together.
create table live_cell_aparts (
  cell_id bigint not null references live_cells (id),
  part text not null check (part in ('note', 'brings')),
  seat_id bigint not null references live_seats (id),
  text text not null,
  written_at bigint not null,
  primary key (cell_id, part, seat_id)
);
create index live_cell_aparts_seat on live_cell_aparts (seat_id);

-- What those who hold the room say to every group at once.
create table live_round_words (
  id {{key}},
  uid text not null unique,
  round_id bigint not null references live_rounds (id),
  seat_id bigint not null references live_seats (id),
  text text not null,
  said_at bigint not null
);
create index live_round_words_round on live_round_words (round_id, id);
create index live_round_words_seat on live_round_words (seat_id);

-- Since when people of a room write what they leave with, where its hosts opened that before the closing time.
create table live_partings (
  gathering_id bigint primary key references live_rooms (gathering_id),
  opened_at bigint not null
);
