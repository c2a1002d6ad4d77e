//! Saving a change of the roles: the door, whether somebody was faster, and the change.

use kernel::{Module, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::Cx;
use spaces::identity::{change, stands_as_drawn};
use spaces::space::access::{self, Arrange, May};
use trame::Trame;

/// What the history calls it.
const WHAT: &str = "roles";

/// What came of a change.
pub(super) enum Saved<T> {
    /// It was made; with the change to go back from, when there was anything to change.
    Made(T, Option<Uid>),
    /// Something that was typed is wrong: where, and why.
    Wrong(&'static str, Refusal),
    /// Somebody changed the same thing since the form was drawn.
    Meanwhile,
}

/// What an edit gives: what it made, or where something is wrong.
pub(super) type Edited<T> = Result<Result<T, (&'static str, Refusal)>, Problem>;

/// Lets somebody arrange the roles of a space that has them.
///
/// # Errors
/// Those of [`access::to`]; [`Problem::Missing`] when the space has no roles.
pub(super) fn to_shape(tx: &mut Tx, slug: &str) -> Result<May<Arrange>, Problem> {
    let may = access::to::<Arrange>(tx, slug)?;
    if may.space().shape.has(Module::Roles) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// Makes a change. `drawn` is the state from which the form was drawn, and `same` says whether what the form is about
/// stands in the second trame as in the first.
///
/// # Errors
/// Those of [`to_shape`] and of `edit`; a refusal when a rule of the format is broken.
pub(super) async fn save<T: Send + 'static>(
    cx: &Cx,
    drawn: Option<String>,
    same: impl FnOnce(&Trame, &Trame) -> bool + Send + 'static,
    edit: impl FnOnce(&mut Tx, &May<Arrange>, &mut Trame) -> Edited<T> + Send + 'static,
) -> Result<Saved<T>, Problem> {
    let slug: String = cx.at("space")?;
    cx.write(move |tx| {
        let may = to_shape(tx, &slug)?;
        if !stands_as_drawn(tx, may.space(), drawn.as_deref(), same)? {
            return Ok(Saved::Meanwhile);
        }
        let mut next = may.space().shape.trame.clone();
        let made = match edit(tx, &may, &mut next)? {
            Ok(made) => made,
            Err((field, refusal)) => return Ok(Saved::Wrong(field, refusal)),
        };
        let change = change::keep(tx, may.seen(), WHAT, next)?;
        Ok(Saved::Made(made, change))
    })
    .await
}
