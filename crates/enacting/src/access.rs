//! The door: whoever sees a space reads its roles and who held them; what holders hand in and what people do beyond
//! their role is read by the group.

use kernel::{Module, Problem};
use platform::Tx;
use spaces::space::Standing;
use spaces::space::access::{self, Belong, May, Seen};

/// Lets a person see the roles of a space.
///
/// # Errors
/// [`Problem::Missing`] when the space is not there, hidden from them, or has no roles.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, slug)?;
    if seen.space.shape.has(Module::Roles) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Whether they are of the group: its members, and those who answer for it from above.
pub fn is_of_the_group(seen: &Seen) -> bool {
    seen.belongs() || seen.standing != Standing::Outside
}

/// Lets somebody of the group read what it keeps to itself.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever is not of the group.
pub fn to_read(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = to_see(tx, slug)?;
    match &seen.actor {
        None => Err(Problem::SignIn),
        Some(_) if is_of_the_group(&seen) => Ok(seen),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// Lets a member take roles, and say what they do beyond theirs.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] when the space has no roles.
pub fn to_belong(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    to_see(tx, slug)?;
    access::to_belong(tx, slug)
}
