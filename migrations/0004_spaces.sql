-- A trame never changes once written: a space that is changed points to another one.
create table trames (
  id {{key}},
  uid text not null unique,
  digest text not null unique,
  document text not null,
  origin text not null check (origin in ('shipped', 'imported', 'space')),
  listed bigint not null default 0,
  made_at bigint not null,
  made_by bigint references persons (id)
);
create index trames_listed on trames (listed, id);

create table spaces (
  id {{key}},
  uid text not null unique,
  slug text not null unique,
  parent_id bigint references spaces (id),
  kind text not null,
  name text not null,
  joining text not null,
  stage text,
  trame_id bigint not null references trames (id),
  opened_from bigint not null references trames (id),
  opened_at bigint not null,
  opened_by bigint references persons (id),
  review_at bigint,
  picture text
);
create index spaces_parent on spaces (parent_id, name);

create table space_ancestors (
  space_id bigint not null references spaces (id),
  ancestor_id bigint not null references spaces (id),
  depth bigint not null,
  primary key (space_id, ancestor_id)
);
create index space_ancestors_down on space_ancestors (ancestor_id, depth);

create table space_changes (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  trame_id bigint not null references trames (id),
  what text not null,
  changed_at bigint not null,
  changed_by bigint references persons (id)
);
create index space_changes_space on space_changes (space_id, id);

create table memberships (
  id {{key}},
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  standing text not null check (standing in ('member', 'facilitator', 'steward')),
  state text not null check (state in ('asked', 'active', 'left', 'declined')),
  message text not null default '',
  since bigint not null,
  charter text,
  charter_at bigint,
  unique (space_id, person_id)
);
create index memberships_person on memberships (person_id, state);
create index memberships_space on memberships (space_id, state, since);

create table invitations (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  fingerprint text not null unique,
  standing text not null check (standing in ('member', 'facilitator', 'steward')),
  note text not null default '',
  uses_left bigint not null,
  used bigint not null default 0,
  made_at bigint not null,
  made_by bigint not null references persons (id),
  ends_at bigint not null,
  withdrawn_at bigint
);
create index invitations_space on invitations (space_id, id);

create table holdings (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  role text not null,
  seat bigint,
  taken_at bigint not null,
  ends_at bigint not null,
  given_by bigint references persons (id),
  returned_at bigint,
  handover text not null default ''
);
create unique index holdings_seat on holdings (space_id, role, seat) where returned_at is null;
create unique index holdings_once on holdings (space_id, role, person_id) where returned_at is null;
create index holdings_space on holdings (space_id, returned_at);
create index holdings_person on holdings (person_id, returned_at);

create table notices (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  body text not null,
  html text not null,
  published_at bigint not null,
  withdrawn_at bigint,
  hidden_at bigint
);
create index notices_space on notices (space_id, id);
