-- What remains of a space once it is closed, as a folder that opens from a disk. `done` of `total` while it is made.
create table archives (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  audience text not null check (audience in ('space', 'public')),
  done bigint not null default 0,
  total bigint not null default 0,
  bytes bigint,
  asked_at bigint not null,
  asked_by bigint references persons (id),
  made_at bigint,
  unique (space_id, audience)
);
create index archives_by on archives (asked_by);

-- The commons of a space that ends, offered to another; taken when somebody there says yes.
create table handovers (
  id {{key}},
  uid text not null unique,
  from_id bigint not null references spaces (id),
  to_id bigint not null references spaces (id),
  words text not null default '',
  offered_at bigint not null,
  offered_by bigint references persons (id),
  answer text check (answer in ('taken', 'declined')),
  answered_at bigint,
  answered_by bigint references persons (id),
  sheets bigint not null default 0
);
create unique index handovers_open on handovers (from_id, to_id) where answered_at is null;
create index handovers_from on handovers (from_id, id);
create index handovers_to on handovers (to_id, id);
create index handovers_by on handovers (offered_by);
create index handovers_answered on handovers (answered_by);
