-- Hours that a companion offers and the person books; once booked, a meeting.
create table accompaniment_meetings (
  id {{key}},
  uid text not null unique,
  accompaniment_id bigint not null references accompaniments (id),
  starts_at bigint not null,
  ends_at bigint not null,
  mode text not null check (mode in ('onsite', 'remote')),
  place text not null default '',
  state text not null check (state in ('offered', 'booked', 'cancelled')),
  version bigint not null default 0,
  changed_at bigint not null
);
create index accompaniment_meetings_of on accompaniment_meetings (accompaniment_id, starts_at);

-- What the two write: for both, or for oneself alone.
create table accompaniment_notes (
  id {{key}},
  uid text not null unique,
  accompaniment_id bigint not null references accompaniments (id),
  author_id bigint not null references persons (id),
  audience text not null check (audience in ('own', 'both')),
  body text not null,
  html text not null,
  written_at bigint not null
);
create index accompaniment_notes_of on accompaniment_notes (accompaniment_id, id);
create index accompaniment_notes_author on accompaniment_notes (author_id);

-- What comes next, and who does it.
create table accompaniment_steps (
  id {{key}},
  uid text not null unique,
  accompaniment_id bigint not null references accompaniments (id),
  whose text not null check (whose in ('asker', 'companion')),
  words text not null,
  by_at bigint,
  done_at bigint
);
create index accompaniment_steps_of on accompaniment_steps (accompaniment_id, id);

-- The account that both may agree to publish. Each says of this version whether they agree, and under which name.
create table accompaniment_tellings (
  accompaniment_id bigint primary key references accompaniments (id),
  title text not null,
  situation text not null,
  did text not null,
  gave text not null,
  differently text not null default '',
  version bigint not null default 1,
  asker_agrees bigint not null default 0,
  asker_named bigint not null default 0,
  companion_agrees bigint not null default 0,
  companion_named bigint not null default 0,
  sheet text,
  published_at bigint
);
