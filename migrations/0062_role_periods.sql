-- Periods of roles: tried first, paused and taken up again, shared on one seat, taken for one gathering; whether the word
-- left by whoever held it before was read, whether its holder was told that it ends soon, and whether it ended with
-- everything handed in.
alter table holdings add column is_trial bigint not null default 0;
alter table holdings add column is_shared bigint not null default 0;
alter table holdings add column paused_at bigint;
alter table holdings add column beside_id bigint references holdings (id);
alter table holdings add column gathering_id bigint references gatherings (id);
alter table holdings add column read_at bigint;
alter table holdings add column told_at bigint;
alter table holdings add column is_whole bigint not null default 0;
create index holdings_open on holdings (ends_at) where returned_at is null;
create index holdings_gathering on holdings (gathering_id) where gathering_id is not null;
create index holdings_beside on holdings (beside_id) where beside_id is not null;
create index holdings_taken on holdings (space_id, taken_at, id);
