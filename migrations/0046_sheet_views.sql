-- Ways of looking at the sheets of a space that somebody named: `asks` is the query of the address.
create table sheet_views (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  name text not null,
  asks text not null,
  author_id bigint not null references persons (id),
  made_at bigint not null,
  changed_at bigint not null,
  removed_at bigint
);
create index sheet_views_space on sheet_views (space_id, removed_at, name);
create index sheet_views_author on sheet_views (author_id);
