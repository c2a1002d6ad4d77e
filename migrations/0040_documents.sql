-- Documents: texts that several people write at once, whatever page they stand on.
-- `number` counts their updates: it is taken in the transaction of the update, so the numbers of a document have no gap.
create table documents (
  id {{key}},
  number bigint not null default 0,
  made_at bigint not null,
  changed_at bigint not null
);

-- All updates up to `number` as one, and the text that they make.
create table document_states (
  document_id bigint primary key references documents (id),
  number bigint not null,
  state {{bytes}} not null,
  text text not null
);

-- What came since.
create table document_updates (
  document_id bigint not null references documents (id),
  number bigint not null,
  body {{bytes}} not null,
  primary key (document_id, number)
);

-- Who writes: each open page counts as one writer. Somebody without an account has a name only.
create table document_writers (
  id {{key}},
  document_id bigint not null references documents (id),
  client bigint not null,
  person_id bigint references persons (id),
  guest text not null default '',
  since bigint not null,
  unique (document_id, client)
);
create index document_writers_person on document_writers (person_id);

-- Who looks at a document in another process just now: gone with them.
create table document_presences (
  document_id bigint not null references documents (id),
  process text not null,
  states text not null,
  at bigint not null,
  primary key (document_id, process)
);
