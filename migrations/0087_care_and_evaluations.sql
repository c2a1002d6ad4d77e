-- Which signals a group does without: they are not looked for, and those that were found are not shown.
create table signals_off (
  space_id bigint not null references spaces (id),
  kind text not null check (kind in ('night', 'unanswered', 'one-voice', 'many-roles')),
  off_at bigint not null,
  primary key (space_id, kind)
);

-- Answers to an evaluation are told five at a time: in which heap one lies, of those to its question. What was answered
-- before is one heap.
alter table cold_answers add column heap bigint not null default 0;
