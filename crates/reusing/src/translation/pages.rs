//! Into which language and where; a sheet and its original beside each other; the language that a sheet is in.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::access::{self as sheet_access, Seen};
use sheets::files::{self, File};
use sheets::pictures::{self, Picture};
use sheets::shown::{Fact, Held, Names, Said, facts};
use spaces::shape::said;
use spaces::space::{self, Head};

use crate::reach::{owns, to_own};
use crate::taking::store::{self as copies, Origin};
use crate::taking::{Place, Taken, access, places, take};
use crate::tongues::{TONGUES, known, name};

#[derive(Template)]
#[template(path = "translation/choose.html")]
struct Choose {
    v: View,
    head: Head,
    form: Form,
    title: String,
    uid: Uid,
    tongues: Vec<(&'static str, &'static str)>,
    /// What the form calls a space and its kind, and how people do.
    places: Vec<(String, String)>,
}

/// The kind of a space that a translation would be of: the same.
fn same_kind<'a>(place: &'a Place, seen: &Seen) -> Option<&'a trame::Sheet> {
    place.kinds.iter().find(|kind| kind.key == seen.sheet.kind)
}

async fn choose_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (seen, crumbs, mut all, once) = cx
        .read(move |tx| {
            let seen = access::to_take(tx, uid)?;
            let me = seen
                .space
                .actor
                .as_ref()
                .map(|actor| actor.id)
                .ok_or(Problem::SignIn)?;
            let crumbs = space::crumbs(tx, seen.sheet.space_id)?;
            let places = places(tx, me)?;
            Ok((seen, crumbs, places, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    all.retain(|place| same_kind(place, &seen).is_some());
    // The space where the original stands comes first.
    all.sort_by_key(|place| place.slug != seen.sheet.space);
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let own = seen.sheet.language.as_deref();
    let page = Choose {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        title: seen.sheet.title.clone(),
        uid,
        tongues: TONGUES
            .iter()
            .copied()
            .filter(|(tag, _)| Some(*tag) != own)
            .collect(),
        places: all.into_iter().map(|place| (place.slug, place.name)).collect(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Into which language, and where.
pub async fn choose(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("language", cx.query("language").unwrap_or_default());
    choose_page(&cx, form).await
}

/// It is begun: a draft that holds the original's words until they are put into others.
pub async fn begin(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let language = form.choice("language", known);
    let space = form.line("space", 1..=100);
    let Some(language) = form.accept(()).and(language) else {
        return choose_page(&cx, form).await;
    };
    let reader = cx.language();
    let done = cx.write(move |tx| {
        let from = access::to_take(tx, uid)?;
        if from.sheet.language.as_deref() == Some(language) {
            return Err(Refusal::new("translation-same-language").into());
        }
        let taken = Taken {
            space,
            kind: from.sheet.kind.clone(),
            licence: from.sheet.licence,
            translated: Some(language),
            reader,
        };
        take(tx, uid, once, &taken)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{once}/translating")).notice("translation-begun")),
        Err(Problem::Refused(refusal)) => {
            let field = match refusal.message {
                "translation-same-language" => "language",
                _ => "space",
            };
            form.refuse(field, refusal);
            choose_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// The language that a sheet is in is said.
pub async fn speak(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let form = cx.form().await?;
    let language = known(form.value("language"));
    cx.write(move |tx| {
        let may = to_own(tx, uid)?;
        copies::speak(tx, may.sheet().uid, language)
    })
    .await?;
    Ok(Reply::see_other(format!("/sheets/{uid}")).notice("translation-said"))
}

/// One of the two sides.
pub(super) struct Side {
    pub uid: Uid,
    pub title: String,
    pub language: Option<String>,
    pub tongue: String,
    pub author: String,
    pub facts: Vec<Fact>,
}

/// A sheet with the names and pictures that its fields hold.
type Whole = (Seen, Names, Vec<Picture>, Vec<File>);

fn whole(tx: &mut Tx, seen: Seen) -> Result<Whole, Problem> {
    let names = match seen.kind() {
        Some(kind) => Names::of(tx, seen.sheet.space_id, kind, &seen.sheet.fields)?,
        None => Names::default(),
    };
    let (pictures, files) = (pictures::of(tx, seen.sheet.id)?, files::of(tx, seen.sheet.id)?);
    Ok((seen, names, pictures, files))
}

fn side(v: &View, (seen, names, pictures, files): &Whole) -> Side {
    let sheet = &seen.sheet;
    let held = Held {
        fields: &sheet.fields,
        html: &sheet.html,
        names,
        pictures,
        files: (files, sheet.uid),
    };
    Side {
        uid: sheet.uid,
        title: sheet.title.clone(),
        tongue: sheet.language.as_deref().map(name).unwrap_or_default().to_owned(),
        language: sheet.language.clone(),
        author: sheet.author.name.clone(),
        facts: seen
            .kind()
            .map_or_else(Vec::new, |kind| facts(v, kind, &held, &seen.reader())),
    }
}

#[derive(Template)]
#[template(path = "translation/beside.html")]
struct Beside {
    v: View,
    head: Head,
    kind: String,
    sides: [Side; 2],
    origin: Origin,
    may_change: bool,
}

/// A translation and its original, beside each other.
pub async fn beside(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (own, original, origin, crumbs) = cx
        .read(move |tx| {
            let own = sheet_access::to_see(tx, uid)?;
            let origin = copies::origin(tx, own.sheet.id)?.ok_or(Problem::Missing)?;
            if !origin.is_translation {
                return Err(Problem::Missing);
            }
            let original = sheet_access::to_see(tx, origin.uid)?;
            let crumbs = space::crumbs(tx, own.sheet.space_id)?;
            Ok((whole(tx, own)?, whole(tx, original)?, origin, crumbs))
        })
        .await?;
    let v = cx.view();
    let kind = own.0.kind();
    let page = Beside {
        head: Head::new(&v, &own.0.space, crumbs, "sheets"),
        kind: kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned()),
        sides: [side(&v, &original), side(&v, &own)],
        may_change: owns(&own.0),
        origin,
        v,
    };
    Reply::page(&page)
}
