-- With whom a piece of a role was made: it counts for each of them, and each may take their name off.
create table hand_in_makers (
  hand_in_id bigint not null references hand_ins (id),
  person_id bigint not null references persons (id),
  primary key (hand_in_id, person_id)
);
create index hand_in_makers_person on hand_in_makers (person_id);
