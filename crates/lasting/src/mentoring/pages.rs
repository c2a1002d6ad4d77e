//! The collectives that one accompanies or is accompanied by, and the page of both.

use askama::Template;
use kernel::{Joining, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::opening::{self, Wish};
use spaces::space::access::{self as space_access, OpenInside};
use spaces::space::{self, Crumbs, Head, Life, Standing};

use super::access::{self, Seen};
use super::actions;
use super::store::{self, Kind, Mentoring, Said};

#[derive(Template)]
#[template(path = "mentoring/index.html")]
struct Index {
    v: View,
    head: Head,
    form: Form,
    slug: String,
    mentorings: Vec<Mentoring>,
    is_inside: bool,
    may_open: bool,
}

impl Index {
    /// Whether this space is the one that accompanies.
    fn mentors(&self, each: &Mentoring) -> bool {
        each.mentor.0 == self.slug
    }
}

/// GET /spaces/{space}/mentorings
pub async fn index(cx: Cx) -> Handled {
    index_page(&cx, None).await
}

async fn index_page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, mut mentorings, once) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let mentorings = store::of(tx, seen.space.id)?;
            let once = tx.new_uid();
            Ok((seen, crumbs, mentorings, once))
        })
        .await?;
    let v = cx.view();
    let is_inside = seen.standing >= Standing::Member;
    if !is_inside {
        // Who accompanies whom is between the two.
        mentorings.clear();
    }
    let status = if form.is_some() { 422 } else { 200 };
    let mut form = form.unwrap_or_default();
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "lifetime"),
        slug: seen.space.slug.clone(),
        may_open: seen.has(Right::OpenSpace) && seen.space.life == Life::Awake,
        mentorings,
        is_inside,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/mentorings
pub async fn open(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (name, asked) = (form.line("name", 2..=120), form.text("asked", 0..=5_000));
    if let Err(refusal) = opening::check_name(&name) {
        form.refuse("name", refusal);
    }
    if form.accept(()).is_none() {
        return index_page(&cx, Some(form)).await;
    }
    let language = cx.language();
    let done = cx
        .write(move |tx| {
            let may = space_access::to::<OpenInside>(tx, &slug)?;
            let wish = Wish {
                once,
                name,
                joining: may.space().joining.max(Joining::Request),
                language,
            };
            actions::open(tx, &may, &wish, &asked)
        })
        .await;
    match done {
        Ok(uid) => Ok(Reply::see_other(format!("/mentorings/{uid}")).notice("mentoring-begun")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            index_page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "mentoring/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    mentoring: Mentoring,
    words: Vec<Said>,
    kinds: [Kind; 3],
    me: kernel::PersonId,
    may_say: bool,
    may_end: bool,
}

impl Show {
    fn of(&self, kind: &Kind) -> impl Iterator<Item = &Said> {
        let kind = *kind;
        self.words.iter().filter(move |said| said.kind == kind)
    }

    fn is_mine(&self, said: &Said) -> bool {
        said.person.id == self.me
    }

    fn is_chosen(&self, kind: &Kind) -> bool {
        self.form.chosen("kind", kind.word())
    }
}

fn read(tx: &mut Tx, uid: Uid) -> Result<(Seen, Crumbs, Vec<Said>, Uid), Problem> {
    let seen = access::to_see(tx, uid)?;
    let crumbs = space::crumbs(tx, seen.side.space.id)?;
    let words = store::words(tx, seen.mentoring.id)?;
    Ok((seen, crumbs, words, tx.new_uid()))
}

/// GET /mentorings/{mentoring}
pub async fn show(cx: Cx) -> Handled {
    show_page(&cx, None).await
}

async fn show_page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("mentoring")?;
    let (seen, crumbs, words, once) = cx.read(move |tx| read(tx, uid)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let mut form = form.unwrap_or_default();
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Show {
        head: Head::new(&v, &seen.side, crumbs, "lifetime"),
        may_say: seen.may_say(),
        may_end: seen.may_end(),
        me: seen.actor.id,
        mentoring: seen.mentoring,
        kinds: Kind::ALL,
        words,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /mentorings/{mentoring}/words
pub async fn say(cx: Cx) -> Handled {
    let uid: Uid = cx.at("mentoring")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (kind, text) = (form.choice("kind", Kind::from_word), form.text("text", 1..=5_000));
    let Some(kind) = kind.filter(|_| form.accept(()).is_some()) else {
        return show_page(&cx, Some(form)).await;
    };
    cx.write(move |tx| {
        let seen = access::to_say(tx, uid)?;
        actions::say(tx, &seen, once, kind, &text)
    })
    .await?;
    Ok(Reply::see_other(format!("/mentorings/{uid}#{}", kind.word())).notice("mentoring-said"))
}

/// POST /mentorings/{mentoring}/words/{word}/withdrawal
pub async fn take_back(cx: Cx) -> Handled {
    let (uid, word): (Uid, Uid) = (cx.at("mentoring")?, cx.at("word")?);
    cx.write(move |tx| {
        let seen = access::to_take_back(tx, uid)?;
        actions::take_back(tx, &seen, word)
    })
    .await?;
    Ok(Reply::see_other(format!("/mentorings/{uid}")).notice("mentoring-withdrawn"))
}

/// POST /mentorings/{mentoring}/end
pub async fn end(cx: Cx) -> Handled {
    let uid: Uid = cx.at("mentoring")?;
    cx.write(move |tx| {
        let seen = access::to_end(tx, uid)?;
        actions::end(tx, &seen)
    })
    .await?;
    Ok(Reply::see_other(format!("/mentorings/{uid}")).notice("mentoring-ended"))
}
