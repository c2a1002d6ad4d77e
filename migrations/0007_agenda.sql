-- The agenda reads this index alone until it knows which gatherings it shows: when, and where in the tree.
drop index gatherings_agenda;
create index gatherings_agenda on gatherings (found, starts_at, id, ends_at, space_id);
-- What lasts more than a day, and may have begun long before today.
create index gatherings_long on gatherings (found, starts_at, id, ends_at, space_id) where ends_at - starts_at > 86400000;
create index spaces_trame on spaces (trame_id, joining);
create index traces_announced on traces (id) where verb = 'gathering.announced';

-- Title and summary without accents, capitals or signs: "ecole" finds « École ».
alter table gatherings add column words text not null default '';

-- The secret address at which somebody's own calendar reads what they registered for. One a person; a new one ends it.
create table own_calendars (
  person_id bigint primary key references persons (id),
  secret text not null unique,
  made_at bigint not null
);
