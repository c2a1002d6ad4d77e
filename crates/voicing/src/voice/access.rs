//! The door of everything that is voiced in a space: whoever sees the space, where it has the module.

use kernel::{Module, Problem, Right};
use platform::Tx;
use spaces::space::access::{self, Belong, May, Seen};

/// Lets a person see what is voiced in a space.
///
/// # Errors
/// [`Problem::Missing`] when the space is not there, hidden from them, or voices nothing.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    voiced(access::to_see(tx, slug)?)
}

/// The same for what a person owns, in a space that sleeps or is closed.
///
/// # Errors
/// As for [`to_see`].
pub fn to_see_always(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    voiced(access::to_see_always(tx, slug)?)
}

fn voiced(seen: Seen) -> Result<Seen, Problem> {
    if seen.space.shape.has(Module::Voices) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member write.
///
/// # Errors
/// As for [`to_see`] and [`access::to_belong`].
pub fn to_write(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    to_see(tx, slug)?;
    access::to_belong(tx, slug)
}

/// Whether somebody reads what is for the members: they are one, or read the reports of the space by right.
pub fn reads_inside(seen: &Seen) -> bool {
    seen.belongs() || seen.has(Right::ReadReport)
}
