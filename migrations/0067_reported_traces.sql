-- What a report counts of a year, without reading the traces themselves.
create index traces_reported on traces (space_id, at, actor_id, audience);
