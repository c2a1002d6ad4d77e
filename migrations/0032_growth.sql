-- Where people say they stand in the skills of a space, or where their project does. A position that was taken is never
-- written again: a later one stands beside it. It remembers the trame on which it was made.
create table positions (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  project_id bigint references projects (id),
  trame_id bigint not null references trames (id),
  framework text not null,
  activity text,
  reach text not null check (reach in ('own', 'group', 'cohort', 'project')),
  group_id bigint references cohort_groups (id),
  begun_at bigint not null,
  changed_at bigint not null,
  taken_at bigint
);
create index positions_person on positions (person_id, space_id, taken_at);
create index positions_space on positions (space_id, reach, group_id, taken_at);
create index positions_project on positions (project_id, taken_at);
create unique index positions_draft on positions (space_id, person_id, coalesce(project_id, 0))
  where taken_at is null;

-- Pictures of a group, drawn once from the positions that its members let count. They hold no name.
create table group_pictures (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  group_id bigint references cohort_groups (id),
  trame_id bigint not null references trames (id),
  people bigint not null,
  drawn_at bigint not null
);
create index group_pictures_space on group_pictures (space_id, group_id, drawn_at);
-- Of each skill: how many are counted, between which steps they stand, counted from 0, and twice their middle.
create table group_picture_marks (
  picture_id bigint not null references group_pictures (id),
  skill text not null,
  people bigint not null,
  lowest bigint not null,
  highest bigint not null,
  twice_middle bigint,
  primary key (picture_id, skill)
);

-- What a position says of each skill. Each is counted in one picture at most: `picture_id` says in which.
create table position_marks (
  position_id bigint not null references positions (id),
  skill text not null,
  answer text not null check (answer in ('none', 'step', 'unknown', 'apart')),
  step text,
  word text not null default '',
  picture_id bigint references group_pictures (id),
  primary key (position_id, skill)
);

-- What somebody attaches to a skill: something of theirs (its kind and what it is called there), an address or a file.
create table evidence (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  project_id bigint references projects (id),
  skill text not null,
  level text check (level in ('individual', 'group', 'environment')),
  kind text not null,
  source text not null default '',
  title text not null,
  address text not null default '',
  media text,
  sentence text not null,
  attached_at bigint not null,
  removed_at bigint
);
create index evidence_person on evidence (person_id, space_id, removed_at, skill);
create index evidence_project on evidence (project_id, removed_at);

-- Somebody who was asked to look at it, and what they see.
create table looks (
  id {{key}},
  uid text not null unique,
  evidence_id bigint not null references evidence (id),
  person_id bigint not null references persons (id),
  state text not null check (state in ('asked', 'withdrawn', 'declined', 'given', 'noted', 'disagreed')),
  request text not null default '',
  step text,
  words text not null default '',
  reply text not null default '',
  asked_at bigint not null,
  given_at bigint,
  settled_at bigint,
  unique (evidence_id, person_id)
);
create index looks_person on looks (person_id, state, asked_at);

-- A view of the ledger: what each person practised in each space, skill by skill and level by level.
create table skill_figures (
  space_id bigint not null,
  person_id bigint not null,
  skill text not null,
  level text not null,
  traces bigint not null,
  primary key (space_id, person_id, skill, level)
);
