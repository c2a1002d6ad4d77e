//! The door: whoever arranges a space moves things in and out of it. For others there is nothing here.

use kernel::{Module, Problem, Uid};
use platform::Tx;
use spaces::space::access::{self, Arrange, May};

use crate::model::{Move, Source};
use crate::store;

/// Lets somebody move things into a space, or out of it.
///
/// # Errors
/// As for [`access::to`]; [`Problem::Missing`] when the space has no sheets.
pub fn to_arrange(tx: &mut Tx, slug: &str) -> Result<May<Arrange>, Problem> {
    if !access::to_see(tx, slug)?.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    access::to::<Arrange>(tx, slug)
}

/// A move, its source, and the proof that somebody may deal with it. A move of a space that one does not arrange is as if
/// it were not there.
///
/// # Errors
/// [`Problem::Missing`]; [`Problem::SignIn`] for a visitor.
pub fn to_move(tx: &mut Tx, uid: Uid) -> Result<(Source, Move, May<Arrange>), Problem> {
    let source = store::source_of(tx, uid)?.ok_or(Problem::Missing)?;
    let may = to_arrange(tx, &source.space).map_err(hidden)?;
    let this = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    Ok((source, this, may))
}

/// The same for a source.
///
/// # Errors
/// As for [`to_move`].
pub fn to_source(tx: &mut Tx, uid: Uid) -> Result<(Source, May<Arrange>), Problem> {
    let source = store::source(tx, uid)?.ok_or(Problem::Missing)?;
    let may = to_arrange(tx, &source.space).map_err(hidden)?;
    Ok((source, may))
}

fn hidden(problem: Problem) -> Problem {
    match problem {
        Problem::Forbidden => Problem::Missing,
        other => other,
    }
}
