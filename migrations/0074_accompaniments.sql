-- What a space says of the accompaniment that it offers. `themes` and `kinds` have one on each line; without kinds of its
-- own, the five of every network are asked. `days`: how long a request may wait before those who coordinate are told.
create table accompaniment_settings (
  space_id bigint primary key references spaces (id),
  is_open bigint not null default 0,
  welcome text not null default '',
  themes text not null default '',
  kinds text not null default '',
  days bigint not null default 7
);

-- Somebody asks to be accompanied, and is. `secret` is in the address that they alone know; `place_id` is the nearest
-- known place, which the proposed may read; `address` is where exactly, which only those who walk along read. `group_id`
-- is the group that is to be accompanied, when somebody asks for a whole one.
create table accompaniments (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  group_id bigint references spaces (id),
  secret text not null unique,
  state text not null check (state in
    ('draft', 'asked', 'proposed', 'accepted', 'under-way', 'done', 'told', 'withdrawn', 'declined')),
  language text not null,
  name text not null,
  who text not null default '',
  kind text not null default '',
  theme text not null default '',
  title text not null default '',
  project text not null default '',
  place_id bigint references places (id),
  address text not null default '',
  by_at bigint,
  tried text not null default '',
  companion_id bigint references persons (id),
  word text not null default '',
  plan text not null default '',
  plan_html text not null default '',
  outcome text not null default '',
  outcome_html text not null default '',
  thanks text not null default '',
  begun_at bigint not null,
  asked_at bigint,
  since bigint not null,
  warned_at bigint
);
create index accompaniments_space on accompaniments (space_id, state, id);
create index accompaniments_person on accompaniments (person_id, id);
create index accompaniments_group on accompaniments (group_id, id);
create index accompaniments_companion on accompaniments (companion_id, id);
create index accompaniments_waiting on accompaniments (state, since);

-- Somebody of a space who accompanies others: where, how far, how many at a time. `busy` counts those under way; it is
-- changed by conditional updates alone, so that nobody has more than they said. The point is that of the place.
create table companions (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  words text not null default '',
  kinds text not null default '',
  place_id bigint references places (id),
  latitude double precision,
  longitude double precision,
  reach bigint not null default 0,
  remote bigint not null default 1,
  most bigint not null default 1,
  busy bigint not null default 0,
  paused bigint not null default 0,
  changed_at bigint not null,
  unique (space_id, person_id)
);
create index companions_person on companions (person_id);
create table companion_themes (
  companion_id bigint not null references companions (id),
  theme text not null,
  primary key (companion_id, theme)
);
create index companion_themes_theme on companion_themes (theme, companion_id);

-- Who was asked to accompany whom, by whom, and what they answered.
create table accompaniment_proposals (
  id {{key}},
  uid text not null unique,
  accompaniment_id bigint not null references accompaniments (id),
  person_id bigint not null references persons (id),
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  reason text not null default '',
  proposed_by bigint not null references persons (id),
  proposed_at bigint not null,
  answered_at bigint,
  unique (accompaniment_id, person_id)
);
create index accompaniment_proposals_person on accompaniment_proposals (person_id, state);
