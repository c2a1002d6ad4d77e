-- Sheets that are looked at before they are shown, where a space asks for it; the language that a sheet is in.
alter table sheets add column proposed_at bigint;
alter table sheets add column language text;
create index sheets_proposed on sheets (space_id, proposed_at) where proposed_at is not null;

-- The kinds of sheet that are looked at first, in each space.
create table reviewed_kinds (
  space_id bigint not null references spaces (id),
  kind text not null,
  primary key (space_id, kind)
);

-- What was said of a sheet by whoever looked at it.
create table sheet_reviews (
  id {{key}},
  sheet_id bigint not null references sheets (id),
  version bigint not null,
  outcome text not null check (outcome in ('shown', 'returned')),
  words text not null default '',
  by_id bigint not null references persons (id),
  at bigint not null
);
create index sheet_reviews_sheet on sheet_reviews (sheet_id, id);
create index sheet_reviews_by on sheet_reviews (by_id);
