-- Trials: something to try on a small scale, called for by somebody, accepted by a space, tried by people who tell of it.
-- `lent` counts the sets that are out, so that no more leave than there are.
create table trials (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  state text not null check (state in ('proposed', 'open', 'declined', 'closed', 'withdrawn')),
  origin text not null check (origin in ('members', 'company', 'research', 'public', 'association')),
  body_name text not null,
  title text not null,
  hypothesis text not null,
  protocol text not null,
  html text not null,
  interest text not null,
  places bigint not null,
  sets bigint not null,
  equipment text not null,
  lent bigint not null default 0,
  ends_at bigint not null,
  version bigint not null default 1,
  proposed_at bigint not null,
  answered_at bigint,
  answer text not null default '',
  closed_at bigint,
  verdict text check (verdict in ('holds', 'partly', 'not', 'unknown')),
  verdict_words text not null default '',
  verdict_html text not null default ''
);
create index trials_space on trials (space_id, state, id);
create index trials_author on trials (author_id, id);

-- Who tries it, where, what was lent to them, and what they tell of it.
create table trial_tries (
  id {{key}},
  uid text not null unique,
  trial_id bigint not null references trials (id),
  person_id bigint not null references persons (id),
  place text not null,
  borrows bigint not null,
  joined_at bigint not null,
  left_at bigint,
  lent_at bigint,
  due_at bigint,
  returned_at bigint,
  told_at bigint,
  held text check (held in ('yes', 'partly', 'no')),
  again text check (again in ('yes', 'otherwise', 'no')),
  told text not null default '',
  html text not null default '',
  signed bigint not null default 0,
  unique (trial_id, person_id)
);
create index trial_tries_person on trial_tries (person_id);
