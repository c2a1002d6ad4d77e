//! The door: the members of both read and write; whoever answers for one of the two ends it.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::{Standing, access as space_access};

use super::store::{self, Mentoring};

/// A mentoring that somebody may read, and where they stand.
pub(super) struct Seen {
    pub mentoring: Mentoring,
    /// Their side of it; that of the mentor when they belong to both.
    pub side: space_access::Seen,
    /// Who they are.
    pub actor: Actor,
}

impl Seen {
    /// Whether they answer for their side.
    pub fn may_end(&self) -> bool {
        self.mentoring.ended.is_none() && self.side.has(Right::Arrange)
    }

    /// Whether they may say something.
    pub fn may_say(&self) -> bool {
        self.mentoring.ended.is_none() && self.side.belongs()
    }
}

/// Lets a member of one of the two in.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or they belong to neither.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    find(tx, uid, space_access::to_see)
}

/// Lets somebody take back what they said, whatever became of the two: it is theirs.
///
/// # Errors
/// As for [`to_see`].
pub(super) fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    find(tx, uid, space_access::to_see_always)
}

type Door = fn(&mut Tx, &str) -> Result<space_access::Seen, Problem>;

fn find(tx: &mut Tx, uid: Uid, door: Door) -> Result<Seen, Problem> {
    let mentoring = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let actor = tx.actor().cloned().ok_or(Problem::Missing)?;
    let mut refused = None;
    for slug in [mentoring.mentor.0.clone(), mentoring.mentored.0.clone()] {
        match door(tx, &slug) {
            Ok(side) if side.standing >= Standing::Member => {
                return Ok(Seen {
                    mentoring,
                    side,
                    actor,
                });
            }
            Ok(_) | Err(Problem::Missing) => {}
            // One of the two may have ended while the other goes on.
            Err(Problem::Refused(refusal)) => refused = Some(refusal),
            Err(problem) => return Err(problem),
        }
    }
    Err(refused.map_or(Problem::Missing, Problem::Refused))
}

/// Lets a member of one of the two say something, as long as it goes on.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for whoever is no member, and once it has ended.
pub(super) fn to_say(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    if seen.may_say() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets whoever answers for one of the two end it.
///
/// # Errors
/// As for [`to_say`].
pub(super) fn to_end(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let seen = to_see(tx, uid)?;
    if seen.may_end() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}
