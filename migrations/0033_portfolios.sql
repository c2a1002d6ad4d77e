-- Portfolios: chapters that somebody names and orders, with items chosen from what is theirs. An item points to its
-- source (its kind, and what it is called there) and copies nothing of it.
create table portfolios (
  id {{key}},
  uid text not null unique,
  person_id bigint not null references persons (id),
  title text not null,
  words text not null default '',
  html text not null default '',
  public_since bigint,
  made_at bigint not null,
  changed_at bigint not null,
  removed_at bigint
);
create index portfolios_person on portfolios (person_id, removed_at, id);

create table portfolio_chapters (
  id {{key}},
  uid text not null unique,
  portfolio_id bigint not null references portfolios (id),
  name text not null,
  words text not null default '',
  html text not null default '',
  position bigint not null
);
create index portfolio_chapters_of on portfolio_chapters (portfolio_id, position, id);

create table portfolio_items (
  id {{key}},
  uid text not null unique,
  portfolio_id bigint not null references portfolios (id),
  chapter_id bigint not null references portfolio_chapters (id),
  kind text not null,
  source text not null,
  words text not null default '',
  html text not null default '',
  position bigint not null,
  unique (chapter_id, kind, source)
);
create index portfolio_items_of on portfolio_items (portfolio_id, kind, source);
create index portfolio_items_chapter on portfolio_items (chapter_id, position, id);

-- Who sees it: persons, small groups, whoever holds a link until a moment.
create table portfolio_readers (
  portfolio_id bigint not null references portfolios (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  primary key (portfolio_id, person_id)
);
create index portfolio_readers_person on portfolio_readers (person_id, portfolio_id);
create table portfolio_groups (
  portfolio_id bigint not null references portfolios (id),
  group_id bigint not null references cohort_groups (id),
  since bigint not null,
  primary key (portfolio_id, group_id)
);
create index portfolio_groups_group on portfolio_groups (group_id, portfolio_id);
create table portfolio_links (
  id {{key}},
  uid text not null unique,
  portfolio_id bigint not null references portfolios (id),
  fingerprint text not null unique,
  note text not null default '',
  made_at bigint not null,
  ends_at bigint not null,
  withdrawn_at bigint
);
create index portfolio_links_of on portfolio_links (portfolio_id, ends_at);
