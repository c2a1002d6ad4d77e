-- What published sheets are counted by, and where and when they are: a view of the ledger, so that a page counts rows
-- and reads no sheet that it does not show. A term is a value of a facet, within a kind or, where `scope` is empty,
-- within all kinds together; `many` is how many published sheets have it.
create table sheet_terms (
  id {{key}},
  space_id bigint not null references spaces (id),
  scope text not null,
  facet text not null,
  value text not null,
  many bigint not null,
  unique (space_id, scope, facet, value)
);
create table sheet_facets (
  sheet_id bigint not null references sheets (id),
  term_id bigint not null references sheet_terms (id),
  shown_at bigint not null,
  primary key (sheet_id, term_id)
);
create index sheet_facets_term on sheet_facets (term_id, shown_at, sheet_id);

-- Titles, folded, so that an alphabetical list is read in its order.
create table sheet_titles (
  sheet_id bigint primary key references sheets (id),
  space_id bigint not null references spaces (id),
  kind text not null,
  title text not null
);
create index sheet_titles_space on sheet_titles (space_id, title, sheet_id);
create index sheet_titles_kind on sheet_titles (space_id, kind, title, sheet_id);

create table sheet_points (
  sheet_id bigint not null references sheets (id),
  field text not null,
  space_id bigint not null references spaces (id),
  words text not null,
  latitude {{fraction}} not null,
  longitude {{fraction}} not null,
  primary key (sheet_id, field)
);
create index sheet_points_space on sheet_points (space_id, latitude, longitude);

-- Days are written as 2026-04-02: their order is that of texts, and they are the same in every zone.
create table sheet_days (
  sheet_id bigint not null references sheets (id),
  field text not null,
  space_id bigint not null references spaces (id),
  first_day text not null,
  last_day text not null,
  primary key (sheet_id, field)
);
create index sheet_days_space on sheet_days (space_id, last_day, first_day);

-- By which fields the sheets of a space were last counted: when a kind changes, they are counted anew.
create table sheet_shapes (
  space_id bigint primary key references spaces (id),
  digest text not null
);
