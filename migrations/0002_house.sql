create table settings (
  name text primary key,
  value text not null
);

-- The ledger. Views are made of it and can be made again; nothing in it names a person but by number.
create table traces (
  id {{key}},
  uid text not null unique,
  at bigint not null,
  verb text not null,
  actor_id bigint references persons (id),
  about_id bigint references persons (id),
  space_id bigint,
  object_kind text,
  object_id bigint,
  gathering_id bigint,
  cohort_id bigint,
  project_id bigint,
  role text,
  strand text check (strand in ('individual', 'collective', 'project')),
  level text check (level in ('individual', 'group', 'environment')),
  skills text not null default '',
  audience text not null check (audience in ('own', 'space', 'public')),
  detail text not null default ''
);
create index traces_space on traces (space_id, id);
create index traces_actor on traces (actor_id, id);
create index traces_about on traces (about_id, id);

-- Views of the ledger.
create table space_figures (
  space_id bigint primary key,
  members bigint not null default 0,
  roles bigint not null default 0,
  notices bigint not null default 0
);
create table space_weeks (
  space_id bigint not null,
  week bigint not null,
  traces bigint not null,
  primary key (space_id, week)
);
create table person_skills (
  person_id bigint not null,
  skill text not null,
  level text not null,
  traces bigint not null,
  last_at bigint not null,
  primary key (person_id, skill, level)
);

create table jobs (
  id {{key}},
  kind text not null,
  payload text not null,
  only_one text,
  due_at bigint not null,
  tries bigint not null default 0,
  claimed_until bigint not null default 0,
  ended_at bigint,
  given_up bigint not null default 0,
  last_error text
);
create index jobs_due on jobs (ended_at, due_at);
create unique index jobs_only_one on jobs (only_one) where ended_at is null;

create table mails (
  id {{key}},
  uid text not null unique,
  person_id bigint references persons (id),
  recipient text not null,
  subject text not null,
  body text not null,
  made_at bigint not null,
  sent_at bigint,
  failed_at bigint
);
create index mails_made on mails (made_at);

create table media (
  id {{key}},
  uid text not null unique,
  owner_id bigint not null references persons (id),
  space_id bigint,
  kind text not null,
  alternative text not null,
  width bigint not null,
  height bigint not null,
  bytes bigint not null,
  made_at bigint not null,
  removed_at bigint
);
