-- What people of a space may be recognised for.
create table badges (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  name text not null,
  summary text not null,
  criteria text not null,
  criteria_html text not null,
  skills text not null default '',
  evidence text not null default '',
  role text not null default '',
  shape text not null,
  sign text not null,
  colour text not null,
  picture text,
  alternative text not null default '',
  lasts bigint,
  language text not null,
  version bigint not null default 1,
  made_by bigint not null references persons (id),
  made_at bigint not null,
  withdrawn_at bigint
);
create index badges_space on badges (space_id, name);
create index badges_maker on badges (made_by);

-- A badge of somebody, or of a group, from the asking on. `evidence` is JSON; `document` the signed credential.
create table badge_awards (
  id {{key}},
  uid text not null unique,
  badge_id bigint not null references badges (id),
  person_id bigint references persons (id),
  group_id bigint references spaces (id),
  state text not null check (state in ('asked', 'withdrawn', 'declined', 'awarded', 'accepted', 'refused', 'revoked')),
  origin text not null check (origin in ('asked', 'role', 'code', 'given')),
  holding text,
  words text not null default '',
  evidence text not null default '[]',
  made_at bigint not null,
  decided_by bigint references persons (id),
  decided_at bigint,
  reason text not null default '',
  expires_at bigint,
  answered_at bigint,
  named bigint not null default 0,
  hidden_at bigint,
  revoked_by bigint references persons (id),
  revoked_at bigint,
  revoked_reason text not null default '',
  place bigint,
  salt text not null default '',
  identity text not null default '',
  document text not null default ''
);
create unique index badge_awards_person on badge_awards (badge_id, person_id)
  where state in ('asked', 'awarded', 'accepted') and person_id is not null;
create unique index badge_awards_group on badge_awards (badge_id, group_id)
  where state in ('asked', 'awarded', 'accepted') and group_id is not null;
create unique index badge_awards_holding on badge_awards (badge_id, holding) where holding is not null;
create index badge_awards_badge on badge_awards (badge_id, state);
create index badge_awards_owner on badge_awards (person_id, state);
create index badge_awards_of_group on badge_awards (group_id, state);
create index badge_awards_decider on badge_awards (decided_by);
create index badge_awards_revoker on badge_awards (revoked_by);

-- What others say of a badge of somebody.
create table badge_endorsements (
  id {{key}},
  uid text not null unique,
  award_id bigint not null references badge_awards (id),
  person_id bigint not null references persons (id),
  words text not null,
  said_at bigint not null,
  withdrawn_at bigint,
  unique (award_id, person_id)
);
create index badge_endorsements_person on badge_endorsements (person_id);

-- Codes by which those who were there take a badge.
create table badge_codes (
  id {{key}},
  uid text not null unique,
  badge_id bigint not null references badges (id),
  code text not null unique,
  occasion text not null,
  most bigint not null,
  used bigint not null default 0,
  made_by bigint not null references persons (id),
  made_at bigint not null,
  ends_at bigint not null,
  withdrawn_at bigint
);
create index badge_codes_badge on badge_codes (badge_id, id);
create index badge_codes_maker on badge_codes (made_by);
