-- What a live room adds to a question that is in its pool. A question of the gathering without a row here was asked
-- beforehand, and is seen by those who hold the room alone.
create table live_questions (
  gathering_id bigint not null references live_rooms (gathering_id),
  question_id bigint not null references questions (id),
  -- Who asked it here first, and whether without a name; nothing when it was brought in.
  seat_id bigint references live_seats (id),
  nameless bigint not null default 0,
  -- The line of the chat that it was made from.
  line_id bigint references live_lines (id),
  -- Counted again whenever the question is told; `changed` until then.
  votes bigint not null default 0,
  askers bigint not null default 0,
  changed bigint not null default 0,
  -- Its place among those whose turn is next.
  place bigint,
  -- The second of the video at which it was answered.
  answered_second bigint,
  brought_at bigint not null,
  primary key (gathering_id, question_id)
);
create index live_questions_question on live_questions (question_id);
create index live_questions_seat on live_questions (seat_id);
create unique index live_questions_line on live_questions (line_id) where line_id is not null;
create index live_questions_changed on live_questions (gathering_id, question_id) where changed = 1;

-- One vote of one seat for one question, kept where it was cast when questions are put together.
create table live_votes (
  question_id bigint not null references questions (id),
  seat_id bigint not null references live_seats (id),
  primary key (question_id, seat_id)
);
create index live_votes_seat on live_votes (seat_id);

-- The question that somebody who holds the room has in hand.
create table live_picks (
  seat_id bigint primary key references live_seats (id),
  question_id bigint not null references questions (id)
);
create index live_picks_question on live_picks (question_id);

-- Hands that are up. Who speaks has `given_at`; at most one does.
create table live_hands (
  seat_id bigint primary key references live_seats (id),
  gathering_id bigint not null references live_rooms (gathering_id),
  raised_at bigint not null,
  given_at bigint,
  -- The place that they were last told.
  told bigint not null default 0
);
create index live_hands_room on live_hands (gathering_id, raised_at);
create unique index live_hands_floor on live_hands (gathering_id) where given_at is not null;

-- How a seat finds the pace, for two minutes, and when it last reacted.
create table live_paces (
  seat_id bigint primary key references live_seats (id),
  gathering_id bigint not null references live_rooms (gathering_id),
  pace text check (pace in ('lost', 'fast', 'fine')),
  paced_at bigint,
  reacted_at bigint
);
create index live_paces_room on live_paces (gathering_id, paced_at);

-- Reactions, by minute since the room opened, without anybody's name.
create table live_reactions (
  gathering_id bigint not null references live_rooms (gathering_id),
  minute bigint not null,
  kind text not null check (kind in ('clap', 'thanks', 'laugh', 'agree', 'idea')),
  times bigint not null,
  primary key (gathering_id, minute, kind)
);
