-- A decision reminds those who have not spoken, once, before it closes.
alter table decisions add column reminded_at bigint;
