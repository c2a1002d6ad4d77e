//! Writing an entry, and changing one.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;

use super::access;
use super::actions::{self, Typed};
use super::asked::{self, Choice, Ground};
use super::media::{self, FIRST, MORE, Media};
use super::model::{PARTS, State, Written};
use super::tried::{self, FIELDS, Tried};
use crate::attachment::{self, Slot};
use crate::circle::{self, What};
use crate::project::Differs;
use crate::project::top::Top;

#[derive(Template)]
#[template(path = "journal/writing.html")]
struct Writing {
    v: View,
    head: Head,
    top: Top,
    form: Form,
    action: String,
    entry: Option<Uid>,
    is_draft: bool,
    aim: Option<(String, String)>,
    weeks: Vec<(i64, Vec<Choice>)>,
    sheets: Vec<Tried>,
    fields: [&'static str; 3],
    media: Vec<Media>,
    media_at: String,
    first: [Slot; 2],
    more: [Slot; 3],
    choices: Vec<circle::Choice>,
    conflict: bool,
    differs: Vec<Differs>,
}

impl Writing {
    /// Whether what is folded has something to say.
    fn says_more_of_files(&self) -> bool {
        let said =
            |slot: &Slot| !self.form.value(slot.words).is_empty() || self.form.refusal(slot.file).is_some();
        self.more.iter().any(said)
    }
}

fn page(cx: &Cx, ground: Ground, mut form: Form, typed: Option<&Written>) -> Handled {
    let v = cx.view();
    let seen = ground.seen();
    for media in &ground.media {
        let said = media.said_field();
        if !form.ticked(&said) {
            form.fill(said, &media.said);
        }
    }
    let entry = ground.entry.as_ref();
    let accepted = form.accept(()).is_some() && typed.is_none();
    let differs = typed
        .zip(entry)
        .map(|(typed, entry)| differing(&v, &entry.written, typed));
    let chosen = form.value("activity").to_owned();
    let page = Writing {
        head: Head::new(&v, &seen.training.space, ground.crumbs.clone(), "projects"),
        top: Top::of(seen, "journal"),
        action: match entry {
            Some(entry) => format!("/entries/{}/edition", entry.uid),
            None => format!("/projects/{}/journal", seen.project.uid),
        },
        is_draft: entry.is_none_or(|entry| entry.is_draft()),
        aim: asked::aim(&ground, &v, &chosen),
        weeks: ground.weeks(&v, &chosen),
        fields: FIELDS,
        first: FIRST,
        more: MORE,
        choices: circle::choices(&v, &ground.circle, What::Told),
        conflict: typed.is_some(),
        differs: differs.unwrap_or_default(),
        media_at: entry.map_or_else(String::new, |entry| format!("/entries/{}/media/", entry.uid)),
        entry: entry.map(|entry| entry.uid),
        sheets: ground.sheets,
        media: ground.media,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if accepted { 200 } else { 422 }))
}

fn differing(v: &View, now: &Written, typed: &Written) -> Vec<Differs> {
    let parts = PARTS.into_iter().zip(now.parts.iter().zip(&typed.parts));
    let differs = parts.filter(|(_, (now, typed))| now != typed);
    differs
        .map(|(part, (now, typed))| Differs {
            label: v.word("journal-part", part).to_owned(),
            now: now.clone(),
            typed: typed.clone(),
        })
        .collect()
}

/// GET /projects/{project}/journal/new: `?activity=` says for which activity it is written, `?sheet=` what was tried.
pub async fn new(cx: Cx) -> Handled {
    let sheet = cx.query("sheet").unwrap_or_default().to_owned();
    let ground = Ground::of_new(&cx, [sheet, String::new(), String::new()]).await?;
    let mut form = ground.filled(&cx.view());
    if let Some(key) = asked::wished(&ground, cx.query("activity")) {
        form.fill("activity", key);
    }
    let sheets: Vec<Tried> = ground.named.iter().flatten().cloned().collect();
    tried::fill(&mut form, &sheets);
    page(&cx, ground, form, None)
}

/// Told, or kept as a draft: the button says which.
fn state(form: &Form) -> State {
    match form.value("state") {
        "draft" => State::Draft,
        _ => State::Told,
    }
}

/// POST /projects/{project}/journal
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let ground = Ground::of_new(&cx, tried::typed(&form)).await?;
    let once = form.once()?;
    let state = state(&form);
    let (written, sheets) = asked::read(&mut form, &ground, &cx.view(), state);
    let change = media::taken(&cx, &mut form, &[]).await?;
    if form.accept(()).is_none() {
        return page(&cx, ground, form, None);
    }
    let (new, uid) = (change.uids(), ground.seen().project.uid);
    let typed = Typed {
        written,
        sheets,
        change,
        state,
    };
    let done = cx.write(move |tx| {
        let may = crate::project::access::to_write(tx, uid)?;
        actions::write(tx, &may, once, &typed)
    });
    attachment::settle(&cx, done.await, new).await?;
    Ok(told(once, state))
}

fn told(entry: Uid, state: State) -> Reply {
    let reply = Reply::see_other(format!("/entries/{entry}"));
    match state {
        State::Draft => reply.notice("journal-kept"),
        _ => reply.notice("journal-told"),
    }
}

/// GET /entries/{entry}/edition
pub async fn edit(cx: Cx) -> Handled {
    let ground = Ground::of_edit(&cx, [const { String::new() }; 3]).await?;
    let form = ground.filled(&cx.view());
    page(&cx, ground, form, None)
}

/// POST /entries/{entry}/edition
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let sheets = tried::typed(&form);
    let ground = Ground::of_edit(&cx, sheets.clone()).await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let entry = ground.entry.clone().ok_or(Problem::Missing)?;
    // What was told stays told: its form has no button that keeps it as a draft.
    let state = if entry.is_draft() {
        state(&form)
    } else {
        State::Told
    };
    let (written, tried) = asked::read(&mut form, &ground, &cx.view(), state);
    let change = media::taken(&cx, &mut form, &ground.media).await?;
    if form.accept(()).is_none() {
        return page(&cx, ground, form, None);
    }
    let (new, uid, typed) = (change.uids(), entry.uid, written.clone());
    let sent = Typed {
        written,
        sheets: tried,
        change,
        state,
    };
    let done = cx.write(move |tx| {
        let may = access::to_change(tx, uid)?;
        actions::change(tx, &may, version, &sent)
    });
    match attachment::settle(&cx, done.await, new).await {
        Ok(()) if entry.is_draft() => Ok(told(uid, state)),
        Ok(()) => Ok(Reply::see_other(format!("/entries/{uid}")).notice("journal-saved")),
        Err(Problem::Refused(refusal)) => refused(&cx, form, refusal, sheets, &typed).await,
        Err(problem) => Err(problem),
    }
}

/// The form comes back with all that was typed, over the entry as it now is.
async fn refused(cx: &Cx, mut form: Form, refusal: Refusal, sheets: [String; 3], typed: &Written) -> Handled {
    let ground = Ground::of_edit(cx, sheets).await?;
    if refusal.message != "journal-changed-meanwhile" {
        form.refuse("files", refusal);
        return page(cx, ground, form, None);
    }
    let version = ground.entry.as_ref().map_or(0, |entry| entry.version);
    form.fill("version", version.to_string());
    page(cx, ground, form, Some(typed))
}
