//! Into which space, as which kind; what passes and what does not, before anything is made.

use std::cmp::Reverse;

use askama::Template;
use kernel::{Language, PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::access::Seen;
use sheets::model::fold;
use sheets::origin;
use sheets::shown::licence_word;
use spaces::shape::{self, said};
use spaces::space::{self, Crumbs, Head};
use trame::{Licence, Sheet};

use super::{Taken, access, store, take};
use crate::matching::{Carried, carry};
use crate::reach::to_own;

/// A space of somebody, with its kinds of sheets.
pub(crate) struct Place {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its kinds.
    pub kinds: Vec<Sheet>,
}

impl Place {
    /// What a choice of it and of one of its kinds is called in a form.
    fn value(&self, kind: &Sheet) -> String {
        format!("{} {}", self.slug, kind.key)
    }
}

/// The spaces of a person that have sheets.
///
/// # Errors
/// When the store refuses.
pub(crate) fn places(tx: &mut Tx, person: PersonId) -> Result<Vec<Place>, Problem> {
    let mut all = Vec::new();
    for (slug, name, trame, digest) in store::spaces(tx, person)? {
        let shape = shape::of(tx, trame, &digest)?;
        if shape.has(kernel::Module::Sheets) && !shape.trame.sheets.is_empty() {
            let kinds = shape.trame.sheets.clone();
            all.push(Place { slug, name, kinds });
        }
    }
    Ok(all)
}

/// A group of choices: the name of a space, and its kinds with what each is called in the form.
type Group = (String, Vec<(String, String, bool)>);

#[derive(Template)]
#[template(path = "taking/choose.html")]
struct Choose {
    v: View,
    head: Head,
    form: Form,
    seen: Seen,
    groups: Vec<Group>,
    carried: Option<Carried>,
    to: Option<(String, String)>,
    licences: Vec<(&'static str, &'static str)>,
    is_free: bool,
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    places: Vec<Place>,
    once: Uid,
}

async fn read(cx: &Cx) -> Result<Read, Problem> {
    let uid: Uid = cx.at("sheet")?;
    cx.read(move |tx| {
        let seen = access::to_take(tx, uid)?;
        let me = seen
            .space
            .actor
            .as_ref()
            .map(|actor| actor.id)
            .ok_or(Problem::SignIn)?;
        let mut places = places(tx, me)?;
        places.retain(|place| place.slug != seen.sheet.space);
        Ok(Read {
            crumbs: space::crumbs(tx, seen.sheet.space_id)?,
            places,
            once: tx.new_uid(),
            seen,
        })
    })
    .await
}

/// Where it goes: what the form names, else where the same kind keeps the most of it; of several the first.
fn find<'a>(read: &'a Read, named: &str, language: Language) -> Option<(&'a Place, &'a Sheet)> {
    let mut all = read
        .places
        .iter()
        .flat_map(|place| place.kinds.iter().map(move |kind| (place, kind)));
    if !named.is_empty() {
        return all.find(|(place, kind)| place.value(kind) == named);
    }
    let Some(original) = read.seen.kind() else {
        return all.find(|(_, kind)| kind.key == read.seen.sheet.kind);
    };
    let name = |kind: &Sheet| fold(said(&kind.name, language).text);
    all.filter(|(_, kind)| kind.key == original.key || name(kind) == name(original))
        .min_by_key(|(_, kind)| {
            let kept = carry(original, &read.seen.sheet.fields, kind, language)
                .fields
                .len();
            (
                Reverse(kept),
                name(kind) != name(original),
                kind.key != original.key,
            )
        })
}

fn page(cx: &Cx, read: Read, mut form: Form) -> Handled {
    let (v, language): (View, Language) = (cx.view(), cx.language());
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let chosen = find(&read, form.value("to"), language);
    let carried = chosen.and_then(|(_, kind)| {
        let original = read.seen.kind()?;
        Some(carry(original, &read.seen.sheet.fields, kind, language))
    });
    let name = |kind: &Sheet| said(&kind.name, language).text.to_owned();
    let to = chosen.map(|(place, kind)| (place.name.clone(), name(kind)));
    let named = chosen.map(|(place, kind)| place.value(kind)).unwrap_or_default();
    let group = |place: &Place| {
        let one = |kind: &Sheet| {
            let value = place.value(kind);
            (value.clone(), name(kind), value == named)
        };
        (place.name.clone(), place.kinds.iter().map(one).collect())
    };
    let groups = read.places.iter().map(group).collect();
    if form.value("to").is_empty() {
        form.fill("to", named);
    }
    if form.value("once").is_empty() {
        form.fill("once", read.once.to_string());
    }
    let own = read.seen.sheet.licence;
    if form.value("licence").is_empty() {
        form.fill("licence", own.word());
    }
    let licences: Vec<_> = Licence::ALL
        .iter()
        .filter(|licence| origin::allows(own, **licence))
        .map(|licence| (licence.word(), licence_word(*licence)))
        .collect();
    let page = Choose {
        head: Head::new(&v, &read.seen.space, read.crumbs, "sheets"),
        is_free: licences.len() > 1,
        seen: read.seen,
        licences,
        groups,
        carried,
        to,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What would pass into which space.
pub async fn choose(cx: Cx) -> Handled {
    let read = read(&cx).await?;
    let mut form = Form::new();
    form.fill("to", cx.query("to").unwrap_or_default());
    page(&cx, read, form)
}

/// It is taken up: a draft to be put in one's own words.
pub async fn copy(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let licence = form.choice("licence", Licence::from_word);
    let (space, kind) = form.value("to").split_once(' ').unwrap_or_default();
    let (space, kind) = (space.to_owned(), kind.to_owned());
    if space.is_empty() {
        form.refuse("to", Refusal::new("form-choose"));
    }
    let Some(licence) = form.accept(()).and(licence) else {
        return page(&cx, read(&cx).await?, form);
    };
    let taken = Taken {
        space,
        kind,
        licence,
        translated: None,
        reader: cx.language(),
    };
    match cx.write(move |tx| take(tx, uid, once, &taken)).await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{once}/edition")).notice("taking-done")),
        Err(Problem::Refused(refusal)) => {
            let field = match refusal.message {
                "sheet-licence-not-allowed" => "licence",
                _ => "to",
            };
            form.refuse(field, refusal);
            page(&cx, read(&cx).await?, form)
        }
        Err(problem) => Err(problem),
    }
}

/// What had no place is taken away: it has found one, or none is needed.
pub async fn forget_remainder(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    cx.write(move |tx| {
        let may = to_own(tx, uid)?;
        store::forget_remainder(tx, may.sheet().id)
    })
    .await?;
    Ok(Reply::see_other(format!("/sheets/{uid}")).notice("taking-remainder-gone"))
}
