-- The replay of a gathering (W4): its page goes on at the same address. One row once somebody filled something in.
create table replays (
  gathering_id bigint primary key references gatherings (id),
  video text not null default '',
  chapters text not null default '',
  -- A file elsewhere, or the text itself, as our own writer wrote it (WebVTT).
  captions_link text not null default '',
  captions text not null default '',
  captions_language text not null default 'fr',
  slides text not null default '',
  -- The further session that this one leads on to (W8).
  further_id bigint references gatherings (id),
  -- 1 when those who hold it show everybody what was said of it.
  feedback_shown bigint not null default 0,
  changed_at bigint not null
);

-- What was removed keeps its row for whoever wants it back; only those without `removed_at` are shown.
create table replay_references (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  position bigint not null,
  title text not null,
  authors text not null default '',
  year text not null default '',
  link text not null default '',
  note text not null default '',
  removed_at bigint
);
create index replay_references_gathering on replay_references (gathering_id, position);

-- The key points of a session, which the next one recalls (W1).
create table key_points (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  position bigint not null,
  text text not null,
  removed_at bigint
);
create index key_points_gathering on key_points (gathering_id, position);

-- What each participant leaves with (W6). `shown_as` orders what is shared: made by chance at each saving, so that
-- neither order nor number says who wrote a nameless one, or when.
create table take_aways (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  keeps text not null,
  gesture text not null default '',
  visibility text not null check (visibility in ('private', 'named', 'nameless')),
  shown_as text not null,
  weeks bigint,
  returns_at bigint,
  returned_at bigint,
  written_at bigint not null,
  changed_at bigint not null,
  removed_at bigint,
  unique (gathering_id, person_id)
);
create index take_aways_shown on take_aways (gathering_id, visibility, shown_as);
create index take_aways_person on take_aways (person_id);

create table feedbacks (
  id {{key}},
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  felt text not null check (felt in ('much', 'useful', 'mixed', 'little')),
  helped text not null default '',
  change text not null default '',
  publish text not null check (publish in ('named', 'nameless', 'no')),
  shown_as text not null,
  written_at bigint not null,
  changed_at bigint not null,
  unique (gathering_id, person_id)
);
create index feedbacks_shown on feedbacks (gathering_id, shown_as);
create index feedbacks_person on feedbacks (person_id);

-- Those who wish to stay in touch (W7). A row is a consent; withdrawing it removes the row.
create table mailing_list (
  id {{key}},
  gathering_id bigint not null references gatherings (id),
  person_id bigint not null references persons (id),
  since bigint not null,
  -- The space that they were last invited to, so that nobody is invited twice.
  invited_to bigint references spaces (id),
  unique (gathering_id, person_id)
);
create index mailing_list_person on mailing_list (person_id);

create table mailing_list_letters (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  subject text not null,
  body text not null,
  written_at bigint not null,
  written_by bigint references persons (id)
);
create index mailing_list_letters_gathering on mailing_list_letters (gathering_id, id);

-- The space that grew out of a gathering: one each.
create table communities (
  gathering_id bigint primary key references gatherings (id),
  space_id bigint not null references spaces (id),
  opened_at bigint not null
);

-- Where a space comes from, as those who belong to it read it.
create table space_origins (
  space_id bigint primary key references spaces (id),
  title text not null,
  path text not null
);
