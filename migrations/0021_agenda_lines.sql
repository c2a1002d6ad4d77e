-- What a gathering is about and whom it is for, as the agenda reads it: `public teachers,theme tools`.
alter table gatherings add column marks text not null default '';
update gatherings set marks = coalesce((select string_agg(k.vocabulary || ' ' || k.mark, ',')
  from gathering_marks k where k.gathering_id = gatherings.id), '');

create index proposals_gathering on proposals (gathering_id);
