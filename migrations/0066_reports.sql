-- Whether somebody is named in reports that speak of a space, or of what is in it. No row says no.
create table naming_choices (
  space_id bigint not null references spaces (id),
  person_id bigint not null references persons (id),
  choice text not null check (choice in ('yes', 'initials', 'no')),
  changed_at bigint not null,
  primary key (space_id, person_id)
);
create index naming_choices_person on naming_choices (person_id);

-- The account that a space gives of a period, of itself and of what is in it, to the authority that it answers to.
-- Days are written as the calendar has them; `ends_at` is the first moment after the last of them. `figures` is JSON:
-- the key of a figure, and what is shown of it, which is all that is kept of a count.
create table reports (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  title text not null,
  language text not null,
  first_day text not null,
  last_day text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  state text not null check (state in ('draft', 'approved', 'sent', 'withdrawn')),
  reach text not null default 'members' check (reach in ('members', 'everyone')),
  figures text not null default '[]',
  made_by bigint not null references persons (id),
  made_at bigint not null,
  proposed_at bigint not null,
  approved_by bigint references persons (id),
  approved_at bigint,
  sent_by bigint references persons (id),
  sent_at bigint
);
create index reports_space on reports (space_id, state, sent_at);
create index reports_made on reports (made_by);
create index reports_approved on reports (approved_by);
create index reports_sent on reports (sent_by);

-- What the house proposes to say, made again as often as one likes, and what somebody wrote instead, which stays.
create table report_sections (
  report_id bigint not null references reports (id),
  section text not null,
  proposed text not null default '',
  own text,
  overtaken bigint not null default 0,
  version bigint not null default 1,
  written_by bigint references persons (id),
  written_at bigint,
  primary key (report_id, section)
);
create index report_sections_written on report_sections (written_by);

-- What was told in the period, and which of it the authority reads first. `pseudonym` stands for a person unnamed.
create table report_stories (
  id {{key}},
  report_id bigint not null references reports (id),
  path text not null,
  kind text not null check (kind in ('account', 'testimony')),
  title text not null,
  told_at bigint not null,
  person_id bigint references persons (id),
  pseudonym text not null default '',
  chosen bigint not null default 0,
  words text not null default '',
  unique (report_id, path)
);
create index report_stories_person on report_stories (person_id);

-- Who is named in the text of a report, and how: so that the name goes when the person does.
create table report_names (
  report_id bigint not null references reports (id),
  person_id bigint not null references persons (id),
  name text not null,
  primary key (report_id, person_id, name)
);
create index report_names_person on report_names (person_id);

-- Secret addresses of the page of the authority, until they end. `label` says for whom, as typed.
create table report_links (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  fingerprint text not null unique,
  label text not null,
  made_by bigint not null references persons (id),
  made_at bigint not null,
  ends_at bigint not null,
  withdrawn_at bigint
);
create index report_links_space on report_links (space_id, id);
create index report_links_made on report_links (made_by);
