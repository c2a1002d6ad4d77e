//! Saving a form that changes a space's trame: the door, the change and the answer are the same for all of them.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Reply};
use trame::Trame;

use super::change::{self, Texts};
use super::store;
use crate::space::Space;
use crate::space::access::{self, Act, May};

/// What tells one such form from another.
pub struct Saving<'a> {
    /// What is changed, as the history calls it.
    pub what: &'static str,
    /// How the names of its fields begin; a form that has none of them is not ours.
    pub fields: &'static str,
    /// The field beside which refusals stand that name none.
    pub refused_at: &'static str,
    /// The part of the space that is shown afterwards.
    pub then: &'a str,
    /// The word said there.
    pub notice: &'static str,
}

impl Saving<'_> {
    /// Saves a form, and gives the answer; nothing when something is refused: the form says what, and is shown again.
    ///
    /// # Errors
    /// Those of [`access::to`], of [`change::read_form`] and of the store.
    pub async fn save<A: Act + 'static>(
        self,
        cx: &Cx,
        form: &mut Form,
        edit: impl FnOnce(&mut Tx, &May<A>, &mut Trame, &Texts) -> Result<(), Problem> + Send + 'static,
    ) -> Result<Option<Reply>, Problem> {
        if form.accept(()).is_none() {
            return Ok(None);
        }
        let slug: String = cx.at("space")?;
        let (texts, what, wanted) = (change::read_form(form, self.fields), self.what, slug.clone());
        let done = cx
            .write(move |tx| {
                let may = access::to::<A>(tx, &wanted)?;
                let mut next = may.space().shape.trame.clone();
                edit(tx, &may, &mut next, &texts?)?;
                change::keep(tx, may.seen(), what, next).map(drop)
            })
            .await;
        match done {
            Ok(()) => {
                let then = format!("/spaces/{slug}/{}", self.then);
                Ok(Some(Reply::see_other(then).notice(self.notice)))
            }
            Err(Problem::Refused(refusal)) => {
                change::refuse(form, self.refused_at, refusal);
                Ok(None)
            }
            Err(problem) => Err(problem),
        }
    }
}

/// Whether what a form is about stands in a space as it did when the form was drawn: `drawn` is the number of the shape
/// that it was drawn from, and `same` compares that shape with the present one. What the space never had was not drawn.
///
/// # Errors
/// When the store refuses.
pub fn stands_as_drawn(
    tx: &mut Tx,
    space: &Space,
    drawn: Option<&str>,
    same: impl FnOnce(&Trame, &Trame) -> bool,
) -> Result<bool, Problem> {
    let Some(drawn) = drawn.filter(|drawn| *drawn != space.shape.id.to_string()) else {
        return Ok(true);
    };
    let then = store::state(tx, space.id, drawn)?;
    Ok(then.is_none_or(|then| same(&then.trame, &space.shape.trame)))
}

/// The answer to a change that was made: a part of the space, with the way back where anything was changed.
pub fn answer(slug: &str, then: &str, change: Option<Uid>, notice: &'static str) -> Reply {
    let undo = change.map(|change| format!("/spaces/{slug}/changes/{change}/return"));
    Reply::see_other(format!("/spaces/{slug}/{then}")).notice_and_undo(notice, undo)
}
