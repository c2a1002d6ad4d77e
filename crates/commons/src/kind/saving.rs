//! Saving a change of the kinds: the door, whether somebody was faster, the change, and the way back.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Reply};
use sheets::{kinds, retold};
use spaces::identity::{change, history};
use spaces::space::access::{self, Arrange, May};
use trame::Trame;

/// What came of a change.
pub(super) enum Saved<T> {
    /// It was made; with the change to go back to, when there was anything to change.
    Made(T, Option<Uid>),
    /// Somebody changed the same thing since the form was drawn: the trame as it was then, and as it is now.
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
        let space = may.space();
        if let Some(drawn) = drawn.filter(|drawn| *drawn != space.shape.id.to_string()) {
            let then = kinds::state(tx, space.id, &drawn)?;
            if then.is_some_and(|then| !same(&then.trame, &space.shape.trame)) {
                return Ok(Saved::Meanwhile);
            }
        }
        let before = newest(tx, &may)?;
        let mut next = space.shape.trame.clone();
        let made = edit(tx, &may, &mut next)?;
        change::make(tx, may.seen(), retold::CHANGE, |trame| {
            *trame = next;
            Ok(())
        })?;
        let after = newest(tx, &may)?;
        Ok(Saved::Made(made, after.filter(|_| after != before)))
    })
    .await
}

fn newest(tx: &mut Tx, may: &May<Arrange>) -> Result<Option<Uid>, Problem> {
    let newest = history(tx, may.space().id)?.into_iter().next();
    Ok(newest.map(|change| change.uid))
}

/// The answer to a change that was made, with its way back.
pub(super) fn answer(slug: &str, then: &str, undo: Option<Uid>, notice: &'static str) -> Reply {
    let reply = Reply::see_other(format!("/spaces/{slug}/{then}"));
    match undo {
        Some(change) => reply.notice_with_undo(notice, format!("/spaces/{slug}/changes/{change}/return")),
        None => reply.notice(notice),
    }
}
