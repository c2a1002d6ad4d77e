-- Books: sheets and pages that somebody puts one after another, to print them and take them away. A book points to its
-- texts and copies nothing of them. Whoever has no account holds theirs by a secret, of which the fingerprint is kept.
create table books (
  id {{key}},
  uid text not null unique,
  person_id bigint references persons (id),
  guest text,
  title text not null,
  subtitle text not null default '',
  authors text not null default '',
  preface text not null default '',
  language text not null,
  tone text not null default 'accent',
  cover text,
  alternative text not null default '',
  space_id bigint references spaces (id),
  published_at bigint,
  made_at bigint not null,
  changed_at bigint not null,
  removed_at bigint
);
create index books_person on books (person_id, removed_at, changed_at);
create index books_guest on books (guest, removed_at, changed_at);
create index books_space on books (space_id, published_at, id);

-- What stands in a book, in order. A chapter has a title, and what follows it is in it.
create table book_items (
  id {{key}},
  uid text not null unique,
  book_id bigint not null references books (id),
  kind text not null check (kind in ('chapter', 'sheet', 'page')),
  target text not null,
  title text not null default '',
  position bigint not null,
  unique (book_id, kind, target)
);
create index book_items_of on book_items (book_id, position, id);

-- Links by which whoever holds one reads a book, until they end.
create table book_links (
  id {{key}},
  uid text not null unique,
  book_id bigint not null references books (id),
  fingerprint text not null unique,
  made_at bigint not null,
  ends_at bigint not null,
  withdrawn_at bigint
);
create index book_links_of on book_links (book_id, ends_at);
