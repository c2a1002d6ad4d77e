//! A piece of evidence, for its author.

use askama::Template;
use kernel::{Instant, Level, Problem, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Form, Handled, Reply, View, file_name};
use spaces::space::{self, Crumbs, Head, Member};

use super::access::{self, Own};
use super::actions;
use super::file::{self, Filed};
use super::model::{Attached, Evidence};
use crate::framework::{self, Skill, Step};
use crate::item::{self, Item, Owner};
use crate::look::{self, Look};

/// What a piece of evidence shows to whoever was let in.
pub struct Shown {
    /// What it is called.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// The level.
    pub level: Option<Level>,
    /// When it was attached.
    pub at: Instant,
    /// What it points to, as it is now; nothing once it is gone there.
    pub item: Option<Item>,
    /// Whether it points to something.
    pub points: bool,
    /// An address of its author’s.
    pub address: String,
    /// A file of its author’s.
    pub file: Option<Filed>,
}

/// Reads what it shows, from its source.
///
/// # Errors
/// When the store refuses.
pub fn shown(tx: &mut Tx, evidence: &Evidence, language: kernel::Language) -> Result<Shown, Problem> {
    let owner = Owner {
        person: evidence.person,
        language,
    };
    let item = match &evidence.attached {
        Attached::Item(kind, source) => item::find(tx, owner, kind, source)?,
        _ => None,
    };
    let file = match evidence.attached.media() {
        Some(media) => file::find(tx, media)?,
        None => None,
    };
    Ok(Shown {
        title: evidence.title.clone(),
        sentence: evidence.sentence.clone(),
        level: evidence.level,
        at: evidence.at,
        points: matches!(evidence.attached, Attached::Item(..)),
        item,
        address: evidence.attached.address().to_owned(),
        file,
    })
}

#[derive(Template)]
#[template(path = "evidence/show.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    skill: Option<Skill>,
    key: String,
    shown: Shown,
    steps: Vec<Step>,
    looks: Vec<Look>,
    people: Vec<Member>,
    once: String,
    on_project: bool,
    path: String,
    others: bool,
}

impl Page {
    fn step(&self, key: &Option<String>) -> Option<&Step> {
        self.steps.iter().find(|step| Some(&step.key) == key.as_ref())
    }
}

/// GET: what it is, who was asked to look at it, what they see.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// Everything that the page is made of.
struct Read {
    own: Own,
    crumbs: Crumbs,
    shown: Shown,
    looks: Vec<Look>,
    people: Vec<Member>,
    once: Uid,
}

fn read(tx: &mut Tx, slug: &str, uid: Uid, language: kernel::Language) -> Result<Read, Problem> {
    let own = access::to_see_own(tx, slug, uid)?;
    if own.evidence.removed {
        return Err(Problem::Missing);
    }
    let people = if own.growing.space.belongs() {
        spaces::membership::store::names(tx, own.growing.id())?
    } else {
        Vec::new()
    };
    Ok(Read {
        shown: shown(tx, &own.evidence, language)?,
        looks: look::store::of_evidence(tx, own.evidence.id)?,
        crumbs: space::crumbs(tx, own.growing.id())?,
        once: tx.new_uid(),
        own,
        people,
    })
}

/// The page, with what was typed when it was refused.
pub(crate) async fn page(cx: &Cx, form: Form) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("evidence")?);
    let language = cx.language();
    let Read {
        own,
        crumbs,
        shown,
        looks,
        people,
        once,
    } = cx.read(move |tx| read(tx, &slug, uid, language)).await?;
    let v = cx.view();
    let framework = own.growing.framework();
    let skills = framework::skills(framework, v.language);
    let me = own.growing.actor.id;
    // Whoever was asked is not asked again, unless the request was taken back.
    let free = |member: &Member| {
        member.id != me
            && !looks
                .iter()
                .any(|look| look.person.id == member.id && look.state != look::State::Withdrawn)
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &own.growing.space, crumbs, "growth"),
        form,
        skill: skills.into_iter().find(|skill| skill.key == own.evidence.skill),
        key: own.evidence.skill.clone(),
        shown,
        steps: framework::steps(&v, framework),
        people: people.into_iter().filter(free).collect(),
        looks,
        once: once.to_string(),
        on_project: own.evidence.project.is_some(),
        path: format!("/spaces/{}/growth/evidence/{uid}", own.growing.slug()),
        others: false,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET: its file, for its author.
pub async fn file(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("evidence")?);
    let found = cx.read(move |tx| {
        let own = access::to_see_own(tx, &slug, uid)?;
        to_send(tx, &own.evidence)
    });
    let (media, filed) = found.await?;
    send(&cx, media, &filed).await
}

/// The file of a piece that may be seen.
///
/// # Errors
/// [`Problem::Missing`] when it has none, or it was removed.
pub(crate) fn to_send(tx: &mut Tx, evidence: &Evidence) -> Result<(Uid, Filed), Problem> {
    let media = evidence
        .attached
        .media()
        .filter(|_| !evidence.removed)
        .ok_or(Problem::Missing)?;
    Ok((media, file::find(tx, media)?.ok_or(Problem::Missing)?))
}

/// Sends it to whoever was let in.
pub(crate) async fn send(cx: &Cx, media: Uid, filed: &Filed) -> Handled {
    if filed.is_picture {
        media::picture(cx, media).await
    } else {
        media::document(cx, media, &file_name(&filed.said, "document")).await
    }
}

/// POST: takes it away, with a way to undo.
pub async fn remove(cx: Cx) -> Handled {
    let (slug, skill) = change(&cx, actions::remove).await?;
    let uid: Uid = cx.at("evidence")?;
    let undo = format!("/spaces/{slug}/growth/evidence/{uid}/restoration");
    let path = format!("/spaces/{slug}/growth/skills/{skill}");
    Ok(Reply::see_other(path).notice_with_undo("evidence-removed", undo))
}

/// POST: puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (slug, _) = change(&cx, actions::restore).await?;
    let uid: Uid = cx.at("evidence")?;
    Ok(Reply::see_other(format!("/spaces/{slug}/growth/evidence/{uid}")).notice("evidence-restored"))
}

async fn change(cx: &Cx, act: fn(&mut Tx, &Own) -> Result<(), Problem>) -> Result<(String, String), Problem> {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("evidence")?);
    let wanted = slug.clone();
    let skill = cx
        .write(move |tx| {
            let own = access::to_see_own(tx, &wanted, uid)?;
            act(tx, &own)?;
            Ok(own.evidence.skill)
        })
        .await?;
    Ok((slug, skill))
}
