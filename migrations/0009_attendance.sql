-- What those who hold a gathering write to all who registered.
create table gathering_letters (
  id {{key}},
  uid text not null unique,
  gathering_id bigint not null references gatherings (id),
  subject text not null,
  body text not null,
  everybody bigint not null default 0,
  recipients bigint not null,
  written_at bigint not null,
  written_by bigint references persons (id)
);
create index gathering_letters_gathering on gathering_letters (gathering_id, id);

-- Who was there, in each half-day. A half-day is counted from the first, 0, so that moving an hour changes nothing here.
create table attendances (
  id {{key}},
  gathering_id bigint not null references gatherings (id),
  part bigint not null,
  person_id bigint not null references persons (id),
  presence text not null check (presence in ('present', 'partial', 'excused', 'absent')),
  minutes bigint not null default 0,
  way text not null check (way in ('button', 'code', 'list', 'paper')),
  noted_at bigint not null,
  noted_by bigint references persons (id),
  unique (gathering_id, part, person_id)
);
create index attendances_person on attendances (person_id, gathering_id);

-- The code that is shown in the room. No two stand at the same time.
create table check_ins (
  gathering_id bigint primary key references gatherings (id),
  code text not null unique,
  walk_ins bigint not null default 0,
  made_at bigint not null
);

-- Who noted what when, for those who hold it.
create index traces_attendance on traces (gathering_id, id) where object_kind = 'attendance';
