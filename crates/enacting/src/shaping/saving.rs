//! Saving a change of the roles: the door, whether somebody was faster, the change, and the way back.

use kernel::{Module, Problem, Refusal, SpaceId, Uid};
use platform::Tx;
use platform::web::{Cx, Reply};
use spaces::identity::{change, history};
use spaces::shape;
use spaces::space::access::{self, Arrange, May};
use trame::Trame;

platform::statements! {
    AT = "select t.id, t.digest from space_changes c join trames t on t.id = c.trame_id
          where c.space_id = $1 and c.trame_id = $2 limit 1";
}

/// What the history calls it.
const WHAT: &str = "roles";

/// What came of a change.
pub(super) enum Saved<T> {
    /// It was made; with the change to go back to, when there was anything to change.
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
        let space = may.space();
        let drawn = drawn
            .and_then(|drawn| drawn.parse().ok())
            .filter(|drawn| *drawn != space.shape.id);
        if let Some(drawn) = drawn
            && let Some(then) = state(tx, space.id, drawn)?
            && !same(&then.trame, &space.shape.trame)
        {
            return Ok(Saved::Meanwhile);
        }
        let before = newest(tx, &may)?;
        let mut next = space.shape.trame.clone();
        let made = match edit(tx, &may, &mut next)? {
            Ok(made) => made,
            Err((field, refusal)) => return Ok(Saved::Wrong(field, refusal)),
        };
        change::make(tx, may.seen(), WHAT, |trame| {
            *trame = next;
            Ok(())
        })?;
        let after = newest(tx, &may)?;
        Ok(Saved::Made(made, after.filter(|_| after != before)))
    })
    .await
}

fn state(tx: &mut Tx, space: SpaceId, number: i64) -> Result<Option<std::sync::Arc<shape::Shape>>, Problem> {
    match tx.find::<(i64, String)>(AT, (space, number))? {
        Some((id, digest)) => shape::of(tx, id, &digest).map(Some),
        None => Ok(None),
    }
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
