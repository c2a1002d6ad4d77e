-- Fields of action: sheets of a kind that several spaces agreed to show together. Each space agrees for its own kind.
create table action_fields (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  title text not null,
  body text not null,
  html text not null,
  made_at bigint not null,
  closed_at bigint
);
create index action_fields_space on action_fields (space_id, id);
create table action_shares (
  field_id bigint not null references action_fields (id),
  space_id bigint not null references spaces (id),
  kind text not null,
  since bigint not null,
  primary key (field_id, space_id, kind)
);
create index action_shares_space on action_shares (space_id);
