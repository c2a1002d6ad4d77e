-- Addresses of other sites that texts lead to, and what was there when somebody of this house looked: `status` is that of the
-- last answer, nought for none; `misses` counts how many times in a row there was nothing.
create table outside_addresses (
  address text not null primary key,
  misses bigint not null default 0,
  status bigint not null default 0,
  looked_at bigint not null
);
create index outside_addresses_looked on outside_addresses (looked_at);
