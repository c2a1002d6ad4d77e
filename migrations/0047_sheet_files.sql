-- Documents of sheets: one a field. No version keeps them: gone is gone.
create table sheet_files (
  sheet_id bigint not null references sheets (id),
  field text not null,
  media text not null unique,
  kind text not null,
  said text not null,
  primary key (sheet_id, field)
);
