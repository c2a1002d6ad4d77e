//! Translating: each text of the original beside the field that takes it in another language.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::access::{self as sheet_access, Change, May, Publish};
use sheets::field::{self, Asking, TITLE, Wrong, input};
use sheets::model::{asks_title, is_long};
use sheets::options::Options;
use sheets::pictures::Change as Pictures;
use sheets::{Sheet, State, actions};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use crate::matching::texts;
use crate::reach::to_own;
use crate::taking::as_written;
use crate::taking::store::{self as copies, Origin};

/// A text to translate.
struct Text {
    name: String,
    label: String,
    original: String,
    value: String,
    is_long: bool,
    required: bool,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "translation/writing.html")]
struct Writing {
    v: View,
    head: Head,
    sheet: Sheet,
    original: Sheet,
    origin: Origin,
    tongue: String,
    texts: Vec<Text>,
    conflict: bool,
    version: i64,
    summary: Vec<(String, String)>,
}

struct Ground {
    may: May<Change>,
    origin: Origin,
    original: Sheet,
    kind: trame::Sheet,
    options: Options,
    crumbs: Crumbs,
}

fn ground(tx: &mut Tx, uid: Uid) -> Result<Ground, Problem> {
    let may = to_own(tx, uid)?;
    let origin = copies::origin(tx, may.sheet().id)?.ok_or(Problem::Missing)?;
    let kind = may.seen().kind().cloned().ok_or(Problem::Missing)?;
    if !origin.is_translation {
        return Err(Problem::Missing);
    }
    let original = sheet_access::to_see(tx, origin.uid)?.sheet;
    let (space, id) = (may.sheet().space_id, may.sheet().id);
    Ok(Ground {
        options: Options::load(tx, space, &kind, Some(id))?,
        crumbs: space::crumbs(tx, space)?,
        may,
        origin,
        original,
        kind,
    })
}

/// What is in the sheet, with what was typed over its texts.
fn form_of(ground: &Ground, typed: Option<&Form>) -> Form {
    let (sheet, mut form) = (ground.may.sheet(), Form::new());
    field::fill(&mut form, &ground.kind, &sheet.title, &sheet.fields);
    form.fill("licence", sheet.licence.word());
    if let Some(typed) = typed {
        let mut names: Vec<String> = texts(&ground.kind).map(input).collect();
        if asks_title(&ground.kind) {
            names.push(TITLE.to_owned());
        }
        for name in names {
            let value = typed.value(&name).to_owned();
            form.fill(name, value);
        }
    }
    form
}

fn page(cx: &Cx, ground: Ground, form: &Form, wrong: &Wrong, version: i64) -> Handled {
    let v = cx.view();
    let said_wrong = |name: &str| wrong.get(name).map(|refusal| v.refusal(refusal));
    let original = &ground.original;
    let mut all = Vec::new();
    if asks_title(&ground.kind) {
        all.push(Text {
            name: TITLE.to_owned(),
            label: v.t("sheet-title").to_owned(),
            original: original.title.clone(),
            value: form.value(TITLE).to_owned(),
            is_long: false,
            required: true,
            wrong: said_wrong(TITLE),
        });
    }
    for each in texts(&ground.kind) {
        let there = original.fields.get(&each.key).and_then(|values| values.first());
        let name = input(each);
        // What the original does not say needs no translation.
        let Some(there) = there.filter(|text| !text.is_empty()) else {
            continue;
        };
        all.push(Text {
            label: said(&each.label, v.language).text.to_owned(),
            original: there.clone(),
            value: form.value(&name).to_owned(),
            is_long: is_long(each.holds),
            required: each.required,
            wrong: said_wrong(&name),
            name,
        });
    }
    let summary = all.iter().filter_map(|text| {
        let wrong = text.wrong.as_ref()?;
        Some((
            text.name.clone(),
            v.t2("sheet-wrong", "label", &text.label, "said", wrong),
        ))
    });
    let page = Writing {
        head: Head::new(&v, &ground.may.seen().space, ground.crumbs, "sheets"),
        tongue: ground
            .may
            .sheet()
            .language
            .as_deref()
            .map(crate::tongues::name)
            .unwrap_or_default()
            .to_owned(),
        summary: summary.collect(),
        conflict: wrong.get("form").is_some(),
        sheet: ground.may.sheet().clone(),
        original: ground.original,
        origin: ground.origin,
        texts: all,
        version,
        v,
    };
    Ok(Reply::page(&page)?.status(if wrong.is_empty() { 200 } else { 422 }))
}

/// The two beside each other.
pub async fn edit(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let ground = cx.read(move |tx| ground(tx, uid)).await?;
    let (form, version) = (form_of(&ground, None), ground.may.sheet().version);
    page(&cx, ground, &form, &Wrong::default(), version)
}

/// What was translated is kept; published, if one says so.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let typed = cx.form().await?;
    let version = typed.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let here = cx.read(move |tx| ground(tx, uid)).await?;
    let publishes = typed.value("state") == "published" && here.may.sheet().state == State::Draft;
    let complete = publishes || here.may.sheet().state == State::Published;
    let form = form_of(&here, Some(&typed));
    let mut wrong = Wrong::default();
    let before = as_written(here.may.sheet());
    let asking = Asking {
        kind: &here.kind,
        former: None,
        options: &here.options,
        reader: here.may.seen().reader(),
        owns: true,
        before: Some(&before),
        complete,
        language: cx.language(),
    };
    let written = field::read(&form, &asking, &mut wrong);
    if !wrong.is_empty() {
        return page(&cx, here, &form, &wrong, version);
    }
    let done = cx.write(move |tx| {
        let may = to_own(tx, uid)?;
        actions::change(tx, &may, version, &written, &Pictures::default())?;
        // It was made from the original as it stood on the page.
        if let Ok(upto) = typed.value("upto").parse::<i64>() {
            let origin = copies::origin(tx, may.sheet().id)?.ok_or(Problem::Missing)?;
            copies::follow(tx, may.sheet().id, upto.min(origin.version))?;
        }
        if publishes {
            let may = sheet_access::to::<Publish>(tx, uid)?;
            actions::publish(tx, &may)?;
        }
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice("translation-kept")),
        Err(Problem::Refused(refusal)) => {
            let here = cx.read(move |tx| ground(tx, uid)).await?;
            let now = here.may.sheet().version;
            wrong.note("form", Refusal::new(refusal.message));
            page(&cx, here, &form, &wrong, now)
        }
        Err(problem) => Err(problem),
    }
}
