-- Works are written in documents, by several at once. An older work takes one when it is next written.
alter table works add column document_id bigint references documents (id);
create unique index works_document on works (document_id);

-- Pictures of works and of the table are shown through the door of their page, and nowhere else.
update media set guarded = 1 where uid in (select media from work_pictures)
  or uid in (select media from table_things where media is not null);
