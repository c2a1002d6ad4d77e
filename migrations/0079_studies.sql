-- Research that a space accepted: what it asks (its dictionary), which spaces agree, who consents, and what they answer
-- under a code that nothing leads to but their own row. Taken back, a consent keeps its moments and no answer.
create table studies (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  state text not null check (state in ('proposed', 'open', 'declined', 'withdrawn')),
  body_name text not null,
  title text not null,
  question text not null,
  protocol text not null,
  html text not null,
  variables text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  version bigint not null default 1,
  answered_at bigint,
  answer text not null default '',
  results text not null default '',
  results_html text not null default '',
  told_at bigint
);
create index studies_space on studies (space_id, state, id);
create index studies_author on studies (author_id, id);
create table study_sites (
  study_id bigint not null references studies (id),
  space_id bigint not null references spaces (id),
  code text not null,
  agreed_at bigint not null,
  agreed_by bigint references persons (id),
  ended_at bigint,
  primary key (study_id, space_id)
);
create index study_sites_by on study_sites (agreed_by);
create table study_consents (
  id {{key}},
  uid text not null unique,
  study_id bigint not null references studies (id),
  space_id bigint not null references spaces (id),
  person_id bigint references persons (id),
  code text not null unique,
  version bigint not null,
  given_at bigint not null,
  withdrawn_at bigint,
  unique (study_id, person_id)
);
create index study_consents_person on study_consents (person_id);
create table study_answers (
  consent_id bigint not null references study_consents (id),
  variable text not null,
  value text not null,
  primary key (consent_id, variable)
);
create table study_exports (
  id {{key}},
  study_id bigint not null references studies (id),
  person_id bigint not null references persons (id),
  taken_at bigint not null,
  many bigint not null
);
create index study_exports_study on study_exports (study_id, id);
create index study_exports_person on study_exports (person_id);
