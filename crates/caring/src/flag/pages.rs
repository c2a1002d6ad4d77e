//! The form that says it, and one flag with its answer.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::part::{Written, WrittenPart};
use spaces::space::access::{Belong, May};
use spaces::space::{self, Crumbs, Head};

use super::model::Flag;
use super::store::New;
use super::{access, actions};
use crate::moderation::agreements_of;

/// What was written lately, by kind.
type Contents = Vec<(&'static str, Vec<Written>)>;

#[derive(Template)]
#[template(path = "flag/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    contents: Contents,
    agreements: Vec<String>,
}

impl Page {
    fn is_content(&self, kind: &str, id: &i64) -> bool {
        self.form.chosen("content", &format!("{kind}-{id}"))
    }
}

struct Known {
    may: May<Belong>,
    crumbs: Crumbs,
    contents: Contents,
    once: Uid,
}

/// Only what everybody in the space reads: an address must not bring back what was hidden.
async fn read(cx: &Cx) -> Result<Known, Problem> {
    let slug: String = cx.at("space")?;
    let house = cx.house().clone();
    cx.read(move |tx| {
        let may = access::to_say(tx, &slug)?;
        let (space, me) = (may.space().id, may.actor().id);
        let mut contents = Contents::new();
        for part in house.parts::<WrittenPart>() {
            if may.space().shape.has(part.module) {
                let mut recent = (part.recent)(tx, space)?;
                recent.retain(|written| written.author.id != me);
                contents.push((part.kind, recent));
            }
        }
        Ok(Known {
            crumbs: space::crumbs(tx, space)?,
            contents,
            once: tx.new_uid(),
            may,
        })
    })
    .await
}

fn page(v: View, known: Known, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, known.may.seen(), known.crumbs, "care"),
        agreements: agreements_of(&v, known.may.space()),
        contents: known.contents,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /spaces/{space}/moderation/flags/new; `?content=` begins it with a text.
pub async fn new(cx: Cx) -> Handled {
    let known = read(&cx).await?;
    let mut form = Form::new();
    form.fill("once", known.once.to_string())
        .fill("content", cx.query("content").unwrap_or_default());
    page(cx.view(), known, form)
}

/// POST /spaces/{space}/moderation/flags
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let known = read(&cx).await?;
    let v = cx.view();
    let content = form.choice("content", |word| {
        let each = |(kind, written): &(&'static str, Vec<Written>)| {
            let found = written.iter().find(|each| format!("{kind}-{}", each.id) == word);
            found.map(|each| (((*kind).to_owned(), each.id), each.author.id))
        };
        known.contents.iter().find_map(each)
    });
    let all = agreements_of(&v, known.may.space());
    let article = form.choice("article", |words| all.iter().find(|each| *each == words).cloned());
    let reason = form.text("reason", 1..=2_000);
    let (Some((content, author)), Some(article), Some(reason)) = (content, article, form.accept(reason))
    else {
        return page(v, known, form);
    };
    let house = cx.house().clone();
    let done = cx.write(move |tx| {
        let may = access::to_say(tx, &slug)?;
        let new = New {
            uid: once,
            content,
            author,
            article,
            reason,
        };
        actions::say(tx, &house, &may, &new)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/flags/{once}")).notice("flag-was-said")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("content", refusal);
            page(v, known, form)
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "flag/show.html")]
struct Show {
    v: View,
    flag: Flag,
    about: Option<Written>,
    moderates: bool,
    is_mine: bool,
    may_answer: bool,
    form: Form,
}

impl Show {
    /// Where something is decided about the text.
    fn way(&self) -> String {
        let (kind, id) = &self.flag.content;
        format!("/spaces/{}/moderation/new?content={kind}-{id}", self.flag.slug)
    }
}

/// GET /flags/{flag}
pub async fn show(cx: Cx) -> Handled {
    shown(&cx, Form::new()).await
}

async fn shown(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("flag")?;
    let house = cx.house().clone();
    let (seen, about) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (kind, id) = &seen.flag.content;
            let about = match house.parts::<WrittenPart>().find(|part| part.kind == kind) {
                // Whoever said it read it; what was hidden since is for those who look after it.
                Some(part) if seen.moderates => (part.find)(tx, seen.flag.space, *id)?,
                _ => None,
            };
            Ok((seen, about))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        may_answer: seen.may_answer(),
        moderates: seen.moderates,
        is_mine: seen.flag.by.id == seen.actor.id,
        flag: seen.flag,
        about,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /flags/{flag}/answer
pub async fn answer(cx: Cx) -> Handled {
    let uid: Uid = cx.at("flag")?;
    let mut form = cx.form().await?;
    let words = form.text("answer", 1..=2_000);
    let (whole, house) = (form.accept(()).is_some(), cx.house().clone());
    let done = cx.write(move |tx| {
        let seen = access::to_see(tx, uid)?;
        match (seen.moderates, whole) {
            (false, _) => Err(Problem::Forbidden),
            (true, true) => actions::leave(tx, &house, &seen, &words),
            (true, false) => Ok(()),
        }
    });
    match done.await {
        Ok(()) if whole => Ok(Reply::see_other(format!("/flags/{uid}")).notice("flag-was-answered")),
        Ok(()) => shown(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("answer", Refusal::new(refusal.message));
            shown(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
