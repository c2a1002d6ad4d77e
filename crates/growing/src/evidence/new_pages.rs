//! Attaching something to a skill.

use askama::Template;
use kernel::{Level, Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, Upload, View};
use spaces::space::{self, Head};

use super::access::{self, MayShow};
use super::actions::{self, Wish};
use super::file::{self, Kept};
use super::model::{Attached, beginning};
use crate::framework::{self, Skill};
use crate::item::{self, Item, Owner};

/// Things of one kind, to choose from.
struct Choices {
    kind: &'static str,
    items: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "evidence/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    once: String,
    skills: Vec<Skill>,
    choices: Vec<Choices>,
    levels: &'static [Level],
    project: Option<String>,
}

/// GET: the form, for `?skill=` and `?item=` where a proposal was followed.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    for field in ["skill", "item", "level"] {
        form.fill(field, cx.query(field).unwrap_or_default());
    }
    page(&cx, form, false).await
}

async fn page(cx: &Cx, form: Form, refused: bool) -> Handled {
    let slug: String = cx.at("space")?;
    let language = cx.language();
    let (may, items, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_show(tx, &slug)?;
            let owner = Owner {
                person: may.may.actor.id,
                language,
            };
            let items = item::to_show(tx, owner)?;
            let crumbs = space::crumbs(tx, may.may.id())?;
            Ok((may, items, crumbs, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let here = may.may.id();
    let choices = item::KINDS.iter().filter_map(|kind| {
        let own = items.iter().filter(|item| item.kind == kind.word);
        let items: Vec<(String, String)> = own.map(|item| (item.value(), named(&v, item, here))).collect();
        (!items.is_empty()).then_some(Choices {
            kind: kind.word,
            items,
        })
    });
    let page = Page {
        head: Head::new(&v, &may.may.space, crumbs, "growth"),
        once: if form.value("once").is_empty() {
            once.to_string()
        } else {
            form.value("once").to_owned()
        },
        form,
        skills: framework::skills(may.may.framework(), v.language),
        choices: choices.collect(),
        levels: Level::ALL,
        project: may.project.as_ref().map(|(_, title)| title.clone()),
        v,
    };
    Ok(Reply::page(&page)?.status(if refused { 422 } else { 200 }))
}

/// A thing in a list: what it is called, its day, and its space when it is another.
fn named(v: &View, item: &Item, here: kernel::SpaceId) -> String {
    let mut name = format!("{}, {}", item.title, v.short_day(item.at));
    if let Some(place) = item.place.name().filter(|_| item.place.space != here) {
        name.push_str(", ");
        name.push_str(&v.t1("item-in-space", "space", place));
    }
    name
}

/// POST: attaches it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let sentence = form.text("sentence", 1..=300);
    let title = form.line("title", 0..=120);
    let level = match form.value("level") {
        "" => None,
        _ => form.choice("level", Level::from_word),
    };
    let (typed, upload) = (form.line("address", 0..=500), form.file("file"));
    let address = address(&mut form, &typed);
    let (wanted, language) = (slug.clone(), cx.language());
    // The door first, so that nobody's file is kept who may not.
    let read = cx.read(move |tx| {
        let may = access::to_show(tx, &wanted)?;
        let item = chosen(tx, &may, &form, language)?;
        Ok((form, item, may))
    });
    let (mut form, item, may) = read.await?;
    let skill = form.choice("skill", |key| {
        let skills = &may.may.framework().skills;
        skills
            .iter()
            .find(|skill| skill.key == key)
            .map(|skill| skill.key.clone())
    });
    one_thing(&mut form, item.is_some(), address.is_some(), upload.is_some());
    if (address.is_some() || upload.is_some()) && title.is_empty() {
        form.refuse("title", Refusal::new("evidence-needs-title"));
    }
    let kept = keep(&cx, &mut form, upload, &title).await?;
    let (Some(skill), true) = (skill, form.accept(()).is_some()) else {
        return page(&cx, form, true).await;
    };
    let (attached, title) = match (item, address, &kept) {
        (Some(item), ..) => (
            Attached::Item(item.kind.to_owned(), item.source.clone()),
            item.title,
        ),
        (_, Some(address), _) => (Attached::Address(address), title),
        (_, _, Some(kept)) => (Attached::File(kept.uid), title),
        (None, None, None) => (Attached::Nothing, beginning(&sentence)),
    };
    let wish = Wish {
        once,
        skill,
        level,
        attached,
        title,
        sentence,
        on_project: form.ticked("on-project"),
    };
    write(&cx, slug, wish, kept).await
}

async fn write(cx: &Cx, slug: String, wish: Wish, kept: Option<Kept>) -> Handled {
    let (media, once) = (kept.as_ref().map(|kept| kept.uid), wish.once);
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_show(tx, &wanted)?;
            actions::attach(tx, &may, &wish, kept.as_ref())
        })
        .await;
    // Sent twice, or refused: the file that came with it is of no use.
    if let (Some(media), Ok(false) | Err(_)) = (media, &done) {
        cx.house().media().remove(media).await;
    }
    done?;
    Ok(Reply::see_other(format!("/spaces/{slug}/growth/evidence/{once}")).notice("evidence-attached"))
}

/// What was chosen of theirs.
fn chosen(
    tx: &mut Tx,
    may: &MayShow,
    form: &Form,
    language: kernel::Language,
) -> Result<Option<Item>, Problem> {
    let Some((kind, source)) = Item::named(form.value("item")) else {
        return Ok(None);
    };
    let owner = Owner {
        person: may.may.actor.id,
        language,
    };
    if !item::of(kind).is_some_and(|kind| kind.shows) {
        return Ok(None);
    }
    item::find(tx, owner, kind, source)
}

/// An address of the web, if one was typed.
fn address(form: &mut Form, typed: &str) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let good = ["https://", "http://"].iter().any(|start| {
        let rest = typed.strip_prefix(start);
        rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
    });
    if !good || typed.contains(char::is_whitespace) {
        form.refuse("address", Refusal::new("evidence-not-an-address"));
    }
    Some(typed.to_owned())
}

/// One thing at a time: what it shows is said in one sentence.
fn one_thing(form: &mut Form, item: bool, address: bool, file: bool) {
    if !item && Item::named(form.value("item")).is_some() {
        form.refuse("item", Refusal::new("form-choose"));
    }
    if [item, address, file].into_iter().filter(|each| *each).count() > 1 {
        form.refuse("item", Refusal::new("evidence-one-thing"));
    }
}

async fn keep(
    cx: &Cx,
    form: &mut Form,
    upload: Option<Upload>,
    title: &str,
) -> Result<Option<Kept>, Problem> {
    let Some(upload) = upload else { return Ok(None) };
    if form.accept(()).is_none() {
        form.refuse("file", Refusal::new("evidence-file-again"));
        return Ok(None);
    }
    match file::keep(cx, upload, title).await? {
        Ok(kept) => Ok(Some(kept)),
        Err(refusal) => {
            form.refuse("file", refusal);
            Ok(None)
        }
    }
}
