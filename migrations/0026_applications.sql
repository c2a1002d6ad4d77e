-- When one may apply to a cohort, and how many are let in. `taken` counts those who were accepted; `tickets` numbers the
-- waiting list.
create table application_rounds (
  space_id bigint primary key references spaces (id),
  opens_at bigint,
  closes_at bigint,
  places bigint,
  taken bigint not null default 0,
  tickets bigint not null default 0,
  note text not null default ''
);

-- Places for some of them: by territory, or by the stage of the project.
create table application_quotas (
  space_id bigint not null references spaces (id),
  field text not null check (field in ('territory', 'stage')),
  value text not null,
  label text not null,
  places bigint not null,
  taken bigint not null default 0,
  rank bigint not null,
  primary key (space_id, field, value)
);

-- Somebody who wishes to be let in, with the project that they bring.
create table applications (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  secret text not null unique,
  state text not null
    check (state in ('draft', 'received', 'read', 'accepted', 'waiting', 'declined', 'withdrawn')),
  ticket bigint,
  name text not null,
  language text not null,
  title text not null default '',
  context text not null default '',
  aim text not null default '',
  people text not null default '',
  territory text not null default '',
  territory_key text not null default '',
  stage text,
  motivation text not null default '',
  availability text not null default '',
  charter text,
  charter_at bigint,
  word text not null default '',
  begun_at bigint not null,
  received_at bigint,
  changed_at bigint not null,
  unique (space_id, person_id)
);
create index applications_space on applications (space_id, state, id);
create index applications_person on applications (person_id);

-- What those who lead tell one another of an application.
create table application_notes (
  id {{key}},
  uid text not null unique,
  application_id bigint not null references applications (id),
  author_id bigint not null references persons (id),
  body text not null,
  written_at bigint not null
);
create index application_notes_application on application_notes (application_id, id);
create index application_notes_author on application_notes (author_id);
