-- Which public holidays a cohort keeps; where nothing is chosen, those of its zone.
create table cohort_holidays (
  space_id bigint primary key references spaces (id),
  calendar text not null
);

-- School holidays and other periods without meetings: of the instance, or of one cohort. Days as the calendar has them;
-- the last one belongs to the period.
create table holiday_periods (
  id {{key}},
  uid text not null unique,
  space_id bigint references spaces (id),
  name text not null,
  first_day text not null,
  last_day text not null,
  added_at bigint not null,
  added_by bigint references persons (id)
);
create index holiday_periods_space on holiday_periods (space_id, first_day);

-- How the small groups of a cohort were last formed: how large, in which way, and what they were balanced by.
create table cohort_group_settings (
  space_id bigint not null references spaces (id),
  aim text not null check (aim in ('codevelopment', 'project', 'free')),
  least bigint not null,
  most bigint not null,
  way text not null check (way in ('random', 'territory', 'stage', 'chosen')),
  primary key (space_id, aim)
);
