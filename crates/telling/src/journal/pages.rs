//! The journal of a project, and one entry with what people replied.

use askama::Template;
use kernel::Uid;
use learning::cohort;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head, Paged};

use super::access::{self, Seen};
use super::actions::activity;
use super::list;
use super::media::{self, Media};
use super::model::{Entry, Line};
use super::reply::{self, Shown as Replied};
use super::tried::{self, Tried};
use crate::circle::{self, Circle, What};
use crate::project::access as project_access;
use crate::project::top::Top;

/// An entry with what belongs to it.
struct Shown {
    entry: Entry,
    media: Vec<Media>,
    tried: Vec<Tried>,
    activity: Option<String>,
    reach: String,
}

impl Shown {
    fn pictures(&self) -> impl Iterator<Item = &Media> {
        self.media.iter().filter(|media| media.is_picture())
    }

    fn documents(&self) -> impl Iterator<Item = &Media> {
        self.media.iter().filter(|media| !media.is_picture())
    }

    fn has_pictures(&self) -> bool {
        self.pictures().next().is_some()
    }

    fn has_documents(&self) -> bool {
        self.documents().next().is_some()
    }
}

fn shown(v: &View, training: &cohort::Seen, entry: Entry, media: Vec<Media>, tried: Vec<Tried>) -> Shown {
    let activity = activity(training, entry.written.activity.as_deref());
    Shown {
        activity: activity.map(|activity| said(&activity.name, v.language).text.to_owned()),
        reach: circle::title(v, What::Told, entry.written.reach),
        entry,
        media,
        tried,
    }
}

#[derive(Template)]
#[template(path = "journal/index.html")]
struct Index {
    v: View,
    head: Head,
    top: Top,
    entries: Vec<Shown>,
    drafts: Vec<Line>,
    withdrawn: Vec<Line>,
    may_write: bool,
    is_first: bool,
    next: Option<i64>,
}

/// How many entries a page of a journal shows.
const PAGE: i64 = 10;

/// GET /projects/{project}/journal
pub async fn index(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, entries, apart, media, tried) = cx
        .read(move |tx| {
            let seen = project_access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.training.id())?;
            let entries = list::of_project(tx, &seen, part)?;
            let apart = list::apart(tx, &seen)?;
            let ids = ten(&entries);
            let media = media::of_several(tx, ids)?;
            let tried = tried::of_several(tx, ids)?;
            Ok((seen, crumbs, entries, apart, media, tried))
        })
        .await?;
    let v = cx.view();
    let next = part.next(&entries);
    let entries = entries.into_iter().map(|entry| {
        let (media, tried) = (of(&media, entry.id), of(&tried, entry.id));
        shown(&v, &seen.training, entry, media, tried)
    });
    let entries = entries.collect();
    let (drafts, withdrawn): (Vec<Entry>, Vec<Entry>) = apart.into_iter().partition(Entry::is_draft);
    let page = Index {
        head: Head::new(&v, &seen.training.space, crumbs, "projects"),
        top: Top::of(&seen, "journal"),
        entries,
        drafts: drafts.into_iter().map(Line::from).collect(),
        withdrawn: withdrawn.into_iter().map(Line::from).collect(),
        may_write: seen.is_mine() && seen.training.space.belongs(),
        is_first: part.skip == 0,
        next,
        v,
    };
    Reply::page(&page)
}

/// The numbers of at most ten entries, and nothing in the other places.
fn ten(entries: &[Entry]) -> [i64; 10] {
    let mut ids = [0; 10];
    for (place, entry) in ids.iter_mut().zip(entries) {
        *place = entry.id;
    }
    ids
}

fn of<T: Clone>(all: &[(i64, T)], entry: i64) -> Vec<T> {
    let mine = all.iter().filter(|(of, _)| *of == entry);
    mine.map(|(_, each)| each.clone()).collect()
}

#[derive(Template)]
#[template(path = "journal/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    each: Shown,
    headline: String,
    project: Option<String>,
    readers: Option<String>,
    is_mine: bool,
    may_change: bool,
    may_reply: bool,
    leads: bool,
    replies: Vec<Replied>,
    kinds: [&'static str; 3],
}

/// What the page of an entry shows besides its form.
pub struct Ground {
    seen: Seen,
    crumbs: Crumbs,
    media: Vec<Media>,
    tried: Vec<Tried>,
    replies: Vec<Replied>,
    circle: Option<Circle>,
    once: Uid,
}

async fn load(cx: &Cx) -> Result<Ground, kernel::Problem> {
    let uid: Uid = cx.at("entry")?;
    cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        let entry = &seen.entry;
        let circle = if seen.is_mine() {
            Some(Circle::of(tx, &seen.training, entry.author.id)?)
        } else {
            None
        };
        Ok(Ground {
            crumbs: space::crumbs(tx, seen.training.id())?,
            media: media::of(tx, entry.id)?,
            tried: tried::of(tx, entry.id)?,
            replies: reply::under(tx, &seen)?,
            once: tx.new_uid(),
            circle,
            seen,
        })
    })
    .await
}

/// GET /entries/{entry}
pub async fn show(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("kind", reply::KINDS[0]);
    page(&cx, form).await
}

pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let ground = load(cx).await?;
    let v = cx.view();
    let seen = &ground.seen;
    if form.value("once").is_empty() {
        form.fill("once", ground.once.to_string());
    }
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (entry, training) = (&seen.entry, &seen.training);
    let belongs = training.space.belongs();
    let readers = ground.circle.filter(|_| entry.told.is_some());
    let page = Show {
        head: Head::new(&v, &training.space, ground.crumbs, "projects"),
        headline: entry.headline(),
        project: seen.shows_project().then(|| entry.project_title.clone()),
        readers: readers.map(|circle| circle.readers(&v, What::Told, entry.written.reach)),
        is_mine: seen.is_mine(),
        may_change: seen.is_mine() && belongs && !entry.is_withdrawn(),
        may_reply: training.actor().is_some() && !entry.is_draft() && !entry.is_withdrawn(),
        leads: seen.reader.leads,
        replies: ground.replies,
        kinds: reply::KINDS,
        each: shown(&v, training, entry.clone(), ground.media, ground.tried),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
