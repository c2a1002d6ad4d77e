-- How a group is. What it has switched off of that; what is not here is on.
create table care_off (
  space_id bigint not null references spaces (id),
  part text not null check (part in ('barometer', 'signals', 'concerns', 'moderation')),
  off_at bigint not null,
  primary key (space_id, part)
);

-- What a group asks itself again and again: `questions` is JSON, empty for those of the house. Every so many days; 0 for
-- when somebody says so.
create table barometers (
  space_id bigint primary key references spaces (id),
  questions text not null default '',
  every_days bigint not null default 0,
  open_days bigint not null default 5,
  next_at bigint
);

-- One time that it was asked, with what was asked.
create table barometer_rounds (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  number bigint not null,
  questions text not null,
  opens_at bigint not null,
  closes_at bigint not null,
  -- When it was closed and counted, once and for ever.
  counted_at bigint,
  people bigint not null default 0,
  unique (space_id, number)
);
create unique index barometer_rounds_open on barometer_rounds (space_id) where counted_at is null;

-- Who has answered, and neither what nor when; forgotten when it is counted.
create table barometer_ballots (
  round_id bigint not null references barometer_rounds (id),
  person_id bigint not null references persons (id),
  primary key (round_id, person_id)
);
create index barometer_ballots_person on barometer_ballots (person_id);

-- What was answered, until it is counted. Under chance alone, so that rows are in no order; what somebody wrote lies
-- apart from the levels that they chose.
create table barometer_answers (
  receipt text primary key,
  round_id bigint not null references barometer_rounds (id),
  levels text not null
);
create index barometer_answers_round on barometer_answers (round_id);
create table barometer_words (
  receipt text primary key,
  round_id bigint not null references barometer_rounds (id),
  words text not null
);
create index barometer_words_round on barometer_words (round_id, receipt);

-- What may be seen of a time: made once, when it closes.
create table barometer_figures (
  round_id bigint not null references barometer_rounds (id),
  question bigint not null,
  value bigint not null,
  people bigint not null,
  nearly bigint not null,
  primary key (round_id, question, value)
);

-- What weighs on a group as a whole, looked for once a week; nobody stands beside it.
create table signals (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  week bigint not null,
  kind text not null check (kind in ('night', 'unanswered', 'one-voice', 'many-roles')),
  made_at bigint not null,
  aside_at bigint,
  aside_word text not null default '',
  unique (space_id, week, kind)
);
create table signal_weeks (
  space_id bigint not null references spaces (id),
  week bigint not null,
  primary key (space_id, week)
);
