-- Questions put to a collective, what people bring to them, and the answer that is written together.
create table inquiries (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  question_id bigint references questions (id),
  title text not null,
  body text not null default '',
  html text not null default '',
  answer text not null default '',
  answer_html text not null default '',
  version bigint not null default 0,
  accepted_by bigint references persons (id),
  accepted_at bigint,
  made_at bigint not null,
  changed_at bigint not null,
  withdrawn_at bigint,
  withdrawn_by bigint references persons (id)
);
create index inquiries_withdrawn_by on inquiries (withdrawn_by);
create index inquiries_space on inquiries (space_id, accepted_at, changed_at, id);
create index inquiries_author on inquiries (author_id);
create index inquiries_accepted_by on inquiries (accepted_by);
create unique index inquiries_question on inquiries (question_id, space_id) where question_id is not null and withdrawn_at is null;

create table inquiry_pieces (
  id {{key}},
  uid text not null unique,
  inquiry_id bigint not null references inquiries (id),
  author_id bigint not null references persons (id),
  body text not null,
  html text not null,
  made_at bigint not null,
  withdrawn_at bigint
);
create index inquiry_pieces_inquiry on inquiry_pieces (inquiry_id, id);
create index inquiry_pieces_author on inquiry_pieces (author_id);

-- Every state of an answer.
create table inquiry_answers (
  inquiry_id bigint not null references inquiries (id),
  version bigint not null,
  text text not null,
  by_id bigint not null references persons (id),
  at bigint not null,
  primary key (inquiry_id, version)
);
create index inquiry_answers_by on inquiry_answers (by_id);

-- Where texts lead: to a sheet or a page of this house by its identifier, or outside by its address.
create table text_links (
  source_kind text not null check (source_kind in ('sheet', 'page', 'inquiry')),
  source_id bigint not null,
  space_id bigint not null references spaces (id),
  target_kind text not null check (target_kind in ('sheet', 'page', 'outside')),
  target text not null,
  primary key (source_kind, source_id, target_kind, target)
);
create index text_links_target on text_links (target_kind, target);
create index text_links_space on text_links (space_id, target_kind);
