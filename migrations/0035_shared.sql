-- What exchanges bring out: experiences and problems that several people of a cohort live.
create table matter_themes (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  name text not null,
  named_at bigint not null,
  unique (space_id, name)
);
create index matter_themes_person on matter_themes (person_id);

create table matters (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  exchange_id bigint references exchanges (id),
  theme_id bigint references matter_themes (id),
  into_id bigint references matters (id),
  group_id bigint references cohort_groups (id),
  kind text not null check (kind in ('problem', 'experience')),
  level text not null check (level in ('individual', 'group', 'environment')),
  title text not null,
  body text not null,
  state text not null check (state in ('open', 'chosen', 'taken', 'answered', 'withdrawn')),
  answer text not null default '',
  written_at bigint not null,
  changed_at bigint not null,
  version bigint not null default 1
);
create index matters_space on matters (space_id, state, id);
create index matters_into on matters (into_id);
create index matters_person on matters (person_id);
create index matters_group on matters (group_id);

create table matter_projects (
  matter_id bigint not null references matters (id),
  project_id bigint not null references projects (id),
  primary key (matter_id, project_id)
);

-- Who lives the same.
create table matter_lives (
  matter_id bigint not null references matters (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  primary key (matter_id, person_id)
);
create index matter_lives_person on matter_lives (person_id);

-- A vote: so many stickers each, until a moment. Nobody sees what others stuck before it.
create table matter_votes (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  stickers bigint not null,
  opened_at bigint not null,
  closes_at bigint not null
);
create index matter_votes_space on matter_votes (space_id, id);
create index matter_votes_person on matter_votes (person_id);
create table matter_ballots (
  vote_id bigint not null references matter_votes (id),
  person_id bigint not null references persons (id),
  cast_at bigint not null,
  primary key (vote_id, person_id)
);
create index matter_ballots_person on matter_ballots (person_id);
create table matter_stickers (
  vote_id bigint not null references matter_votes (id),
  matter_id bigint not null references matters (id),
  person_id bigint not null references persons (id),
  stickers bigint not null,
  primary key (vote_id, matter_id, person_id)
);
create index matter_stickers_person on matter_stickers (person_id);

-- What happened to each, in order.
create table matter_changes (
  id {{key}},
  matter_id bigint not null references matters (id),
  person_id bigint references persons (id),
  at bigint not null,
  what text not null
);
create index matter_changes_matter on matter_changes (matter_id, id);
create index matter_changes_person on matter_changes (person_id);
