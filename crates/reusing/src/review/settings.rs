//! Which kinds of sheet are looked at first, in a space.

use askama::Template;
use kernel::{Module, Problem};
use platform::web::{Cx, Handled, Reply, View};
use sheets::review;
use spaces::shape::said;
use spaces::space::access::{self as space_access, Arrange};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "review/settings.html")]
struct Settings {
    v: View,
    head: Head,
    /// Key, name, whether it is looked at.
    kinds: Vec<(String, String, bool)>,
}

/// GET /spaces/{space}/sheets/reviewed
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, asked) = cx
        .read(move |tx| {
            let may = space_access::to::<Arrange>(tx, &slug)?;
            if !may.space().shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, review::kinds(tx, id)?, may))
        })
        .await
        .map(|(crumbs, asked, may)| (may, crumbs, asked))?;
    let v = cx.view();
    let one = |kind: &trame::Sheet| {
        let name = said(&kind.name, v.language).text.to_owned();
        (kind.key.clone(), name, asked.contains(&kind.key))
    };
    let page = Settings {
        head: Head::new(&v, may.seen(), crumbs, "sheets"),
        kinds: may.space().shape.trame.sheets.iter().map(one).collect(),
        v,
    };
    Reply::page(&page)
}

/// POST /spaces/{space}/sheets/reviewed
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let back = format!("/spaces/{slug}/sheets");
    let form = cx.form().await?;
    cx.write(move |tx| {
        let may = space_access::to::<Arrange>(tx, &slug)?;
        let kinds = &may.space().shape.trame.sheets;
        let known = |key: &str| kinds.iter().any(|kind| kind.key == key).then(|| key.to_owned());
        let chosen = form.choices("kind", known);
        review::ask(tx, &may, &chosen)
    })
    .await?;
    Ok(Reply::see_other(back).notice("review-settings-kept"))
}
