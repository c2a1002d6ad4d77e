//! One step: adding, changing, moving, removing it, and putting it back.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayPrepare};
use super::actions;
use super::changing::{self, Saved};
use super::model::{Step, Text};
use super::pages::{back, show_with};
use super::reading::{self, Speakers, speakers};
use super::store;
use gatherings::duty;
use gatherings::gathering::access as gathering_access;
use gatherings::gathering::access::MayHold;
use gatherings::gathering::{Frame, head};

/// Those who may speak.
struct Known {
    hosts: Vec<store::Host>,
    duties: Vec<(String, String)>,
}

impl Known {
    fn find(tx: &mut Tx, hold: &MayHold, language: kernel::Language) -> Result<Self, Problem> {
        Ok(Known {
            hosts: store::hosts(tx, hold.gathering().id)?,
            duties: duty::names(tx, hold.seen(), language)?,
        })
    }

    async fn of(cx: &Cx) -> Result<Self, Problem> {
        let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
        cx.read(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            Known::find(tx, &hold, language)
        })
        .await
    }
}

/// Adds a step.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let known = Known::of(&cx).await?;
    let text = reading::read(&mut form, &known.hosts, &known.duties);
    let after = form.value("after").parse().ok();
    let Some(text) = form.accept(text) else {
        return show_with(&cx, form).await;
    };
    let done = cx
        .write(move |tx| {
            let may = access::to_prepare(tx, uid)?;
            actions::add(tx, &may, once, &text, after)
        })
        .await;
    match done {
        Ok(()) => {
            let undo = format!("{}/steps/{once}/removal", back(uid));
            Ok(Reply::see_other(back(uid)).notice_with_undo("run-sheet-step-added", undo))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            show_with(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "run_sheet/step.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    step: Step,
    /// What somebody else wrote meanwhile, when that must be compared.
    other: Option<Text>,
    speakers: Speakers,
}

impl Edit {
    fn base(&self) -> String {
        format!("/gatherings/{}/run-sheet", self.frame.uid)
    }
}

/// A step as it is written.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None, false).await
}

async fn page(cx: &Cx, form: Option<Form>, meanwhile: bool) -> Handled {
    let (uid, step, language): (Uid, Uid, _) = (cx.at("gathering")?, cx.at("step")?, cx.language());
    let (hold, crumbs, known, step) = cx
        .read(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, hold.seen().space.space.id)?;
            let known = Known::find(tx, &hold, language)?;
            let step = store::step(tx, hold.gathering().id, step)?;
            Ok((hold, crumbs, known, step))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let mut form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        reading::fill(&mut form, &step, &known.hosts);
        form
    });
    if meanwhile {
        // Saving again is then a decision: it stands on what the other wrote.
        form.fill("version", step.version.to_string());
    }
    let page = Edit {
        head: head(&v, hold.seen(), crumbs),
        frame: Frame::new(&v, hold.seen(), "run-sheet"),
        other: meanwhile.then(|| step.text.clone()),
        speakers: speakers(&known.hosts, &known.duties),
        step,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes a step. When somebody else was faster, both texts are shown side by side.
pub async fn save(cx: Cx) -> Handled {
    let (uid, step): (Uid, Uid) = (cx.at("gathering")?, cx.at("step")?);
    let mut form = cx.form().await?;
    let known = Known::of(&cx).await?;
    let text = reading::read(&mut form, &known.hosts, &known.duties);
    let version = form.value("version").parse().unwrap_or(0);
    let Some(text) = form.accept(text) else {
        return page(&cx, Some(form), false).await;
    };
    let done = cx
        .write(move |tx| {
            let may = access::to_prepare(tx, uid)?;
            changing::change(tx, &may, step, version, &text)
        })
        .await;
    match done {
        Ok(Saved::Done(now)) if now == version => Ok(Reply::see_other(back(uid))),
        Ok(Saved::Done(now)) => {
            let undo = format!("{}/steps/{step}/former/{now}", back(uid));
            Ok(Reply::see_other(back(uid)).notice_with_undo("run-sheet-step-changed", undo))
        }
        Ok(Saved::Meanwhile) => page(&cx, Some(form), true).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form), false).await
        }
        Err(problem) => Err(problem),
    }
}

/// What one does to a step by pressing a button.
pub(super) async fn act(
    cx: &Cx,
    deed: impl FnOnce(&mut Tx, &MayPrepare, Uid) -> Result<(), Problem> + Send + 'static,
) -> Result<(Uid, Uid), Problem> {
    let (uid, step): (Uid, Uid) = (cx.at("gathering")?, cx.at("step")?);
    cx.write(move |tx| {
        let may = access::to_prepare(tx, uid)?;
        deed(tx, &may, step)
    })
    .await?;
    Ok((uid, step))
}

/// Moves it by one.
pub async fn place(cx: Cx) -> Handled {
    let way: String = cx.at("way")?;
    let (earlier, undo) = match way.as_str() {
        "earlier" => (true, "later"),
        "later" => (false, "earlier"),
        _ => return Err(Problem::Missing),
    };
    let (uid, step) = act(&cx, move |tx, may, step| changing::swap(tx, may, step, earlier)).await?;
    let undo = format!("{}/steps/{step}/place/{undo}", back(uid));
    Ok(Reply::see_other(back(uid)).notice_with_undo("run-sheet-step-moved", undo))
}

/// Removes it.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, step) = act(&cx, |tx, may, step| changing::remove(tx, may, step, true)).await?;
    let undo = format!("{}/steps/{step}/return", back(uid));
    Ok(Reply::see_other(back(uid)).notice_with_undo("run-sheet-step-removed", undo))
}

/// Puts it back.
pub async fn put_back(cx: Cx) -> Handled {
    let (uid, _) = act(&cx, |tx, may, step| changing::remove(tx, may, step, false)).await?;
    Ok(Reply::see_other(back(uid)).notice("run-sheet-step-returned"))
}

/// Goes back to what it said before.
pub async fn take_former(cx: Cx) -> Handled {
    let version: i64 = cx.at("version")?;
    let (uid, _) = act(&cx, move |tx, may, step| {
        changing::take_former(tx, may, step, version)
    })
    .await?;
    Ok(Reply::see_other(back(uid)).notice("run-sheet-step-former"))
}
