//! The pages: all kinds, one kind with its parts, themes and publics, one public with its wishes.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use spaces::identity::change as trame_change;
use spaces::space::access::{self, Arrange};
use spaces::space::{self, Head};

use super::address::{Act, List, below, target};
use super::edit;
use super::forms::{Entry, Maker, Refused, Section, Shown};
use super::input::Around;
use super::reading::Typed;

#[derive(Template)]
#[template(path = "kind/page.html")]
struct Page {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    title: String,
    /// `kinds`, `kind`, `publics` or `public`.
    about: &'static str,
    own: Option<Entry>,
    sections: Vec<Section>,
}

/// One of the four pages.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, refused: Option<Refused>) -> Handled {
    let (may, crumbs) = space::to_edit::<Arrange>(cx).await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let asked = refused.as_ref().map_or_else(
        || below(cx.path()).join("/"),
        |refused| match (&refused.list, &refused.act) {
            (List::Kinds | List::Publics, Act::Save(key)) => format!("{}/{key}", refused.list.page()),
            (list, _) => list.page(),
        },
    );
    let path: Vec<&str> = asked.split('/').collect();
    let kind = match path.as_slice() {
        ["kinds", key] => trame.gatherings.iter().find(|kind| kind.key == *key),
        _ => None,
    };
    let maker = Maker {
        around: Around { v: &v, trame, kind },
        base: format!("/spaces/{}", may.space().slug),
        languages: &trame.card.languages,
        refused: refused.as_ref(),
    };
    let Shown {
        title,
        about,
        own,
        sections,
    } = maker.page(trame, &path)?;
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: may.space().shape.languages(),
        title,
        about,
        own,
        sections,
        v,
    };
    Ok(Reply::page(&page)?.status(if refused.is_some() { 422 } else { 200 }))
}

/// Does what the address of a form says.
pub async fn change(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (list, act) = target(cx.path())?;
    let form = cx.form().await?;
    let saves = matches!(act, Act::Add | Act::Save(_));
    let texts = if saves {
        trame_change::read_form(&form, "name-")
    } else {
        Ok(trame_change::Texts::new())
    };
    let (wanted, what, deed) = (slug.clone(), list.clone(), act.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            let typed = Typed {
                texts: texts?,
                languages: may.space().shape.trame.card.languages.clone(),
            };
            trame_change::make(tx, may.seen(), "kinds", |trame| {
                edit::apply(trame, &what, &deed, &typed)
            })
        })
        .await;
    match done {
        Ok(()) => {
            let then = format!("/spaces/{slug}/{}", after(&list, &act));
            Ok(Reply::see_other(then).notice("kind-saved"))
        }
        Err(Problem::Refused(refusal)) => {
            let refused = Refused {
                list,
                act,
                form,
                refusal,
            };
            page(&cx, Some(refused)).await
        }
        Err(problem) => Err(problem),
    }
}

/// The page that is shown afterwards.
fn after(list: &List, act: &Act) -> String {
    match (list, act) {
        (List::Kinds | List::Publics, Act::Save(key)) => format!("{}/{key}", list.page()),
        _ => list.page(),
    }
}
