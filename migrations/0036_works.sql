-- Works: what a small group writes together, has read by others, and publishes.
create table works (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  group_id bigint not null references cohort_groups (id),
  matter_id bigint references matters (id),
  title text not null,
  readers text not null default '',
  body text not null default '',
  sources text not null default '',
  skills text not null default '',
  state text not null check (state in ('outline', 'draft', 'review', 'published', 'withdrawn')),
  licence text not null default '',
  credits text not null default '',
  version bigint not null default 0,
  begun_at bigint not null,
  changed_at bigint not null,
  published_at bigint
);
create index works_space on works (space_id, state, id);
create index works_group on works (group_id, id);

-- Every state of the text, with who made it.
create table work_versions (
  work_id bigint not null references works (id),
  number bigint not null,
  person_id bigint not null references persons (id),
  at bigint not null,
  title text not null,
  readers text not null,
  body text not null,
  sources text not null,
  clashes bigint not null default 0,
  primary key (work_id, number)
);
create index work_versions_person on work_versions (person_id);

create table work_authors (
  work_id bigint not null references works (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  signed_at bigint,
  primary key (work_id, person_id)
);
create index work_authors_person on work_authors (person_id);

create table work_pictures (
  work_id bigint not null references works (id),
  media text not null,
  person_id bigint not null references persons (id),
  alternative text not null,
  position bigint not null,
  primary key (work_id, media)
);
create index work_pictures_person on work_pictures (person_id);

-- A round of peer review: three to five guiding questions, as data.
create table work_rounds (
  id {{key}},
  uid text not null unique,
  work_id bigint not null references works (id),
  person_id bigint not null references persons (id),
  group_id bigint references cohort_groups (id),
  questions text not null,
  version bigint not null,
  asked_at bigint not null,
  closed_at bigint
);
create index work_rounds_work on work_rounds (work_id, id);
create index work_rounds_group on work_rounds (group_id, closed_at);
create index work_rounds_person on work_rounds (person_id);
create table work_reviews (
  id {{key}},
  uid text not null unique,
  round_id bigint not null references work_rounds (id),
  person_id bigint not null references persons (id),
  answers text not null,
  written_at bigint not null,
  taken text not null default '',
  taken_by bigint references persons (id),
  taken_at bigint,
  unique (round_id, person_id)
);
create index work_reviews_person on work_reviews (person_id);

-- The table: small things that are shared and never counted.
create table table_things (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  kind text not null check (kind in ('recipe', 'thanks', 'photo', 'song')),
  title text not null default '',
  body text not null default '',
  link text not null default '',
  media text,
  alternative text not null default '',
  laid_at bigint not null,
  withdrawn_at bigint,
  hidden_at bigint
);
create index table_things_space on table_things (space_id, id);
create index table_things_person on table_things (person_id);
