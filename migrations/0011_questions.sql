-- Questions asked at a gathering, and their life afterwards (W5). Nothing here is ever removed: a hidden question is
-- kept, and a twin keeps whoever asked it.
create table questions (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  text text not null,
  state text not null check (state in ('asked', 'assigned', 'deferred', 'begun', 'answered', 'published', 'grouped', 'hidden')),
  -- The question that it was put under, and the one at the top of those: where its answer stands.
  parent_id bigint references questions (id),
  main_id bigint references questions (id),
  assigned_id bigint references persons (id),
  deferred_id bigint references gatherings (id),
  -- The answer as it reads now; `version` counts those that were written, `told` is the one that askers were told of.
  html text not null default '',
  version bigint not null default 0,
  told bigint not null default 0,
  answered_at bigint,
  published_at bigint,
  hidden_at bigint,
  asked_at bigint not null,
  -- Grows with each change, so that of two at once one is told to look again.
  revision bigint not null default 0
);
create index questions_gathering on questions (gathering_id, id);
create index questions_deferred on questions (deferred_id, id);
create index questions_main on questions (main_id);
create index questions_assigned on questions (assigned_id);

-- Everybody who asks it. The secret opens this question for its asker, and nothing else.
create table question_askers (
  id {{key}},
  question_id bigint not null references questions (id),
  person_id bigint not null references persons (id),
  name text not null,
  nameless bigint not null default 0,
  language text not null,
  secret text not null unique,
  asked_at bigint not null,
  unique (question_id, person_id)
);
create index question_askers_person on question_askers (person_id, question_id);

-- The answer as it grew: each version with its author and date.
create table question_versions (
  id {{key}},
  question_id bigint not null references questions (id),
  version bigint not null,
  text text not null,
  html text not null,
  written_at bigint not null,
  written_by bigint references persons (id),
  unique (question_id, version)
);
create index question_versions_by on question_versions (written_by);

-- 1 when those who hold it show the questions to everybody while it goes on.
alter table gatherings add column questions_shown bigint not null default 0;

-- "Session 3 will treat this": what those who hold a cycle say of how its sessions lean on one another (W1).
create table session_bridges (
  id {{key}},
  uid text not null unique,
  cycle_id bigint not null references cycles (id),
  from_id bigint not null references gatherings (id),
  to_id bigint not null references gatherings (id),
  note text not null,
  made_at bigint not null,
  made_by bigint references persons (id),
  removed_at bigint
);
create index session_bridges_cycle on session_bridges (cycle_id, id);
create index session_bridges_from on session_bridges (from_id);
create index session_bridges_to on session_bridges (to_id);
