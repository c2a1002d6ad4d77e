-- What is shown only through the door of the page it belongs to, and not to whoever holds its address.
alter table media add column guarded bigint not null default 0;

create table project_pictures (
  project_id bigint primary key references projects (id),
  media text not null unique,
  alternative text not null
);
create table project_follows (
  project_id bigint not null references projects (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  primary key (project_id, person_id)
);
create index project_follows_person on project_follows (person_id);

-- The journal of a project. Days are written as the calendar has them, 2026-03-02. Each part as written, and as HTML.
create table entries (
  id {{key}},
  uid text not null unique,
  project_id bigint not null references projects (id),
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  happened_on text not null,
  tried text not null default '',
  happened text not null default '',
  felt text not null default '',
  made text not null default '',
  tried_html text not null default '',
  happened_html text not null default '',
  felt_html text not null default '',
  made_html text not null default '',
  activity text,
  reach text not null check (reach in ('own', 'group', 'cohort', 'everyone')),
  state text not null check (state in ('draft', 'told', 'withdrawn')),
  begun_at bigint not null,
  told_at bigint,
  changed_at bigint not null,
  version bigint not null default 1
);
create index entries_project on entries (project_id, state, happened_on, id);
create index entries_space on entries (space_id, state, told_at, id);
create index entries_author on entries (author_id, state);

-- Its pictures and documents, each with what it is in words.
create table entry_media (
  entry_id bigint not null references entries (id),
  media text not null unique,
  kind text not null,
  said text not null,
  position bigint not null,
  primary key (entry_id, media)
);

-- The methods and tools that were tried.
create table entry_sheets (
  entry_id bigint not null references entries (id),
  sheet_id bigint not null references sheets (id),
  primary key (entry_id, sheet_id)
);
create index entry_sheets_sheet on entry_sheets (sheet_id);

create table entry_replies (
  id {{key}},
  uid text not null unique,
  entry_id bigint not null references entries (id),
  author_id bigint not null references persons (id),
  kind text not null check (kind in ('thanks', 'question', 'word')),
  body text not null default '',
  -- How far the entry reached then: a reply never reaches further, even if the entry does later.
  reach text not null check (reach in ('own', 'group', 'cohort', 'everyone')),
  replied_at bigint not null,
  withdrawn_at bigint,
  hidden_at bigint
);
create index entry_replies_entry on entry_replies (entry_id, id);
create index entry_replies_author on entry_replies (author_id);

-- Who leads, here or from above: said to whoever chooses who reads what they tell.
create index memberships_leading on memberships (space_id, standing) where state = 'active' and standing <> 'member';
