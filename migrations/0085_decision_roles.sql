-- The role for which an election without candidate asks, by its key; nothing where it is for none.
alter table decisions add column role text not null default '';
