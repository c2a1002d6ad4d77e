-- A cohort: a space that follows its program from a day on. Days are written as the calendar has them, 2026-09-07.
create table cohorts (
  space_id bigint primary key references spaces (id),
  first_monday text not null,
  zone text not null,
  dated_at bigint not null,
  closed_at bigint
);

-- Weeks of the calendar in which no week of the program takes place.
create table cohort_pauses (
  space_id bigint not null references spaces (id),
  monday text not null,
  reason text not null default '',
  primary key (space_id, monday)
);

-- The gathering that a meeting of the program became.
create table cohort_meetings (
  space_id bigint not null references spaces (id),
  meeting text not null,
  gathering_id bigint not null references gatherings (id),
  primary key (space_id, meeting)
);
create index cohort_meetings_gathering on cohort_meetings (gathering_id);

-- The small groups of a cohort: for co-development, for the project, or for whatever they wish.
create table cohort_groups (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  aim text not null check (aim in ('codevelopment', 'project', 'free')),
  name text not null,
  formed_at bigint not null,
  ended_at bigint
);
create index cohort_groups_space on cohort_groups (space_id, ended_at);
create table cohort_group_members (
  group_id bigint not null references cohort_groups (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  until bigint,
  primary key (group_id, person_id)
);
create index cohort_group_members_person on cohort_group_members (person_id, until);

-- The project that a trainee brings, and on which the training works.
create table projects (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  owner_id bigint not null references persons (id),
  title text not null,
  context text not null default '',
  aim text not null default '',
  people text not null default '',
  territory text not null default '',
  stage text,
  reach text not null check (reach in ('own', 'group', 'cohort', 'everyone')),
  begun_at bigint not null,
  changed_at bigint not null,
  version bigint not null default 1,
  unique (space_id, owner_id)
);
create index projects_owner on projects (owner_id);

-- What each trainee has done of the program, and when they were last there: views of the ledger.
create table activity_marks (
  space_id bigint not null,
  person_id bigint not null,
  activity text not null,
  done_at bigint not null,
  primary key (space_id, person_id, activity)
);
create index activity_marks_activity on activity_marks (space_id, activity, person_id);
create table trainee_figures (
  space_id bigint not null,
  person_id bigint not null,
  done bigint not null,
  last_at bigint not null,
  primary key (space_id, person_id)
);
