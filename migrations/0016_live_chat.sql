-- The chat of live rooms. A hidden line is kept.
create table live_lines (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references live_rooms (gathering_id),
  seat_id bigint not null references live_seats (id),
  text text not null,
  reports bigint not null default 0,
  said_at bigint not null,
  hidden_at bigint,
  hidden_by bigint references persons (id)
);
create index live_lines_room on live_lines (gathering_id, id);
create index live_lines_seat on live_lines (seat_id, id);

create table live_line_reports (
  line_id bigint not null references live_lines (id),
  seat_id bigint not null references live_seats (id),
  primary key (line_id, seat_id)
);
create index live_line_reports_seat on live_line_reports (seat_id);
