//! The door of all that is here: those who have something to do with the space, where the part is on.

use kernel::{Module, Problem};
use platform::Tx;
use spaces::space::access::{self, Act, Belong, May};
use spaces::space::{Space, Standing};

use super::model::Part;
use super::store;

/// A space whose climate somebody may see, and what of it is on.
pub struct Seen {
    /// The space, and how they stand in it.
    pub space: access::Seen,
    off: Vec<Part>,
}

impl Seen {
    /// Whether a part is on.
    pub fn is_on(&self, part: Part) -> bool {
        !self.off.contains(&part)
    }
}

/// Lets those who have something to do with a space see what it does to take care.
///
/// # Errors
/// [`Problem::Missing`] for everybody else, and where care is off.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let space = access::to_see(tx, slug)?;
    if !space.space.shape.has(Module::Care) || space.standing == Standing::Outside {
        return Err(Problem::Missing);
    }
    let off = store::off(tx, space.space.id)?;
    Ok(Seen { space, off })
}

/// The same for one part of it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Missing`] where the part is off.
pub fn to_part(tx: &mut Tx, slug: &str, part: Part) -> Result<Seen, Problem> {
    let seen = to_see(tx, slug)?;
    if seen.is_on(part) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a person do something that takes a right, in a part.
///
/// # Errors
/// As for [`to_part`]; [`Problem::Forbidden`] for whoever sees it and lacks the right.
pub fn to<A: Act>(tx: &mut Tx, slug: &str, part: Part) -> Result<May<A>, Problem> {
    to_part(tx, slug, part)?;
    access::to::<A>(tx, slug)
}

/// Lets a member take part.
///
/// # Errors
/// As for [`to_part`]; [`Problem::Forbidden`] for whoever looks in from above.
pub fn to_belong(tx: &mut Tx, slug: &str, part: Part) -> Result<May<Belong>, Problem> {
    to_part(tx, slug, part)?;
    access::to_belong(tx, slug)
}

/// Whether a part is on in a space, whoever asks: for what happens by itself, and for those who have their own door.
///
/// # Errors
/// When the store refuses.
pub fn is_on(tx: &mut Tx, space: &Space, part: Part) -> Result<bool, Problem> {
    Ok(space.shape.has(Module::Care) && !store::off(tx, space.id)?.contains(&part))
}
