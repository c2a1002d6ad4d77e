//! What waits to be looked at.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

platform::statements! {
    WAITING = "select s.uid, s.title, p.name, s.proposed_at from sheets s join persons p on p.id = s.author_id
               where s.space_id = $1 and s.proposed_at is not null order by s.proposed_at, s.id limit 50";
    // Those who hold a right by a role alone find what waits in the list of the space.
    AWAITING = "select s.uid, s.title, sp.name, s.proposed_at from memberships m join spaces sp on sp.id = m.space_id
                join sheets s on s.space_id = sp.id
                where m.person_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
                and s.proposed_at is not null and s.author_id <> $1 order by s.proposed_at, s.id limit 10";
    // What was given back, and has not been proposed again nor shown since.
    GIVEN_BACK = "select s.uid, s.title, sp.name, r.at from sheet_reviews r join sheets s on s.id = r.sheet_id
                  join spaces sp on sp.id = s.space_id
                  where s.author_id = $1 and s.state = 'draft' and s.proposed_at is null and r.outcome = 'returned'
                  and r.id = (select max(l.id) from sheet_reviews l where l.sheet_id = s.id)
                  order by r.at desc limit 10";
}

/// A sheet that waits: identifier, title, who or where, since when.
pub(super) type Waits = (Uid, String, String, Instant);

pub(super) fn waiting(tx: &mut Tx, space: SpaceId) -> Result<Vec<Waits>, Problem> {
    tx.all(WAITING, (space,))
}

pub(super) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<Waits>, Problem> {
    tx.all(AWAITING, (person,))
}

pub(super) fn given_back(tx: &mut Tx, person: PersonId) -> Result<Vec<Waits>, Problem> {
    tx.all(GIVEN_BACK, (person,))
}
