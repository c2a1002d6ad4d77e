//! The page on which a sheet is written, and its form made of the fields of its kind.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;
use trame::{FieldType, Licence};

use super::access;
use super::actions;
use super::around::Around;
use super::asked::{self, Asked};
use super::field::{self, Wrong};
use super::from_shelf;
use super::ground::{Ground, named};
use super::list::Kind;
use super::model::{Sheet, State, Written};
use super::pictures::{self, Picture};
use super::shown::licence_word;

#[derive(Template)]
#[template(path = "sheet/writing.html")]
struct Writing {
    v: View,
    head: Head,
    form: Form,
    sheet: Option<Sheet>,
    action: String,
    kinds: Vec<Kind>,
    kind: Option<Kind>,
    asked: Vec<Asked>,
    summary: Vec<(String, String)>,
    conflict: bool,
    licence_wrong: Option<String>,
    pictures_wrong: Option<String>,
    pictures: Vec<Picture>,
    slots: Vec<usize>,
    around: Around,
    licences: Vec<(&'static str, &'static str)>,
    carried: String,
}

impl Writing {
    fn is_published(&self) -> bool {
        self.sheet
            .as_ref()
            .is_some_and(|sheet| sheet.state == State::Published)
    }
}

pub(super) fn page(cx: &Cx, ground: Ground, mut form: Form, wrong: &Wrong) -> Handled {
    let v = cx.view();
    let seen = ground.door.space();
    let trame = &seen.space.shape.trame;
    for picture in &ground.pictures {
        let said = picture.said();
        if !form.ticked(&said) {
            form.fill(said, &picture.alternative);
        }
    }
    let mut asked = match &ground.kind {
        Some(kind) => asked::list(&v, trame, kind, &form, &ground.options, wrong),
        None => Vec::new(),
    };
    for each in &mut asked {
        let of = |picture: &&Picture| format!("field-{}", picture.field) == each.name;
        each.pictures = ground.pictures.iter().filter(of).cloned().collect();
    }
    let carried = ["gathering", "place"].map(|name| match form.value(name) {
        "" => String::new(),
        value => value
            .parse::<Uid>()
            .map_or_else(|_| String::new(), |uid| format!("&{name}={uid}")),
    });
    let sheet = ground.door.sheet().cloned();
    let page = Writing {
        head: Head::new(&v, seen, ground.crumbs, "sheets"),
        action: match &sheet {
            Some(sheet) => format!("/sheets/{}/edition", sheet.uid),
            None => format!("/spaces/{}/sheets", seen.space.slug),
        },
        kinds: trame.sheets.iter().map(|kind| Kind::of(&v, kind, &[])).collect(),
        kind: ground.kind.as_ref().map(|kind| Kind::of(&v, kind, &[])),
        summary: asked::summary(&v, &asked, wrong),
        conflict: wrong.get("form").is_some(),
        licence_wrong: wrong.get("licence").map(|refusal| v.refusal(refusal)),
        pictures_wrong: wrong.get("pictures").map(|refusal| v.refusal(refusal)),
        pictures: ground
            .pictures
            .into_iter()
            .filter(|picture| picture.field.is_empty())
            .collect(),
        slots: (1..=pictures::AT_ONCE).collect(),
        licences: Licence::ALL
            .iter()
            .map(|licence| (licence.word(), licence_word(*licence)))
            .collect(),
        around: ground.around,
        carried: carried.concat(),
        asked,
        sheet,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if wrong.is_empty() { 200 } else { 422 }))
}

/// GET /spaces/{space}/sheets/new: what kind? Then the form, filled with what is known of the gathering and the place.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    for name in ["kind", "gathering", "place", "shelf"] {
        form.fill(name, cx.query(name).unwrap_or_default());
    }
    let ground = Ground::of_new(&cx, &form).await?;
    form.fill("once", ground.once.to_string());
    form.fill("licence", Licence::default().word());
    if let Some(kind) = &ground.kind {
        ground.around.fill(&mut form, &cx.view(), kind);
        from_shelf::fill(&mut form, kind, cx.language())?;
    }
    page(&cx, ground, form, &Wrong::default())
}

/// POST /spaces/{space}/sheets
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let ground = Ground::of_new(&cx, &form).await?;
    let once = form.once()?;
    let Some(kind) = ground.kind.clone() else {
        return page(&cx, ground, form, &Wrong::default());
    };
    let state = match form.value("state") {
        "published" => State::Published,
        _ => State::Draft,
    };
    let mut wrong = Wrong::default();
    let (written, change) = typed(&cx, &mut form, &ground, &kind, state, &mut wrong).await?;
    if !wrong.is_empty() {
        return page(&cx, ground, form, &wrong);
    }
    let (named, new) = (named(&form), uids(&change));
    let began = from_shelf::began(&form)?;
    let done = cx.write(move |tx| {
        let may = access::to_write(tx, &slug)?;
        let around = Around::named(tx, may.space().id, &named)?;
        let useless = actions::write(tx, &may, once, (&kind, &around), (&written, &change), state)?;
        if let Some(key) = began {
            crate::catalogue::remember(tx, once, &key)?;
        }
        Ok(useless)
    });
    let done = settle(&cx, done.await, new).await;
    let notice = match state {
        State::Published => "sheet-published",
        _ => "sheet-kept",
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{once}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            wrong.note("pictures", refusal);
            page(&cx, ground, form, &wrong)
        }
        Err(problem) => Err(problem),
    }
}

/// Everything that was typed and sent. A sheet that is or will be published must be complete.
pub(super) async fn typed(
    cx: &Cx,
    form: &mut Form,
    ground: &Ground,
    kind: &trame::Sheet,
    state: State,
    wrong: &mut Wrong,
) -> Result<(Written, pictures::Change), Problem> {
    let complete = state == State::Published;
    let written = field::read(form, kind, &ground.options, complete, wrong);
    let mut change = pictures::change(form, &ground.pictures, wrong);
    let sent = pictures::take(form, kind, wrong);
    if complete {
        let images = kind
            .fields
            .iter()
            .filter(|field| field.holds == FieldType::Image && field.required);
        for image in images {
            let stays =
                |picture: &&Picture| picture.field == image.key && !change.gone.contains(&picture.media);
            let there = ground.pictures.iter().any(|picture| stays(&picture));
            if !there && !sent.iter().any(|sent| sent.is_for(&image.key)) {
                wrong.note(field::input(image), Refusal::new("sheet-picture-missing"));
            }
        }
    }
    if wrong.is_empty() {
        change.kept = pictures::keep(cx, sent, wrong).await?;
    } else if !sent.is_empty() {
        // A browser sends files once: whoever comes back to the form has to choose them again.
        wrong.note("pictures", Refusal::new("sheet-pictures-again"));
    }
    Ok((written, change))
}

pub(super) fn uids(change: &pictures::Change) -> Vec<Uid> {
    change.kept.iter().map(|kept| kept.uid).collect()
}

/// After the transaction: either some former files are of no use any more, or the new ones never were.
pub(super) async fn settle(cx: &Cx, done: Result<Vec<Uid>, Problem>, new: Vec<Uid>) -> Result<(), Problem> {
    let (useless, done) = match done {
        Ok(useless) => (useless, Ok(())),
        Err(problem) => (new, Err(problem)),
    };
    pictures::throw_away(cx, useless).await;
    done
}
