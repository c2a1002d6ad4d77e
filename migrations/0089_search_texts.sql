-- The texts of what can be found, beside it: who looks for a word goes through thousands of things and reads twenty texts.
create table search_texts (
  entry_id bigint primary key,
  body text not null
);
insert into search_texts (entry_id, body) select id, body from search_entries;
alter table search_entries drop column body;
