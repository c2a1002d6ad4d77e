-- The keys with which badges are signed; the newest signs, the others are kept so that what they signed stays good.
create table badge_keys (
  id {{key}},
  uid text not null unique,
  seed text not null,
  public text not null,
  made_at bigint not null,
  retired_at bigint
);

-- Spaces as issuers: each counts the badges that it gave, so that each has a place in its lists of revoked ones.
create table badge_issuers (
  space_id bigint primary key references spaces (id),
  given bigint not null default 0
);
