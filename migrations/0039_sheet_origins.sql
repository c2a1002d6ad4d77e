-- The method or the tool of the shelf that a sheet began from.
create table sheet_origins (
  sheet_id bigint primary key references sheets (id),
  shelf text not null
);
create index sheet_origins_shelf on sheet_origins (shelf, sheet_id);
