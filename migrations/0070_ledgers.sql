-- What a person said of a line of their ledger: of what a space proposes, or a line of their own. What is proposed is read
-- anew from presences, activities and roles each time; here stands the answer, with the numbers as they were then.
create table ledger_lines (
  id {{key}},
  uid text not null unique,
  person_id bigint not null references persons (id),
  space_id bigint references spaces (id),
  source text not null check (source in ('gathering', 'path', 'role', 'own')),
  thing text not null,
  title text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  proposed bigint,
  minutes bigint not null,
  state text not null check (state in ('confirmed', 'corrected', 'contested')),
  note text not null default '',
  answered_at bigint not null,
  accepted_at bigint,
  unique (person_id, source, thing)
);
create index ledger_lines_space on ledger_lines (space_id, state, starts_at);

-- Attestations that people take from their ledger: what it said on that day. Numbered by year, without a gap.
create table ledger_papers (
  id {{key}},
  uid text not null unique,
  secret text not null unique,
  person_id bigint not null references persons (id),
  year bigint not null,
  number bigint not null,
  name text not null,
  first_day text not null,
  last_day text not null,
  lines text not null,
  minutes bigint not null,
  issued_at bigint not null,
  withdrawn_at bigint,
  unique (year, number)
);
create index ledger_papers_person on ledger_papers (person_id, id);
create table ledger_numbers (
  year bigint primary key,
  given bigint not null
);

-- How a space writes its file for the administration; columns are JSON.
create table export_mappings (
  space_id bigint primary key references spaces (id),
  columns text not null,
  separator text not null,
  encoding text not null,
  dates text not null,
  decimals text not null,
  heads bigint not null,
  identifier bigint not null default 0,
  version bigint not null,
  changed_at bigint not null
);

-- Who agreed that what they confirmed in a space goes into its file, and what they say of themselves for it (JSON).
create table export_agreements (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  details text not null,
  agreed_at bigint not null,
  primary key (space_id, person_id)
);
create index export_agreements_person on export_agreements (person_id);

-- The number by which an administration knows somebody, apart from all else, where a space switched it on.
create table export_identifiers (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  identifier text not null,
  primary key (space_id, person_id)
);
create index export_identifiers_person on export_identifiers (person_id);
