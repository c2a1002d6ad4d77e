//! An earlier state of a sheet, and going back to it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::pages::kind_of;
use sheets::access::{self, Change};
use sheets::actions;
use sheets::model::Sheet;
use sheets::shown::{Fact, Held, Names, Said, facts, licence_word};
use sheets::store::{self, Version};

#[derive(Template)]
#[template(path = "sheet/version.html")]
struct Show {
    v: View,
    head: Head,
    sheet: Sheet,
    kind: String,
    version: Version,
    title: String,
    licence: &'static str,
    facts: Vec<Fact>,
    may_return: bool,
}

impl Show {
    fn has_short(&self) -> bool {
        self.facts.iter().any(|fact| !fact.is_wide())
    }
}

/// GET /sheets/{sheet}/versions/{version}
pub async fn show(cx: Cx) -> Handled {
    let (uid, number): (Uid, i64) = (cx.at("sheet")?, cx.at("version")?);
    let (seen, crumbs, version, written, names) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.sheet.space_id)?;
            let found = store::version(tx, seen.sheet.id, number)?;
            let (version, written) = found.ok_or(Problem::Missing)?;
            let kind = seen.kind().ok_or(Problem::Missing)?;
            let names = Names::of(tx, seen.sheet.space_id, kind, &written.fields)?;
            Ok((seen, crumbs, version, written, names))
        })
        .await?;
    let v = cx.view();
    let kind = seen.kind().ok_or(Problem::Missing)?;
    let held = Held {
        fields: &written.fields,
        html: &written.html(kind),
        names: &names,
        pictures: &[],
        files: (&[], seen.sheet.uid),
    };
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        kind: kind_of(&v, &seen),
        facts: facts(&v, kind, &held, &seen.reader()),
        may_return: seen.may::<Change>() && seen.owns() && version.number != seen.sheet.version,
        licence: licence_word(written.licence),
        title: written.title,
        sheet: seen.sheet,
        version,
        v,
    };
    Reply::page(&page)
}

/// POST /sheets/{sheet}/versions/{version}/restoration
pub async fn bring_back(cx: Cx) -> Handled {
    let (uid, number): (Uid, i64) = (cx.at("sheet")?, cx.at("version")?);
    cx.write(move |tx| {
        let may = access::to::<Change>(tx, uid)?;
        actions::bring_back(tx, &may, number)
    })
    .await?;
    Ok(Reply::see_other(format!("/sheets/{uid}")).notice("sheet-brought-back"))
}
