-- Those in whom the people of a group may confide, once they have said yes.
create table confidants (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  named_at bigint not null,
  accepted_at bigint,
  primary key (space_id, person_id)
);
create index confidants_person on confidants (person_id);

-- What somebody confides, to whom, and what is said from one to the other. Read by these alone.
create table concerns (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  named bigint not null default 0,
  raised_at bigint not null,
  closed_at bigint
);
create index concerns_author on concerns (author_id, id);
create index concerns_space on concerns (space_id, id);
create table concern_readers (
  concern_id bigint not null references concerns (id),
  person_id bigint not null references persons (id),
  primary key (concern_id, person_id)
);
create index concern_readers_person on concern_readers (person_id, concern_id);
create table concern_words (
  id {{key}},
  uid text not null unique,
  concern_id bigint not null references concerns (id),
  person_id bigint not null references persons (id),
  words text not null,
  said_at bigint not null
);
create index concern_words_concern on concern_words (concern_id, id);
create index concern_words_person on concern_words (person_id);

-- What somebody who looks after a group did in the name of an agreement: `article` is its words at that moment,
-- `charter` the digest of the text that they are from.
create table measures (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  kind text not null check (kind in ('hide', 'change', 'suspend')),
  content_kind text not null default '',
  content_id bigint not null default 0,
  person_id bigint not null references persons (id),
  article text not null,
  charter text not null,
  reason text not null,
  decided_by bigint not null references persons (id),
  decided_at bigint not null,
  until_at bigint,
  lifted_by bigint references persons (id),
  lifted_at bigint,
  appeal text not null default '',
  appealed_at bigint,
  answer text not null default '',
  outcome text check (outcome in ('upheld', 'overturned')),
  answered_by bigint references persons (id),
  answered_at bigint
);
create index measures_space on measures (space_id, id);
create index measures_person on measures (person_id, space_id);
create index measures_decided_by on measures (decided_by);
create index measures_lifted_by on measures (lifted_by);
create index measures_answered_by on measures (answered_by);
