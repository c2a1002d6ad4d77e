-- What of a space is looked at each month so that what is online stays right, and by whom it was.
create table online_checks (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  -- The first moment of the month.
  month bigint not null,
  item text not null check (item in ('announced', 'credits', 'described', 'links', 'told', 'helped')),
  person_id bigint references persons (id),
  words text not null default '',
  checked_at bigint not null,
  unique (space_id, month, item)
);
create index online_checks_person on online_checks (person_id);
