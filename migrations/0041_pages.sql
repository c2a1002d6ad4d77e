-- Pages: what the people of a space write together. The text is a document; `text` is that text as it last came to rest.
create table pages (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  document_id bigint not null unique references documents (id),
  author_id bigint not null references persons (id),
  title text not null,
  text text not null default '',
  approved bigint,
  made_at bigint not null,
  changed_at bigint not null,
  withdrawn_at bigint
);
create index pages_space on pages (space_id, changed_at, id);
create index pages_author on pages (author_id);

-- Versions: made when writing pauses, or by hand with a name. `runs` is JSON: for each stretch its length in UTF-16
-- units, and the number of its writer.
create table page_versions (
  page_id bigint not null references pages (id),
  number bigint not null,
  kind text not null check (kind in ('begun', 'written', 'named', 'returned')),
  name text not null default '',
  text text not null,
  runs text not null default '[]',
  person_id bigint references persons (id),
  guest text not null default '',
  begun_at bigint not null,
  at bigint not null,
  primary key (page_id, number)
);
create index page_versions_person on page_versions (person_id);

-- Links by which somebody without an account writes a page, until they end.
create table page_links (
  id {{key}},
  uid text not null unique,
  page_id bigint not null references pages (id),
  secret text not null unique,
  person_id bigint not null references persons (id),
  made_at bigint not null,
  ends_at bigint not null,
  withdrawn_at bigint
);
create index page_links_page on page_links (page_id, id);
create index page_links_person on page_links (person_id);

-- What is said of a passage. `first` and `last` follow the text (relative positions of Yjs); `quote` is what stood there.
-- With a proposal it is a suggestion: what should stand there instead.
create table page_comments (
  id {{key}},
  uid text not null unique,
  page_id bigint not null references pages (id),
  person_id bigint references persons (id),
  guest text not null default '',
  first {{bytes}},
  last {{bytes}},
  quote text not null default '',
  body text not null default '',
  proposal text,
  state text not null check (state in ('open', 'resolved', 'accepted', 'declined', 'withdrawn')),
  said_at bigint not null,
  settled_by bigint references persons (id),
  settled_at bigint
);
create index page_comments_page on page_comments (page_id, id);
create index page_comments_person on page_comments (person_id);
create index page_comments_settled on page_comments (settled_by);

-- Pictures of a page: their files go with whoever brought them.
create table page_pictures (
  page_id bigint not null references pages (id),
  media text not null unique,
  primary key (page_id, media)
);
