-- That somebody says of a text that it is against an agreement, for those who look after what is written: `article` is its
-- words at that moment. `outcome`: something was decided about the text, or it was left as it is.
create table flags (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  content_kind text not null,
  content_id bigint not null,
  author_id bigint not null references persons (id),
  flagged_by bigint not null references persons (id),
  article text not null,
  reason text not null,
  flagged_at bigint not null,
  outcome text check (outcome in ('measure', 'left')),
  answer text not null default '',
  answered_by bigint references persons (id),
  answered_at bigint
);
create index flags_space on flags (space_id, id);
create index flags_author on flags (author_id);
create index flags_flagged_by on flags (flagged_by, space_id);
create index flags_answered_by on flags (answered_by);
