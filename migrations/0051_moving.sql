-- Where a space moves in from: another wiki, a file of a table, a folder of texts. `address` is where it stood on the web,
-- empty when it had none; `follows` says what happens to what was changed here when it is read again.
create table move_sources (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  form text not null check (form in ('yeswiki', 'csv', 'markdown')),
  name text not null,
  address text not null default '',
  follows text not null check (follows in ('mirror', 'local')),
  choice text not null default '{}',
  made_at bigint not null
);
create index move_sources_space on move_sources (space_id, id);
create index move_sources_person on move_sources (person_id);

-- One time that a source is read. `plan` says what would come, `report` what came of it; both are JSON.
create table moves (
  id {{key}},
  uid text not null unique,
  source_id bigint not null references move_sources (id),
  person_id bigint not null references persons (id),
  state text not null check (state in ('reading', 'ready', 'refused', 'moving', 'done', 'dropped')),
  done bigint not null default 0,
  total bigint not null default 0,
  plan text not null default '{}',
  choice text not null default '{}',
  report text not null default '{}',
  fault text not null default '',
  made_at bigint not null,
  ended_at bigint
);
create index moves_source on moves (source_id, id);
create index moves_person on moves (person_id);

-- What was read and waits to be moved: gone once the move has ended.
create table move_rows (
  move_id bigint not null references moves (id),
  number bigint not null,
  kind text not null,
  tag text not null,
  at bigint not null default 0,
  author text not null default '',
  latest bigint not null default 1,
  body text not null,
  primary key (move_id, number)
);
create index move_rows_kind on move_rows (move_id, kind, tag, at, number);

-- What came of each thing, for the report.
create table move_outcomes (
  move_id bigint not null references moves (id),
  number bigint not null,
  kind text not null,
  tag text not null,
  title text not null,
  outcome text not null,
  path text not null default '',
  notes text not null default '[]',
  primary key (move_id, number)
);

-- What stands here for something that stood there: followed again by it, and found by its old address. `digest` is that
-- of what was read last, `version` what stood here when that had been written.
create table moved (
  source_id bigint not null references move_sources (id),
  space_id bigint not null references spaces (id),
  kind text not null check (kind in ('form', 'sheet', 'page', 'picture', 'document')),
  tag text not null,
  uid text not null,
  digest text not null default '',
  version text not null default '',
  primary key (source_id, kind, tag)
);
create index moved_space on moved (space_id, kind, tag);
create index moved_uid on moved (uid);
