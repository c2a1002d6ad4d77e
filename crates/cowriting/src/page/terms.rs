//! On what terms others may use a page.

use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use sheets::shown::licence_address;
use trame::Licence;

use super::access::{self, Terms};
use super::actions;
use super::door::Key;
use super::model::Page;

/// The terms of a page as it shows them: the word of its licence, and where that is read.
pub(super) fn of(v: &View, page: &Page) -> Option<(&'static str, String)> {
    let licence = page.licence?;
    Some((licence.word(), licence_address(v, licence)))
}

/// The words of those that one may choose.
pub(super) fn words() -> Vec<&'static str> {
    Licence::ALL.iter().map(|licence| licence.word()).collect()
}

/// POST /pages/{page}/licence
pub async fn say(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let form = cx.form().await?;
    let licence =
        Licence::from_word(form.value("licence")).ok_or(Problem::Malformed("problem-not-a-form"))?;
    let page = key.page;
    cx.write(move |tx| {
        let may = access::to::<Terms>(tx, key.page, key.guest.as_ref())?;
        actions::say_terms(tx, &may, licence)
    })
    .await?;
    Ok(Reply::see_other(format!("/pages/{page}")).notice("page-licence-said"))
}
