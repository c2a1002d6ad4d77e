//! A person's page, as its reader may see it.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View, initials};

use super::access;
use super::fields::FIELDS;
use super::model::{Practised, Relation, Shown, SpaceLink};
use super::store;

/// A part that the reader may see.
struct Part {
    label: &'static str,
    value: String,
    audience: &'static str,
}

#[derive(Template)]
#[template(path = "profile/person.html")]
struct PersonPage {
    v: View,
    shown: Shown,
    letters: String,
    is_oneself: bool,
    parts: Vec<Part>,
    spaces: Vec<SpaceLink>,
    skills: Vec<Practised>,
}

/// GET /people/{person}
pub async fn show(cx: Cx) -> Handled {
    let uid = cx.at("person")?;
    let (may, written, spaces, skills) = cx
        .read(move |tx| {
            let may = access::to_see(tx, uid)?;
            let written = store::list_written(tx, may.person())?;
            let is_oneself = may.relation() == Relation::Oneself;
            let spaces = match tx.actor().map(|actor| actor.id) {
                Some(reader) => store::list_spaces_in_common(tx, &may, reader)?,
                None => Vec::new(),
            };
            let skills = if is_oneself {
                let own = access::own(tx)?;
                store::list_skills(tx, &own)?
            } else {
                Vec::new()
            };
            Ok((may, written, spaces, skills))
        })
        .await?;
    let parts = FIELDS.iter().filter_map(|field| {
        let written = written.iter().find(|written| written.field == field.name)?;
        let part = Part {
            label: field.label,
            value: written.value.clone(),
            audience: written.audience.word(),
        };
        may.relation().sees(written.audience).then_some(part)
    });
    let shown = may.shown().clone();
    let page = PersonPage {
        v: cx.view(),
        letters: initials(&shown.name),
        shown,
        is_oneself: may.relation() == Relation::Oneself,
        parts: parts.collect(),
        spaces,
        skills,
    };
    Reply::page(&page)
}
