-- On what terms others may use a page: nobody said so of those that were there before.
alter table pages add column licence text not null default '';
