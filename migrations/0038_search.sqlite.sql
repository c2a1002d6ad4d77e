-- What can be found: one row for each thing, whatever writes it. A view of the ledger.
create table search_entries (
  id integer primary key autoincrement,
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

-- Its words, as stems. SQLite's own engine keeps no second copy of them.
create virtual table search_terms using fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Every word that stands somewhere, so that a slip of the finger is understood.
create table search_vocabulary (
  term text primary key,
  initial text not null,
  letters bigint not null
) without rowid;
create index search_vocabulary_initial on search_vocabulary (initial, letters);
