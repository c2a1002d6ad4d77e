-- What the training brought to a project, and the project to the training, as its owner says at each meeting.
-- `from_training` and `from_project` hold the sentences that were proposed and kept, one a line.
create table statements (
  id {{key}},
  uid text not null unique,
  project_id bigint not null references projects (id),
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  meeting text not null,
  to_project text not null default '',
  from_training text not null default '',
  to_training text not null default '',
  from_project text not null default '',
  stands text not null default '',
  next_step text not null default '',
  reach text not null check (reach in ('own', 'group', 'cohort', 'everyone')),
  stated_at bigint not null,
  changed_at bigint not null,
  version bigint not null default 1,
  unique (project_id, meeting)
);
create index statements_meeting on statements (space_id, meeting, id);
create index statements_author on statements (author_id);

-- Every state that a statement was in. One that reached fewer people reaches no more of them later.
create table statement_versions (
  statement_id bigint not null references statements (id),
  version bigint not null,
  to_project text not null,
  from_training text not null,
  to_training text not null,
  from_project text not null,
  stands text not null,
  next_step text not null,
  reach text not null check (reach in ('own', 'group', 'cohort', 'everyone')),
  at bigint not null,
  primary key (statement_id, version)
);
