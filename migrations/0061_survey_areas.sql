-- The areas of a territory, each in another or at the top. One that is no longer used is retired: figures point to it.
create table survey_areas (
  id {{key}},
  uid text not null unique,
  space_id bigint not null references spaces (id),
  parent_id bigint references survey_areas (id),
  name text not null,
  position bigint not null,
  retired_at bigint
);
create index survey_areas_space on survey_areas (space_id, position);

-- Whoever agreed to be named among those who took part. Nothing leads from here to what they answered. Once it is taken
-- back, the name is gone and the moments stay.
create table survey_consents (
  id {{key}},
  uid text not null unique,
  secret text not null unique,
  wave_id bigint not null references survey_waves (id),
  person_id bigint references persons (id),
  area_id bigint not null default 0,
  name text not null,
  given_at bigint not null,
  withdrawn_at bigint
);
create index survey_consents_wave on survey_consents (wave_id, area_id);
create index survey_consents_person on survey_consents (person_id);
