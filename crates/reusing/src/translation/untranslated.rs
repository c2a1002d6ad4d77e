//! What a space has not said yet in a language.

use askama::Template;
use kernel::{Module, Problem};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access as space_access};

use super::store::{self, Untold};
use crate::tongues::{TONGUES, known, name};

/// How many a page shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "translation/untranslated.html")]
struct Index {
    v: View,
    head: Head,
    language: &'static str,
    all: Vec<Untold>,
    next: Option<i64>,
    may_translate: bool,
}

impl Index {
    fn tongue<'a>(&self, language: &'a Option<String>) -> &'a str {
        language.as_deref().map(name).unwrap_or_default()
    }
}

/// GET /spaces/{space}/sheets/untranslated
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    // Whoever reads in one language of the house looks first for what the other does not have yet.
    let usual = if cx.language() == kernel::Language::French {
        "en"
    } else {
        "fr"
    };
    let language = cx.query("language").and_then(known).unwrap_or(usual);
    let (seen, crumbs, all) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let all = store::untranslated(tx, seen.space.id, language, part)?;
            Ok((seen, crumbs, all))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "sheets"),
        next: part.next(&all),
        may_translate: seen.actor.is_some(),
        language,
        all,
        v,
    };
    Reply::page(&page)
}
