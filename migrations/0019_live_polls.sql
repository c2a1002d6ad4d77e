-- What a room is asked: polls, scales, rankings, words, texts, a wall of ideas, the questions of a quiz.
create table live_polls (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references live_rooms (gathering_id),
  kind text not null
    check (kind in ('single', 'multiple', 'scale', 'ranking', 'words', 'text', 'wall', 'quiz')),
  title text not null,
  -- The questions of a room that name the same quiz are one quiz.
  quiz text not null default '',
  -- How many choices one makes, the highest step, how many words, how many dots: by kind.
  most bigint not null,
  low text not null default '',
  high text not null default '',
  state text not null check (state in ('prepared', 'open', 'closed')),
  is_shown bigint not null default 0,
  -- Whether everybody has seen the results of the closed poll once: a quiz is not asked again after that.
  was_revealed bigint not null default 0,
  on_screen bigint not null default 0,
  -- How many ideas were written, hidden ones too: counted by conditional updates alone.
  ideas bigint not null default 0,
  -- The results as data, while it is closed.
  outcome text not null default '',
  made_at bigint not null,
  closed_at bigint
);
create index live_polls_room on live_polls (gathering_id, id);

create table live_poll_choices (
  poll_id bigint not null references live_polls (id),
  place bigint not null,
  text text not null,
  is_right bigint not null default 0,
  primary key (poll_id, place)
);

-- Ballots fall into several urns, so that a crowd does not queue before one row; closing seals every urn, and waits
-- for who is voting just then.
create table live_urns (
  poll_id bigint not null references live_polls (id),
  urn bigint not null,
  is_open bigint not null,
  ballots bigint not null default 0,
  primary key (poll_id, urn)
);

-- What a seat answers: one ballot a poll, whatever the number of devices. `body` holds numbers with commas: the
-- places that were chosen, a step, or the rank of each choice.
create table live_ballots (
  poll_id bigint not null references live_polls (id),
  seat_id bigint not null references live_seats (id),
  body text not null default '',
  dots bigint not null default 0,
  answered_at bigint not null,
  primary key (poll_id, seat_id)
);
create index live_ballots_body on live_ballots (poll_id, body);
create index live_ballots_seat on live_ballots (seat_id);

-- Words, texts, ideas, and the headings that those who hold the room put over ideas.
create table live_poll_texts (
  id {{key}},
  uid text not null unique,
  poll_id bigint not null references live_polls (id),
  seat_id bigint not null references live_seats (id),
  -- The number of an idea on its wall.
  number bigint not null default 0,
  text text not null,
  -- The text without capitals, accents and spaces.
  folded text not null,
  is_heading bigint not null default 0,
  root_id bigint references live_poll_texts (id),
  written_at bigint not null,
  hidden_at bigint
);
create index live_poll_texts_poll on live_poll_texts (poll_id, folded);
create index live_poll_texts_seat on live_poll_texts (seat_id, poll_id);
create index live_poll_texts_root on live_poll_texts (root_id) where root_id is not null;

create table live_poll_dots (
  text_id bigint not null references live_poll_texts (id),
  seat_id bigint not null references live_seats (id),
  primary key (text_id, seat_id)
);
create index live_poll_dots_seat on live_poll_dots (seat_id);
