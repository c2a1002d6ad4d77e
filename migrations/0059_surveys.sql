-- What a group asks itself: a draft that is edited, the versions in which it was given, and each time it was given.
-- `draft` and `body` are JSON, as `surveying` reads them.
create table surveys (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  origin text not null default '',
  draft text not null,
  edition bigint not null default 1,
  made_at bigint not null,
  changed_at bigint not null,
  withdrawn_at bigint
);
create index surveys_space on surveys (space_id, id);
create index surveys_author on surveys (author_id, id);

-- What was given never changes: what is changed is another version.
create table survey_versions (
  id {{key}},
  survey_id bigint not null references surveys (id),
  number bigint not null,
  digest text not null,
  body text not null,
  frozen_at bigint not null,
  unique (survey_id, number),
  unique (survey_id, digest)
);

create table survey_waves (
  id {{key}},
  uid text not null unique,
  survey_id bigint not null references surveys (id),
  version_id bigint not null references survey_versions (id),
  name text not null,
  privacy text not null check (privacy in ('anonymous', 'confidential', 'named')),
  audience text not null check (audience in ('members', 'link', 'public')),
  reach text not null check (reach in ('members', 'everyone')),
  secret text not null unique,
  given_by bigint not null references persons (id),
  given_at bigint not null,
  opens_at bigint not null,
  closes_at bigint not null,
  reminded_at bigint,
  -- When it was closed and its figures were made, once and for ever.
  counted_at bigint,
  answered bigint not null default 0
);
create index survey_waves_survey on survey_waves (survey_id, opens_at);
create index survey_waves_closing on survey_waves (counted_at, closes_at);
create index survey_waves_giver on survey_waves (given_by, id);
