//! The table of memberships.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::model::{Belonging, Request};
use crate::space::{Member, Paged, Standing};

platform::statements! {
    // Whoever left, was declined or waits becomes active; whoever is active stays as they are.
    BEGIN = "insert into memberships (space_id, person_id, standing, state, since, charter, charter_at)
             values ($1, $2, $3, 'active', $4, $5, $6)
             on conflict (space_id, person_id) do update set state = 'active', standing = excluded.standing,
             since = excluded.since, charter = excluded.charter, charter_at = excluded.charter_at
             where memberships.state <> 'active'";
    ASK = "insert into memberships (space_id, person_id, standing, state, message, since, charter, charter_at)
           values ($1, $2, 'member', 'asked', $3, $4, $5, $6)
           on conflict (space_id, person_id) do update set state = 'asked', message = excluded.message,
           since = excluded.since, charter = excluded.charter, charter_at = excluded.charter_at
           where memberships.state in ('left', 'declined')";
    ADMIT = "update memberships set state = 'active', since = $3
             where space_id = $1 and person_id = $2 and state = 'asked'";
    DECLINE = "update memberships set state = 'declined', since = $3
               where space_id = $1 and person_id = $2 and state = 'asked'";
    LEAVE = "update memberships set state = 'left', since = $3
             where space_id = $1 and person_id = $2 and state = 'active'";
    SET_STANDING = "update memberships set standing = $3
                    where space_id = $1 and person_id = $2 and state = 'active' and standing <> $3";
    STEWARDS = "select count(*) from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing = 'steward' and p.state = 'active'";
    MEMBERS = "select m.since, m.standing, p.id, p.uid, p.name, p.picture
               from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' and p.state = 'active'
               order by m.since, m.id limit $2 offset $3";
    REQUESTS = "select m.since, m.message, p.state, p.id, p.uid, p.name, p.picture
                from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'asked' and p.state <> 'erased' order by m.since limit 100";
    NAMES = "select p.id, p.uid, p.name, p.picture from memberships m join persons p on p.id = m.person_id
             where m.space_id = $1 and m.state = 'active' and p.state = 'active' order by p.name limit 500";
    ACTIVE = "select p.id from memberships m join persons p on p.id = m.person_id
              where m.space_id = $1 and p.uid = $2 and m.state = 'active'";
    STATE_OF = "select p.id, m.standing, m.state from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and p.uid = $2";
    ACCEPT = "update memberships set charter = $3, charter_at = $4
              where space_id = $1 and person_id = $2 and state in ('active', 'asked')";
    IS_ACTIVE = "select count(*) from persons where id = $1 and state = 'active'";
    DECIDERS = "select p.id from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
                and p.state = 'active' limit 20";
    WAITING_FOR = "select s.slug, s.name, count(q.id) from memberships m
                   join spaces s on s.id = m.space_id
                   join memberships q on q.space_id = s.id and q.state = 'asked'
                   where m.person_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
                   group by s.slug, s.name order by s.name limit 20";
}

/// How many members a page of the list shows.
pub const PAGE: i64 = 60;

pub(super) fn begin(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
    charter: Option<&str>,
) -> Result<bool, Problem> {
    let now = tx.now();
    let accepted = charter.map(|_| now);
    Ok(tx.run(BEGIN, (space, person, standing.word(), now, charter, accepted))? == 1)
}

pub(super) fn ask(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    message: &str,
    charter: Option<&str>,
) -> Result<bool, Problem> {
    let now = tx.now();
    let accepted = charter.map(|_| now);
    Ok(tx.run(ASK, (space, person, message, now, charter, accepted))? == 1)
}

pub(super) fn admit(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ADMIT, (space, person, now))? == 1)
}

pub(super) fn decline(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(DECLINE, (space, person, now))? == 1)
}

pub(super) fn leave(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    tx.signal(Topic::Membership, space.number());
    Ok(tx.run(LEAVE, (space, person, now))? == 1)
}

pub(super) fn set_standing(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    standing: Standing,
) -> Result<bool, Problem> {
    tx.signal(Topic::Membership, space.number());
    Ok(tx.run(SET_STANDING, (space, person, standing.word()))? == 1)
}

pub(super) fn count_stewards(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(STEWARDS, (space,)).map(|(count,)| count)
}

/// A page of the members, with how they stand.
///
/// # Errors
/// When the store refuses.
pub fn members(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Belonging>, Problem> {
    tx.all(MEMBERS, (space, part.most, part.skip))
}

/// Those who have asked to join.
///
/// # Errors
/// When the store refuses.
pub fn requests(tx: &mut Tx, space: SpaceId) -> Result<Vec<Request>, Problem> {
    tx.all(REQUESTS, (space,))
}

/// The active members by name, at most 500: for a list to choose from.
///
/// # Errors
/// When the store refuses.
pub fn names(tx: &mut Tx, space: SpaceId) -> Result<Vec<Member>, Problem> {
    tx.all(NAMES, (space,))
}

/// The number of an active member.
///
/// # Errors
/// When the store refuses.
pub fn active_member(tx: &mut Tx, space: SpaceId, person: Uid) -> Result<Option<PersonId>, Problem> {
    Ok(tx.find::<(PersonId,)>(ACTIVE, (space, person))?.map(|(id,)| id))
}

pub(super) fn state_of(
    tx: &mut Tx,
    space: SpaceId,
    person: Uid,
) -> Result<Option<(PersonId, Standing, String)>, Problem> {
    tx.find(STATE_OF, (space, person))
}

/// Remembers which charter a member accepted.
///
/// # Errors
/// When the store refuses.
pub fn accept_charter(tx: &mut Tx, space: SpaceId, person: PersonId, charter: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ACCEPT, (space, person, charter, now))? == 1)
}

/// Whether somebody has confirmed their address.
pub(super) fn is_active(tx: &mut Tx, person: PersonId) -> Result<bool, Problem> {
    tx.one::<(i64,)>(IS_ACTIVE, (person,)).map(|(count,)| count == 1)
}

pub(super) fn deciders(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, Problem> {
    Ok(tx
        .all::<(PersonId,)>(DECIDERS, (space,))?
        .into_iter()
        .map(|(id,)| id)
        .collect())
}

/// The spaces where requests wait for this person: slug, name, how many.
///
/// # Errors
/// When the store refuses.
pub fn waiting_for(tx: &mut Tx, person: PersonId) -> Result<Vec<(String, String, i64)>, Problem> {
    tx.all(WAITING_FOR, (person,))
}
