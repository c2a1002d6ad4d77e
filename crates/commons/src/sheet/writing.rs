//! The page on which a sheet is written or changed: its form is made of the fields of its kind.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self as space_access, Belong};
use spaces::space::{self, Crumbs, Head};
use trame::{FieldType, Licence};

use super::access::{self, Change, Publish};
use super::actions;
use super::around::Around;
use super::asked::{self, Asked, Options};
use super::field::{self, Wrong};
use super::list::Kind;
use super::model::{Sheet, State, Written};
use super::pictures::{self, Picture};
use super::shown::licence_word;

/// How one came to the form: to write a new sheet, or to change one.
enum Door {
    New(Box<space_access::May<Belong>>),
    Edit(Box<access::May<Change>>),
}

impl Door {
    fn space(&self) -> &space_access::Seen {
        match self {
            Door::New(may) => may.seen(),
            Door::Edit(may) => &may.seen().space,
        }
    }

    fn sheet(&self) -> Option<&Sheet> {
        match self {
            Door::New(_) => None,
            Door::Edit(may) => Some(may.sheet()),
        }
    }
}

/// What the form stands on.
struct Ground {
    door: Door,
    crumbs: Crumbs,
    kind: Option<trame::Sheet>,
    around: Around,
    options: Options,
    pictures: Vec<Picture>,
    once: Uid,
}

impl Ground {
    async fn of_new(cx: &Cx, form: &Form) -> Result<Self, Problem> {
        let slug: String = cx.at("space")?;
        let (key, named) = (form.value("kind").to_owned(), named(form));
        cx.read(move |tx| {
            let may = access::to_write(tx, &slug)?;
            let id = may.space().id;
            let trame = &may.space().shape.trame;
            let kind = trame.sheets.iter().find(|kind| kind.key == key).cloned();
            let options = match &kind {
                Some(kind) => Options::load(tx, id, kind, None)?,
                None => Options::default(),
            };
            Ok(Ground {
                crumbs: space::crumbs(tx, id)?,
                around: Around::named(tx, id, &named)?,
                pictures: Vec::new(),
                once: tx.new_uid(),
                door: Door::New(Box::new(may)),
                kind,
                options,
            })
        })
        .await
    }

    async fn of_edit(cx: &Cx) -> Result<Self, Problem> {
        let uid: Uid = cx.at("sheet")?;
        cx.read(move |tx| {
            let may = access::to::<Change>(tx, uid)?;
            let sheet = may.sheet();
            let kind = may.seen().kind().cloned().ok_or(Problem::Missing)?;
            Ok(Ground {
                crumbs: space::crumbs(tx, sheet.space_id)?,
                around: Around::of(tx, sheet.space_id, sheet.gathering, sheet.place)?,
                options: Options::load(tx, sheet.space_id, &kind, Some(sheet.id))?,
                pictures: pictures::of(tx, sheet.id)?,
                once: uid,
                kind: Some(kind),
                door: Door::Edit(Box::new(may)),
            })
        })
        .await
    }
}

/// The part of a form that says what a new sheet tells of.
fn named(form: &Form) -> Form {
    let mut named = Form::new();
    for field in ["gathering", "place"] {
        named.fill(field, form.value(field));
    }
    named
}

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

fn page(cx: &Cx, ground: Ground, mut form: Form, wrong: &Wrong) -> Handled {
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
    for name in ["kind", "gathering", "place"] {
        form.fill(name, cx.query(name).unwrap_or_default());
    }
    let ground = Ground::of_new(&cx, &form).await?;
    form.fill("once", ground.once.to_string());
    form.fill("licence", Licence::default().word());
    if let Some(kind) = &ground.kind {
        ground.around.fill(&mut form, &cx.view(), kind);
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
    let done = cx.write(move |tx| {
        let may = access::to_write(tx, &slug)?;
        let around = Around::named(tx, may.space().id, &named)?;
        actions::write(tx, &may, once, (&kind, &around), (&written, &change), state)
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
async fn typed(
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

fn uids(change: &pictures::Change) -> Vec<Uid> {
    change.kept.iter().map(|kept| kept.uid).collect()
}

/// After the transaction: either some former files are of no use any more, or the new ones never were.
async fn settle(cx: &Cx, done: Result<Vec<Uid>, Problem>, new: Vec<Uid>) -> Result<(), Problem> {
    let (useless, done) = match done {
        Ok(useless) => (useless, Ok(())),
        Err(problem) => (new, Err(problem)),
    };
    pictures::throw_away(cx, useless).await;
    done
}

/// GET /sheets/{sheet}/edition
pub async fn edit(cx: Cx) -> Handled {
    let ground = Ground::of_edit(&cx).await?;
    let form = filled(&ground);
    page(&cx, ground, form, &Wrong::default())
}

fn filled(ground: &Ground) -> Form {
    let mut form = Form::new();
    if let (Some(kind), Some(sheet)) = (&ground.kind, ground.door.sheet()) {
        field::fill(&mut form, kind, &sheet.title, &sheet.fields);
        form.fill("licence", sheet.licence.word());
        form.fill("version", sheet.version.to_string());
    }
    form
}

/// POST /sheets/{sheet}/edition
pub async fn save(cx: Cx) -> Handled {
    let ground = Ground::of_edit(&cx).await?;
    let mut form = cx.form().await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let (Some(kind), Some(sheet)) = (ground.kind.clone(), ground.door.sheet()) else {
        return Err(Problem::Missing);
    };
    let (uid, was) = (sheet.uid, sheet.state);
    let state = match form.value("state") {
        "published" => State::Published,
        _ => was,
    };
    let mut wrong = Wrong::default();
    let (written, change) = typed(&cx, &mut form, &ground, &kind, state, &mut wrong).await?;
    if !wrong.is_empty() {
        return page(&cx, ground, form, &wrong);
    }
    let new = uids(&change);
    let done = cx.write(move |tx| {
        let may = access::to::<Change>(tx, uid)?;
        let useless = actions::change(tx, &may, version, &written, &change)?;
        if state != was {
            show(tx, uid)?;
        }
        Ok(useless)
    });
    let notice = if state == was {
        "sheet-saved"
    } else {
        "sheet-published"
    };
    match settle(&cx, done.await, new).await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => refused(&cx, form, refusal).await,
        Err(problem) => Err(problem),
    }
}

fn show(tx: &mut Tx, uid: Uid) -> Result<(), Problem> {
    let may = access::to::<Publish>(tx, uid)?;
    actions::publish(tx, &may)
}

/// The form comes back with all that was typed, over the sheet as it now is: sent again, it counts as written after it.
async fn refused(cx: &Cx, mut form: Form, refusal: Refusal) -> Handled {
    let ground = Ground::of_edit(cx).await?;
    let mut wrong = Wrong::default();
    if refusal.message == "sheet-changed-meanwhile" {
        let version = ground.door.sheet().map_or(0, |sheet| sheet.version);
        form.fill("version", version.to_string());
        wrong.note("form", refusal);
    } else {
        wrong.note("pictures", refusal);
    }
    page(cx, ground, form, &wrong)
}

/// POST /sheets/{sheet}/publication
pub async fn publish(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    match cx.write(move |tx| show(tx, uid)).await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice("sheet-published")),
        Err(Problem::Refused(_)) => {
            let ground = Ground::of_edit(&cx).await?;
            let form = filled(&ground);
            let lacks = match (&ground.kind, ground.door.sheet()) {
                (Some(kind), Some(sheet)) => field::lacking(kind, &sheet.fields),
                _ => Wrong::default(),
            };
            page(&cx, ground, form, &lacks)
        }
        Err(problem) => Err(problem),
    }
}
