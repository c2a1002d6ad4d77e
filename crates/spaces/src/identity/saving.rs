//! Saving a form that changes a space's trame: the door, the change and the answer are the same for all of them.

use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Form, Reply};
use trame::Trame;

use super::change::{self, Texts};
use crate::space::access::{self, Act, May};

/// What tells one such form from another.
pub struct Saving<'a> {
    /// What is changed, as the history calls it.
    pub what: &'static str,
    /// How the names of its fields begin; a form that has none of them is not ours.
    pub fields: &'static str,
    /// The field beside which refusals stand.
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
                change::keep(tx, may.seen(), what, next)
            })
            .await;
        match done {
            Ok(()) => {
                let then = format!("/spaces/{slug}/{}", self.then);
                Ok(Some(Reply::see_other(then).notice(self.notice)))
            }
            Err(Problem::Refused(refusal)) => {
                form.refuse(self.refused_at, refusal);
                Ok(None)
            }
            Err(problem) => Err(problem),
        }
    }
}
