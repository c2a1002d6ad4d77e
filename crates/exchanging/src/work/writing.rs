//! The form in which a group writes together.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::cohort;
use learning::group::{self, Group};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};
use writing::{MOST_TEXT, clean, length, words};

use super::access;
use super::actions::{self, Base};
use super::desk;
use super::model::{State, Text, Work};
use super::pictures::{self, Picture};
use super::version;
use crate::matter::{self, Taken};
use crate::merge::Marks;

#[derive(Template)]
#[template(path = "work/new.html")]
struct New {
    v: View,
    head: Head,
    groups: Vec<Group>,
    matters: Vec<Taken>,
    form: Form,
}

/// What the form says.
fn text(form: &mut Form) -> Text {
    let body = clean(form.value("body"));
    if length(&body) > MOST_TEXT {
        form.refuse("body", Refusal::new("writing-too-long").with("most", MOST_TEXT));
    }
    Text {
        title: form.line("title", 3..=160),
        readers: form.line("readers", 0..=200),
        body,
        sources: form.text("sources", 0..=10_000),
    }
}

/// GET /spaces/{space}/works/new; with `?matter=`, about something of the shared list.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("matter", cx.query("matter").unwrap_or_default());
    new_page(&cx, form).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, groups, matters, once) = cx
        .read(move |tx| {
            let may = cohort::access::to_follow(tx, &slug)?;
            let (space, me) = (may.seen().id(), may.actor().id);
            let crumbs = space::crumbs(tx, space)?;
            let groups = group::of_person(tx, space, me)?;
            Ok((
                may,
                crumbs,
                groups,
                matter::taken_by(tx, space, me)?,
                tx.new_uid(),
            ))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = New {
        head: Head::new(&v, &may.seen().space, crumbs, "exchanges"),
        groups,
        matters,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/works
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let text = text(&mut form);
    let group = form.value("group").parse::<Uid>().ok();
    let matter = form.value("matter").parse::<Uid>().ok();
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = cohort::access::to_follow(tx, &slug)?;
            if valid {
                actions::begin(tx, &may, once, group, matter, &text)?;
            }
            Ok(valid)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/works/{once}/writing")).notice("work-begun")),
        Ok(false) => new_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("group", refusal);
            new_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "work/writing.html")]
struct Writing {
    v: View,
    head: Head,
    work: Work,
    html: String,
    pictures: Vec<Picture>,
    has_clashes: bool,
    is_refused: bool,
    /// Whose copy a browser keeps: nobody finds that of another in it.
    key: String,
    words: String,
    form: Form,
}

impl Writing {
    fn is_published(&self) -> bool {
        self.work.state == State::Published
    }
}

/// GET /works/{work}/writing
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, Form::new()).await
}

/// The form, with what was typed in it.
pub(super) async fn edit_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("work")?;
    let (may, crumbs, pictures, versions, body) = cx
        .read(move |tx| {
            let may = access::to_write(tx, uid)?;
            let crumbs = space::crumbs(tx, may.work().space_id)?;
            let pictures = pictures::of(tx, may.work().id)?;
            let versions = version::of(tx, may.work().id)?;
            let body = desk::text(tx, may.work())?;
            Ok((may, crumbs, pictures, versions, body))
        })
        .await?;
    let v = cx.view();
    let is_refused = form.accept(()).is_none();
    let work = may.work();
    if !form.ticked("version") {
        form.fill("version", work.version.to_string())
            .fill("title", &work.text.title)
            .fill("readers", &work.text.readers)
            .fill("body", &body)
            .fill("base", &body)
            .fill("sources", &work.text.sources);
    }
    let page = Writing {
        head: Head::new(&v, &may.training()?.space, crumbs, "exchanges"),
        html: pictures::draw(&body, work.uid, &pictures),
        key: format!("work-{}-{}", work.uid, may.actor().uid),
        words: words::editor(&v, &[]),
        work: work.clone(),
        has_clashes: versions.first().is_some_and(|version| version.clashes > 0),
        pictures,
        is_refused,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if is_refused { 422 } else { 200 }))
}

#[derive(Template)]
#[template(path = "work/_preview.html")]
struct Preview {
    v: View,
    html: String,
}

/// GET /works/{work}/preview: the text as it is being written, as readers will see it.
pub async fn preview(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    let html = cx
        .read(move |tx| {
            let may = access::to_write(tx, uid)?;
            let pictures = pictures::of(tx, may.work().id)?;
            Ok(pictures::draw(&desk::text(tx, may.work())?, uid, &pictures))
        })
        .await?;
    Reply::page(&Preview { v: cx.view(), html })
}

/// POST /works/{work}/writing
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    let mut form = cx.form().await?;
    // A field that is missing was too long to be read, which is not the same as empty.
    if !form.ticked("body") || !form.ticked("base") {
        return Err(Problem::Malformed("problem-too-large"));
    }
    let (text, shown) = (text(&mut form), clean(form.value("base")));
    let version = form.value("version").parse();
    let version: i64 = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let valid = form.accept(()).is_some();
    let words = std::sync::Arc::clone(cx.house().languages());
    let language = cx.language();
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            if !valid {
                return Ok(None);
            }
            let mark = |id: &str| format!("**{}**", words.text(language, id));
            let (theirs, mine) = (mark("merge-theirs"), mark("merge-mine"));
            let marks = Marks {
                theirs: &theirs,
                mine: &mine,
                end: "---",
            };
            let base = Base {
                version,
                body: Some(&shown),
            };
            actions::write(tx, &may, &base, &text, &marks).map(Some)
        })
        .await;
    match done {
        Ok(Some(0)) => Ok(Reply::see_other(format!("/works/{uid}")).notice("work-kept")),
        // The form says that two versions stand there, as long as they do.
        Ok(Some(_)) => Ok(Reply::see_other(format!("/works/{uid}/writing"))),
        Ok(None) => edit_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("body", refusal);
            edit_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
