//! The page on which a sheet is written, and its form made of the fields of its kind.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;
use trame::{FieldType, Licence, SheetField};

use super::asked::{self, Asked};
use super::from_shelf;
use super::ground::{Ground, named};
use super::list::Kind;
use sheets::access;
use sheets::actions;
use sheets::around::Around;
use sheets::field::{self, Asking, Wrong};
use sheets::files;
use sheets::model::{Sheet, State, Written};
use sheets::pictures::{self, Picture};
use sheets::rights;
use sheets::shown::licence_word;

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
    /// Whether the kind changed since the form was drawn.
    renewed: bool,
    /// What was typed in fields that went meanwhile.
    gone: Vec<(String, String)>,
    /// Whether the sheet as a whole is theirs to change.
    owns: bool,
    waits: bool,
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
    // As long as it comes back, it is read against what it was first drawn from.
    if ground.former.is_none() {
        form.fill("shape", seen.space.shape.id.to_string());
    }
    let gone = asked::gone(&ground, &form);
    let owns = ground.owns();
    let asks = ground.asks();
    let asked = asks.map_or_else(Vec::new, |asks| asked::list(&v, &asks, &form, wrong));
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
        kinds: trame.sheets.iter().map(|kind| Kind::of(&v, kind)).collect(),
        kind: ground.kind.as_ref().map(|kind| Kind::of(&v, kind)),
        summary: asked::summary(&v, &asked, wrong),
        conflict: wrong.get("form").is_some(),
        renewed: ground.former.is_some(),
        gone,
        owns,
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
        waits: ground.waits,
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
    let (named, new) = (named(&form), change.uids());
    let began = from_shelf::began(&form)?;
    let done = cx.write(move |tx| {
        let may = access::to_write(tx, &slug)?;
        let around = Around::named(tx, may.space().id, &named)?;
        let useless = actions::write(tx, &may, once, (&kind, &around), (&written, &change), state)?;
        if let Some(key) = began {
            crate::catalogue::remember(tx, once, &key, may.actor().id)?;
        }
        Ok(useless)
    });
    let done = settle(&cx, done.await, new).await;
    let notice = match state {
        State::Published if ground.waits => "sheet-proposed",
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
    let before = ground.before();
    let asking = Asking {
        kind,
        former: ground.former.as_ref(),
        options: &ground.options,
        reader: ground.reader(),
        owns: ground.owns(),
        before: before.as_ref(),
        complete,
        language: ground.language(),
    };
    let written = field::read(form, &asking, wrong);
    let writable = ground.writable();
    let asked: Vec<&SheetField> = writable
        .into_iter()
        .filter(|field| rights::is_asked(kind, field, &written.fields))
        .collect();
    let theirs: Vec<Picture> = ground
        .pictures
        .iter()
        .filter(|picture| match picture.field.as_str() {
            "" => asking.owns,
            key => asked.iter().any(|field| field.key == key),
        })
        .cloned()
        .collect();
    let mut change = pictures::change(form, &theirs, wrong);
    let sent = pictures::take(form, &asked, asking.owns, wrong);
    change.files.gone = files::gone(form, &asked, &ground.files);
    let documents = files::take(form, &asked, wrong);
    if complete {
        for field in asked
            .iter()
            .filter(|field| field.holds == FieldType::File && field.required)
        {
            if !files::stays(field, &ground.files, &change.files.gone, &documents) {
                wrong.note(field::input(field), Refusal::new("sheet-file-missing"));
            }
        }
        let images = asked
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
    let any = !(sent.is_empty() && documents.is_empty());
    if wrong.is_empty() {
        change.kept = pictures::keep(cx, sent, wrong).await?;
    }
    if wrong.is_empty() {
        change.files.kept = files::keep(cx, documents, wrong).await?;
    }
    if !wrong.is_empty() {
        pictures::throw_away(cx, change.uids()).await;
        if any {
            // A browser sends files once: whoever comes back to the form has to choose them again.
            wrong.note("pictures", Refusal::new("sheet-pictures-again"));
        }
    }
    Ok((written, change))
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
