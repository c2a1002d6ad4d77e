//! A form on the page of a request, whoever sends it: what it does, and back to the page.

use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply};
use platform::{House, Tx};

use super::access::{self, May, Role};
use super::pages::show_with;

/// What whoever may `R` does with a form of the page: back to it with a word, or the same page with what was typed and
/// what is wrong beside `field`.
pub(crate) async fn act<R: Role + 'static>(
    cx: &Cx,
    (mut form, field): (Form, &'static str),
    notice: &'static str,
    deed: impl FnOnce(&mut Tx, &House, &May<R>) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    if form.accept(()).is_none() {
        return show_with(cx, form).await;
    }
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            deed(tx, &house, &may)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/accompaniments/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            show_with(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Somebody says in `field` why they do not, or no longer. They do not see the page any more: back to the list.
pub(crate) async fn leave<R: Role + 'static>(
    cx: &Cx,
    field: &'static str,
    notice: &'static str,
    deed: fn(&mut Tx, &House, &May<R>, &str) -> Result<(), Problem>,
) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let mut form = cx.form().await?;
    let reason = form.text(field, 1..=2000);
    if form.accept(()).is_none() {
        return show_with(cx, form).await;
    }
    let house = cx.house().clone();
    let space = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            deed(tx, &house, &may, &reason)?;
            Ok(may.about().space.clone())
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{space}/accompaniments")).notice(notice))
}
