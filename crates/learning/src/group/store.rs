//! The tables of small groups.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use platform::personal::{Fate, Table};
use spaces::space::Member;

use super::{Aim, Group};
use crate::cohort::MayLead;

platform::statements! {
    IN_SPACE = "select g.id, g.uid, g.aim, g.name from cohort_groups g
                where g.space_id = $1 and g.ended_at is null order by g.id limit 400";
    PEOPLE_IN_SPACE = "select m.group_id, p.id, p.uid, p.name, p.picture from cohort_group_members m
                       join cohort_groups g on g.id = m.group_id join persons p on p.id = m.person_id
                       where g.space_id = $1 and g.ended_at is null and m.until is null
                       order by m.group_id, p.name, p.id";
    // The sign keeps an index on spaces out of it: a person is in few groups, a cohort of thousands has hundreds.
    OF_PERSON = "select g.id, g.uid, g.aim, g.name from cohort_group_members m
                 join cohort_groups g on g.id = m.group_id
                 where m.person_id = $2 and m.until is null and +g.space_id = $1 and g.ended_at is null order by g.id";
    PEOPLE_BESIDE = "select m.group_id, p.id, p.uid, p.name, p.picture from cohort_group_members me
                     join cohort_groups g on g.id = me.group_id
                     join cohort_group_members m on m.group_id = g.id join persons p on p.id = m.person_id
                     where me.person_id = $2 and me.until is null and +g.space_id = $1 and g.ended_at is null
                     and m.until is null order by m.group_id, p.name, p.id";
    COMPANIONS = "select distinct m.person_id from cohort_group_members me
                  join cohort_groups g on g.id = me.group_id
                  join cohort_group_members m on m.group_id = g.id
                  where me.person_id = $2 and me.until is null and +g.space_id = $1 and g.ended_at is null
                  and m.until is null and m.person_id <> $2";
    FORM = "insert into cohort_groups (uid, space_id, aim, name, formed_at) values ($1, $2, $3, $4, $5)
            on conflict (uid) do nothing returning id";
    ADD = "insert into cohort_group_members (group_id, person_id, since) values ($1, $2, $3)
           on conflict (group_id, person_id) do update set until = null, since = excluded.since
           where cohort_group_members.until is not null";
    LEAVE = "update cohort_group_members set until = $3 where group_id = $1 and person_id = $2 and until is null";
    RENAME = "update cohort_groups set name = $2 where id = $1 and ended_at is null and name <> $2";
    END = "update cohort_groups set ended_at = $2 where id = $1 and ended_at is null";
    COUNT = "select count(*) from cohort_group_members where group_id = $1 and until is null";
    PERSONAL_ROWS = "select s.name, g.name, m.since, m.until from cohort_group_members m
                     join cohort_groups g on g.id = m.group_id join spaces s on s.id = g.space_id
                     where m.person_id = $1 order by m.since";
    FORGET = "delete from cohort_group_members where person_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "cohort_group_members",
    columns: &["space", "group", "since", "until_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

impl FromValue for Aim {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Aim::from_word(&word))
    }
}

impl FromRow for Group {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Group {
            id: row.column()?,
            uid: row.column()?,
            aim: row.column()?,
            name: row.column()?,
            people: Vec::new(),
        })
    }
}

struct Placed(i64, Member);

impl FromRow for Placed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Placed(row.column()?, Member::from_row(row)?))
    }
}

fn fill(mut groups: Vec<Group>, people: Vec<Placed>) -> Vec<Group> {
    for Placed(group, person) in people {
        if let Some(group) = groups.iter_mut().find(|each| each.id == group) {
            group.people.push(person);
        }
    }
    groups
}

/// The groups of a cohort with their people, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn in_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Group>, Problem> {
    let groups = tx.all::<Group>(IN_SPACE, (space,))?;
    Ok(fill(groups, tx.all::<Placed>(PEOPLE_IN_SPACE, (space,))?))
}

/// The groups that a person is in now, with their people, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Group>, Problem> {
    let groups = tx.all::<Group>(OF_PERSON, (space, person))?;
    Ok(fill(groups, tx.all::<Placed>(PEOPLE_BESIDE, (space, person))?))
}

/// Those with whom a person shares a group now, without themselves.
///
/// # Errors
/// When the store refuses.
pub fn companions(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(COMPANIONS, (space, person))?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Forms a group; nothing when the same form had been sent before. The caller tells it in the ledger.
///
/// # Errors
/// When the store refuses.
pub fn form(tx: &mut Tx, may: &MayLead, uid: Uid, aim: Aim, name: &str) -> Result<Option<i64>, Problem> {
    let (space, now) = (may.seen().id(), tx.now());
    let made = tx.find::<(i64,)>(FORM, (uid, space, aim.word(), name, now))?;
    Ok(made.map(|(id,)| id))
}

/// Puts somebody into a group; whether they were not in it. The caller knows that they are a member of its cohort.
///
/// # Errors
/// When the store refuses.
pub fn add(tx: &mut Tx, _may: &MayLead, group: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ADD, (group, person, now))? == 1)
}

/// Takes somebody out of a group; whether they were in it.
///
/// # Errors
/// When the store refuses.
pub fn leave(tx: &mut Tx, _may: &MayLead, group: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LEAVE, (group, person, now))? == 1)
}

/// Gives a group another name; whether it had another.
///
/// # Errors
/// When the store refuses.
pub fn rename(tx: &mut Tx, _may: &MayLead, group: i64, name: &str) -> Result<bool, Problem> {
    Ok(tx.run(RENAME, (group, name))? == 1)
}

/// Ends a group; whether it had not ended.
///
/// # Errors
/// When the store refuses.
pub fn end(tx: &mut Tx, _may: &MayLead, group: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (group, now))? == 1)
}

/// How many people are in a group now.
///
/// # Errors
/// When the store refuses.
pub fn count_members(tx: &mut Tx, group: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (group,)).map(|(count,)| count)
}
