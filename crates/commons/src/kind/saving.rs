//! Saving a change of the kinds: the door, whether somebody was faster, and the change.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::Cx;
use sheets::retold;
use spaces::identity::{change, stands_as_drawn};
use spaces::space::access::{self, Arrange, May};
use trame::Trame;

/// What came of a change.
pub(super) enum Saved<T> {
    /// It was made; with the change to go back from, when there was anything to change.
    Made(T, Option<Uid>),
    /// Somebody changed the same thing since the form was drawn.
    Meanwhile,
}

/// Makes a change. `same` says whether what the form is about stands in the second trame as in the first, which is the
/// one that the form was drawn from; nothing has to be when it is `None`.
///
/// # Errors
/// Those of [`access::to`] and of `edit`; a refusal when a rule of the format is broken.
pub(super) async fn save<T: Send + 'static>(
    cx: &Cx,
    drawn: Option<String>,
    same: impl FnOnce(&Trame, &Trame) -> bool + Send + 'static,
    edit: impl FnOnce(&mut Tx, &May<Arrange>, &mut Trame) -> Result<T, Problem> + Send + 'static,
) -> Result<Saved<T>, Problem> {
    let slug: String = cx.at("space")?;
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        if !stands_as_drawn(tx, may.space(), drawn.as_deref(), same)? {
            return Ok(Saved::Meanwhile);
        }
        let mut next = may.space().shape.trame.clone();
        let made = edit(tx, &may, &mut next)?;
        let change = change::keep(tx, may.seen(), retold::CHANGE, next)?;
        Ok(Saved::Made(made, change))
    })
    .await
}
