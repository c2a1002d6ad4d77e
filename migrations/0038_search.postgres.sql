-- What can be found: one row for each thing, whatever writes it. A view of the ledger.
create table search_entries (
  id bigint generated always as identity primary key,
  kind text not null,
  object_id bigint not null,
  space_id bigint references spaces (id),
  path text not null,
  title text not null,
  body text not null,
  language text not null,
  at bigint not null,
  unique (kind, object_id)
);
create index search_entries_space on search_entries (space_id, kind);

-- Its words, as stems.
create table search_terms (
  entry_id bigint primary key references search_entries (id) on delete cascade,
  terms tsvector not null
);
create index search_terms_terms on search_terms using gin (terms);

-- Every word that stands somewhere, so that a slip of the finger is understood.
create table search_vocabulary (
  term text primary key,
  initial text not null,
  letters bigint not null
);
create index search_vocabulary_initial on search_vocabulary (initial, letters);
