//! The table of offers.

use std::sync::Arc;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{self, Shape};

platform::statements! {
    INSERT = "insert into plan_offers (uid, space_id, from_space_id, base_trame_id, trame_id, message, credit,
              state, offered_at, offered_by) values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)
              on conflict (uid) do nothing returning id";
    FIND = "select o.id, o.base_trame_id, o.trame_id, o.message, o.credit, o.state,
            o.offered_at, o.offered_by, o.reason, s.name, coalesce(p.name, '')
            from plan_offers o join spaces s on s.id = o.from_space_id join persons p on p.id = o.offered_by
            where o.uid = $1 and o.space_id = $2";
    OF_PARENT = "select o.uid, o.state, o.message, o.reason, o.taken, o.offered_at, s.name, coalesce(p.name, '')
                 from plan_offers o join spaces s on s.id = o.from_space_id join persons p on p.id = o.offered_by
                 where o.space_id = $1 and o.state <> 'withdrawn'
                 order by case when o.state = 'open' then 0 else 1 end, o.id desc limit 60";
    OF_FORK = "select o.uid, o.state, o.message, o.reason, o.taken, o.offered_at, s.name, coalesce(p.name, '')
               from plan_offers o join spaces s on s.id = o.space_id join persons p on p.id = o.offered_by
               where o.from_space_id = $1 order by o.id desc limit 60";
    OPEN_FROM = "select count(*) from plan_offers where from_space_id = $1 and state = 'open'";
    OPEN_TO = "select count(*) from plan_offers where space_id = $1 and state = 'open'";
    DECIDE = "update plan_offers set state = $2, decided_at = $3, decided_by = $4, reason = $5, taken = $6
              where id = $1 and state = 'open'";
    WITHDRAW = "update plan_offers set state = 'withdrawn', decided_at = $3
                where uid = $1 and from_space_id = $2 and state = 'open'";
    STEWARDS = "select m.person_id from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing = 'steward' and p.state = 'active'
                order by m.since limit 20";
}

/// An offer as stored.
pub(super) struct Offer {
    pub id: i64,
    base: i64,
    offered: i64,
    pub message: String,
    pub credit: String,
    pub state: String,
    pub at: Instant,
    pub by: PersonId,
    pub reason: String,
    pub from_name: String,
    pub by_name: String,
}

impl FromRow for Offer {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Offer {
            id: row.column()?,
            base: row.column()?,
            offered: row.column()?,
            message: row.column()?,
            credit: row.column()?,
            state: row.column()?,
            at: row.column()?,
            by: row.column()?,
            reason: row.column()?,
            from_name: row.column()?,
            by_name: row.column()?,
        })
    }
}

impl Offer {
    /// The state from which both sides began, and the one that is offered.
    pub fn states(&self, tx: &mut Tx) -> Result<(Arc<Shape>, Arc<Shape>), Problem> {
        Ok((shape_of(tx, self.base)?, shape_of(tx, self.offered)?))
    }
}

/// A stored state, by its number.
pub(super) fn shape_of(tx: &mut Tx, id: i64) -> Result<Arc<Shape>, Problem> {
    let stored = shape::by_id(tx, id)?.ok_or(Problem::broken("a state that was offered is not there"))?;
    shape::of(tx, id, &stored.digest)
}

/// An offer in a list.
pub struct Listed {
    /// Its identifier.
    pub uid: Uid,
    /// `open`, `taken`, `declined`, `withdrawn`.
    pub state: String,
    /// What was written with it.
    pub message: String,
    /// Why it was declined.
    pub reason: String,
    /// How many things were taken.
    pub taken: i64,
    /// When it was made.
    pub at: Instant,
    /// The space on the other side.
    pub space: String,
    /// Who made it.
    pub by: String,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Listed {
            uid: row.column()?,
            state: row.column()?,
            message: row.column()?,
            reason: row.column()?,
            taken: row.column()?,
            at: row.column()?,
            space: row.column()?,
            by: row.column()?,
        })
    }
}

/// What is to be stored of a new offer.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub parent: SpaceId,
    pub from: SpaceId,
    pub base: i64,
    pub offered: i64,
    pub message: &'a str,
    pub credit: &'a str,
    pub by: PersonId,
}

/// Writes an offer; nothing when the same form had been sent before.
pub(super) fn insert(tx: &mut Tx, new: &New<'_>) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row = (
        new.uid,
        new.parent,
        new.from,
        new.base,
        new.offered,
        new.message,
        new.credit,
        now,
        new.by,
    );
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// The offer at an address of the space to which it is made.
pub(super) fn find(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Offer, Problem> {
    tx.find(FIND, (uid, space))?.ok_or(Problem::Missing)
}

/// What was offered to a space, open offers first.
pub(super) fn to_parent(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    tx.all(OF_PARENT, (space,))
}

/// What a space offered, newest first.
pub(super) fn from_fork(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    tx.all(OF_FORK, (space,))
}

/// Whether an offer of this space waits for an answer.
pub(super) fn waits(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(OPEN_FROM, (space,))?.0 > 0)
}

/// How many offers wait for an answer of this space.
///
/// # Errors
/// When the store refuses.
pub fn count_open(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(OPEN_TO, (space,))?.0)
}

/// Decides on an offer that is open; false when it no longer is.
pub(super) fn decide(
    tx: &mut Tx,
    offer: i64,
    state: &str,
    by: PersonId,
    reason: &str,
    taken: usize,
) -> Result<bool, Problem> {
    let now = tx.now();
    let taken = i64::try_from(taken).unwrap_or(i64::MAX);
    Ok(tx.run(DECIDE, (offer, state, now, by, reason, taken))? == 1)
}

/// Takes an open offer back.
pub(super) fn withdraw(tx: &mut Tx, uid: Uid, from: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (uid, from, now))? == 1)
}

/// Who answers for a space, at most twenty.
pub(super) fn stewards(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(STEWARDS, (space,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}
