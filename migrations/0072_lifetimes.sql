-- Where a space is in its life. What sleeps or is closed is read, and no more written.
alter table spaces add column life text not null default 'awake' check (life in ('awake', 'asleep', 'closed'));

-- Why a collective exists, and how it will know that it is over. Words that were said are not changed: others are said.
create table births (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  why text not null,
  why_html text not null,
  over text not null,
  over_html text not null,
  said_at bigint not null,
  said_by bigint references persons (id)
);
create index births_space on births (space_id, id);
create index births_by on births (said_by);

-- A review: opens by itself when its day has come, ends when what the group decided is carried out.
-- `decision` is the identifier that the decision of the group has, or will have.
create table reviews (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  birth_id bigint references births (id),
  since bigint not null,
  due_at bigint not null,
  opened_at bigint not null,
  decision text not null unique,
  outcome text check (outcome in ('continue', 'change', 'split', 'sleep', 'close')),
  words text not null default '',
  html text not null default '',
  next_at bigint,
  carried_at bigint,
  carried_by bigint references persons (id)
);
create unique index reviews_open on reviews (space_id) where carried_at is null;
create index reviews_space on reviews (space_id, id);
create index reviews_by on reviews (carried_by);

-- What it was for each of them: one a person.
create table review_stories (
  review_id bigint not null references reviews (id),
  person_id bigint not null references persons (id),
  text text not null,
  html text not null,
  said_at bigint not null,
  primary key (review_id, person_id)
);
create index review_stories_person on review_stories (person_id, review_id);

-- The spaces that a group became when it split.
create table review_branches (
  review_id bigint not null references reviews (id),
  space_id bigint not null references spaces (id),
  primary key (review_id, space_id)
);
create index review_branches_space on review_branches (space_id);

-- Each time that a space fell asleep or was closed. `wishes` is how many members wake it.
create table rests (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  review_id bigint not null references reviews (id),
  life text not null check (life in ('asleep', 'closed')),
  wishes bigint not null default 0,
  begun_at bigint not null,
  begun_by bigint references persons (id),
  ended_at bigint
);
create unique index rests_open on rests (space_id) where ended_at is null;
create index rests_by on rests (begun_by);
create index rests_review on rests (review_id);

create table wake_wishes (
  rest_id bigint not null references rests (id),
  person_id bigint not null references persons (id),
  wished_at bigint not null,
  primary key (rest_id, person_id)
);
create index wake_wishes_person on wake_wishes (person_id);
