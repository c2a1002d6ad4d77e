-- The objective account of a period or of a gathering: a draft, then open to corrections until `corrections_until`,
-- then published and unchanged from `published_at` on. `until_at` is the first moment after the period.
create table objective_reports (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  gathering_id bigint references gatherings (id),
  title text not null,
  from_at bigint not null,
  until_at bigint not null,
  audience text not null check (audience in ('space', 'public')),
  begun_at bigint not null,
  opened_at bigint,
  corrections_until bigint,
  published_at bigint,
  withdrawn_at bigint
);
create index objective_reports_space on objective_reports (space_id, from_at);
create index objective_reports_author on objective_reports (author_id, id);

create table report_statements (
  id {{key}},
  uid text not null unique,
  report_id bigint not null references objective_reports (id),
  position bigint not null,
  words text not null,
  written_at bigint not null
);
create index report_statements_report on report_statements (report_id, position);

-- What a statement can be checked against. A statement without any is unsourced.
create table report_sources (
  statement_id bigint not null references report_statements (id),
  trace_id bigint not null references traces (id),
  primary key (statement_id, trace_id)
);

-- What somebody would have said otherwise; without a statement, what is missing. `replaced` are the words that stood
-- there before it was taken.
create table report_corrections (
  id {{key}},
  uid text not null unique,
  report_id bigint not null references objective_reports (id),
  statement_id bigint references report_statements (id),
  author_id bigint not null references persons (id),
  words text not null,
  reason text not null default '',
  proposed_at bigint not null,
  answer text check (answer in ('taken', 'left')),
  answer_words text not null default '',
  answered_by bigint references persons (id),
  answered_at bigint,
  replaced text not null default ''
);
create index report_corrections_report on report_corrections (report_id, id);
create index report_corrections_author on report_corrections (author_id, id);
create index report_corrections_answerer on report_corrections (answered_by);

-- What one person says in their own name or under another. No moment stands beside what is pseudonymous but the day
-- from which it is read, and its identifier is pure chance. Readable: `readable_from` is past, nothing hid it.
create table testimonies (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint references persons (id),
  gathering_id bigint references gatherings (id),
  pseudonym text not null default '',
  title text not null,
  body text not null,
  html text not null,
  from_at bigint not null,
  until_at bigint not null,
  audience text not null check (audience in ('space', 'public')),
  version bigint not null default 1,
  readable_from bigint,
  hidden_by bigint references persons (id),
  hidden_at bigint,
  hidden_reason text not null default ''
);
create index testimonies_space on testimonies (space_id, from_at);
create index testimonies_author on testimonies (author_id, id);
create index testimonies_hider on testimonies (hidden_by);

-- A critical friend, asked about a work. `address` is where the work is: a path of this house, or a link.
create table friend_looks (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  asker_id bigint not null references persons (id),
  friend_id bigint not null references persons (id),
  kind text not null check (kind in ('sheet', 'page', 'report', 'link')),
  title text not null,
  address text not null,
  question text not null,
  audience text not null check (audience in ('two', 'space')),
  asked_at bigint not null,
  declined_at bigint,
  withdrawn_at bigint,
  sees text not null default '',
  wonders text not null default '',
  would_try text not null default '',
  answered_at bigint,
  taken text not null default '',
  taken_at bigint
);
create index friend_looks_space on friend_looks (space_id, id);
create index friend_looks_asker on friend_looks (asker_id, id);
create index friend_looks_friend on friend_looks (friend_id, id);

-- What the community looked like on a day, in sum. `body` is JSON, as `voicing` reads it, and never changes.
create table community_snapshots (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  taken_by bigint not null references persons (id),
  taken_at bigint not null,
  body text not null,
  words text not null default '',
  withdrawn_at bigint
);
create index community_snapshots_space on community_snapshots (space_id, taken_at);
create index community_snapshots_taker on community_snapshots (taken_by, id);
