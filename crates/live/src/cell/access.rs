//! The door of a cell: those in it, and those who hold the room.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;

use super::model::{Cell, Round};
use super::store;
use crate::room::Entered;

/// Proof that somebody may act in a cell of the newest round.
pub struct Inside<'a> {
    /// Who.
    pub entered: &'a Entered,
    /// The round.
    pub round: Round,
    /// The cell.
    pub cell: Cell,
}

/// Lets those in a cell act in it, and those who hold the room.
///
/// # Errors
/// [`Problem::Missing`] for everybody else; [`Problem::Refused`] once the room is over, and for those who follow.
pub fn inside<'a>(tx: &mut Tx, entered: &'a Entered, cell: Uid) -> Result<Inside<'a>, Problem> {
    let round = store::current(tx, entered.gathering.id)?.ok_or(Problem::Missing)?;
    let cell = store::cell(tx, entered.gathering.id, &round, cell)?;
    if !entered.is_host && entered.cell != Some(cell.id) {
        return Err(Problem::Missing);
    }
    entered.speaks()?;
    Ok(Inside { entered, round, cell })
}

/// The round that goes on.
///
/// # Errors
/// [`Problem::Refused`] when none does.
pub fn going(tx: &mut Tx, entered: &Entered) -> Result<Round, Problem> {
    let now = tx.now();
    let round = store::current(tx, entered.gathering.id)?.filter(|round| !round.is_over(now));
    round.ok_or_else(|| Refusal::new("cell-no-round").into())
}

/// The newest round, when it is this one: nobody acts on an older one.
///
/// # Errors
/// [`Problem::Missing`] when it is not.
pub fn newest(tx: &mut Tx, entered: &Entered, round: Uid) -> Result<Round, Problem> {
    let found = store::current(tx, entered.gathering.id)?.filter(|newest| newest.uid == round);
    found.ok_or(Problem::Missing)
}
