-- What somebody drew or photographed of what is lived in a space: a picture with what it shows in words, the name under
-- which its author gives it, and on what terms others may take it up. Read: nobody took it back, nothing hid it.
create table illustrations (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  author_id bigint not null references persons (id),
  gathering_id bigint references gatherings (id),
  media text not null,
  title text not null,
  alternative text not null,
  byline text not null,
  terms text not null check (terms in ('by-sa', 'by', 'zero', 'here')),
  audience text not null check (audience in ('space', 'public')),
  given_at bigint not null,
  withdrawn_at bigint,
  hidden_by bigint references persons (id),
  hidden_at bigint,
  hidden_reason text not null default ''
);
create index illustrations_space on illustrations (space_id, id);
create index illustrations_author on illustrations (author_id, id);
create index illustrations_hider on illustrations (hidden_by);
