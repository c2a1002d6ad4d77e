-- Sheets that were taken up from another one: whose it is stays said for ever, whatever becomes of the original.
-- `origin_version` is the version of the original that was last looked at; `remainder` is JSON: labels and texts that
-- had no place in the kind of the copy.
create table sheet_copies (
  sheet_id bigint primary key references sheets (id),
  origin_id bigint not null references sheets (id),
  root_id bigint not null references sheets (id),
  relation text not null check (relation in ('copy', 'translation')),
  origin_title text not null,
  licence text not null,
  made_version bigint not null,
  origin_version bigint not null,
  remainder text not null default '[]'
);
create index sheet_copies_origin on sheet_copies (origin_id);
create index sheet_copies_root on sheet_copies (root_id);

-- Changes of a copy, offered to whoever wrote the original. `fields` is JSON: what each would hold; `taken` the keys that
-- were taken.
create table sheet_offers (
  id {{key}},
  uid text not null unique,
  copy_id bigint not null references sheets (id),
  origin_id bigint not null references sheets (id),
  by_id bigint not null references persons (id),
  fields text not null,
  words text not null default '',
  made_at bigint not null,
  taken text not null default '[]',
  answer text not null default '',
  decided_by bigint references persons (id),
  decided_at bigint,
  withdrawn_at bigint
);
create index sheet_offers_origin on sheet_offers (origin_id, decided_at);
create index sheet_offers_copy on sheet_offers (copy_id, by_id);
create index sheet_offers_by on sheet_offers (by_id);
create index sheet_offers_decided_by on sheet_offers (decided_by);

-- Who tried what a sheet says: once for each person and day.
create table sheet_trials (
  id {{key}},
  uid text not null unique,
  sheet_id bigint not null references sheets (id),
  person_id bigint not null references persons (id),
  day text not null,
  people bigint,
  whom text not null default '',
  place text not null default '',
  distance text not null check (distance in ('together', 'distance', 'both')),
  verdict text not null check (verdict in ('well', 'changed', 'not-here')),
  words text not null,
  watch text not null default '',
  made_at bigint not null,
  changed_at bigint not null,
  withdrawn_at bigint,
  withdrawn_by bigint references persons (id)
);
create unique index sheet_trials_once on sheet_trials (sheet_id, person_id, day) where withdrawn_at is null;
create index sheet_trials_person on sheet_trials (person_id);
create index sheet_trials_withdrawn_by on sheet_trials (withdrawn_by);
