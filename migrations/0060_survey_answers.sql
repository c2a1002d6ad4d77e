-- What is not sent yet, under an address that only whoever answers knows. Without a person where answers are anonymous.
create table survey_drafts (
  secret text primary key,
  wave_id bigint not null references survey_waves (id),
  person_id bigint references persons (id),
  answers text not null,
  changed_at bigint not null,
  unique (wave_id, person_id)
);
create index survey_drafts_person on survey_drafts (person_id);

-- Who has answered, and neither what nor when.
create table survey_ballots (
  wave_id bigint not null references survey_waves (id),
  person_id bigint not null references persons (id),
  primary key (wave_id, person_id)
);
create index survey_ballots_person on survey_ballots (person_id);

-- What was answered. The receipt is the fingerprint of an address that only whoever answered knows: random, so that rows
-- stand in no order that tells when they came. Anonymous answers have no person and no moment.
create table survey_answers (
  receipt text primary key,
  wave_id bigint not null references survey_waves (id),
  person_id bigint references persons (id),
  area_id bigint not null default 0,
  answers text not null,
  sent_at bigint
);
create index survey_answers_wave on survey_answers (wave_id, person_id);
create index survey_answers_person on survey_answers (person_id);

-- How many gave which answer in which area, while it is open: added up with each answer, shown to nobody.
create table survey_tallies (
  wave_id bigint not null references survey_waves (id),
  area_id bigint not null default 0,
  question text not null,
  value bigint not null,
  people bigint not null,
  primary key (wave_id, area_id, question, value)
);

-- What may be seen of an area and those below it (0: all of it): sums of groups of five people or more that do not
-- overlap, made once, when it closes.
create table survey_figures (
  wave_id bigint not null references survey_waves (id),
  area_id bigint not null,
  question text not null,
  value bigint not null,
  people bigint not null,
  nearly bigint not null default 0,
  primary key (wave_id, area_id, question, value)
);
