-- Sheets: what people write, of the kinds that the trame of the space defines. One table for every kind.
-- `fields` is JSON: the key of a field, and what it holds as a list of texts. `html` has the long ones, rendered once.
-- `words` is all of it, folded, for whoever looks for a word.
create table sheets (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  kind text not null,
  title text not null,
  fields text not null default '{}',
  html text not null default '{}',
  words text not null default '',
  licence text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  author_id bigint not null references persons (id),
  gathering_id bigint references gatherings (id),
  place_id bigint references places (id),
  made_at bigint not null,
  published_at bigint,
  changed_at bigint not null,
  withdrawn_by bigint references persons (id),
  version bigint not null default 1
);
create index sheets_space on sheets (space_id, state, published_at, id);
create index sheets_kind on sheets (space_id, state, kind, published_at, id);
create index sheets_author on sheets (author_id, state);
create index sheets_gathering on sheets (gathering_id, state);
create index sheets_place on sheets (place_id, state);

-- Every state that a sheet was in: nothing that somebody wrote is lost to a later hand.
create table sheet_versions (
  sheet_id bigint not null references sheets (id),
  version bigint not null,
  what text not null check (what in ('written', 'changed', 'returned')),
  title text not null,
  fields text not null,
  licence text not null,
  by_id bigint not null references persons (id),
  at bigint not null,
  primary key (sheet_id, version)
);
create index sheet_versions_by on sheet_versions (by_id);

-- Pictures: of a field, or of the sheet as a whole where `field` is empty. No version keeps them: gone is gone.
create table sheet_pictures (
  sheet_id bigint not null references sheets (id),
  media text not null unique,
  field text not null default '',
  alternative text not null,
  position bigint not null,
  primary key (sheet_id, media)
);

-- What the fields of a sheet point at, from its present version.
create table sheet_links (
  sheet_id bigint not null references sheets (id),
  field text not null,
  target_id bigint not null references sheets (id),
  primary key (sheet_id, field, target_id)
);
create index sheet_links_target on sheet_links (target_id, sheet_id);
create table sheet_people (
  sheet_id bigint not null references sheets (id),
  field text not null,
  person_id bigint not null references persons (id),
  primary key (sheet_id, field, person_id)
);
create index sheet_people_person on sheet_people (person_id);
