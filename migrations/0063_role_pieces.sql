-- What holders of roles hand in, turn by turn, and what people do beyond their role.
create table hand_ins (
  id {{key}},
  uid text not null unique,
  holding_id bigint not null references holdings (id),
  piece text not null,
  turn bigint not null,
  words text not null default '',
  html text not null default '',
  link text not null default '',
  handed_at bigint not null,
  withdrawn_at bigint
);
create unique index hand_ins_once on hand_ins (holding_id, piece, turn) where withdrawn_at is null;

create table beyonds (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  role text not null default '',
  words text not null,
  html text not null,
  link text not null default '',
  said_at bigint not null,
  withdrawn_at bigint
);
create index beyonds_space on beyonds (space_id, id);
create index beyonds_person on beyonds (person_id, id);

create table beyond_thanks (
  beyond_id bigint not null references beyonds (id),
  person_id bigint not null references persons (id),
  said_at bigint not null,
  primary key (beyond_id, person_id)
);
create index beyond_thanks_person on beyond_thanks (person_id);
