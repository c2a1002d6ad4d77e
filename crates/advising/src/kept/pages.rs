//! The dosages that were kept, one's own and those of a space.

use askama::Template;
use dosage::{Answers, shipped};
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access};

use super::actions;
use super::store::{self, Kept, Outcome};
use crate::dosage::{Advised, address};
use crate::rule;

/// How many a page of the list shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "kept/index.html")]
struct Index {
    v: View,
    list: Vec<Kept>,
    next: Option<i64>,
}

impl Index {
    fn new_one(&self) -> String {
        "/dosage".to_owned()
    }
}

/// One's own.
pub async fn index(cx: Cx) -> Handled {
    let part = Paged::asked(&cx, PAGE);
    let list = cx
        .read(move |tx| {
            let me = tx.signed_in()?.id;
            store::of_person(tx, me, part.most, part.skip)
        })
        .await?;
    Reply::page(&Index {
        v: cx.view(),
        next: part.next(&list),
        list,
    })
}

#[derive(Template)]
#[template(path = "kept/in_space.html")]
struct InSpace {
    v: View,
    head: Head,
    list: Vec<Kept>,
    next: Option<i64>,
}

impl InSpace {
    fn new_one(&self) -> String {
        format!("/spaces/{}/dosage", self.head.slug)
    }
}

/// Those that were kept in a space, for its members.
pub async fn index_in_space(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, list) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if seen.actor.is_none() {
                return Err(Problem::SignIn);
            }
            if !seen.belongs() {
                return Err(Problem::Forbidden);
            }
            let list = store::in_space(tx, seen.space.id, part.most, part.skip)?;
            Ok((space::crumbs(tx, seen.space.id)?, list, seen))
        })
        .await
        .map(|(crumbs, list, seen)| (seen, crumbs, list))?;
    let v = cx.view();
    Reply::page(&InSpace {
        head: Head::new(&v, &seen, crumbs, "dosage"),
        next: part.next(&list),
        list,
        v,
    })
}

/// Keeps one for oneself.
pub async fn keep(cx: Cx) -> Handled {
    kept(&cx, None).await
}

/// Keeps one in a space.
pub async fn keep_in_space(cx: Cx) -> Handled {
    let slug = cx.at("space")?;
    kept(&cx, Some(slug)).await
}

async fn kept(cx: &Cx, slug: Option<String>) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (title, told) = (form.line("title", 1..=160), form.line("told", 1..=2000));
    let refused = ["title", "told"]
        .iter()
        .find_map(|field| form.refusal(field).cloned());
    cx.write(move |tx| match refused {
        Some(refusal) => Err(refusal.into()),
        None => actions::keep(tx, slug.as_deref(), once, &title, &told),
    })
    .await?;
    Ok(Reply::see_other(format!("/dosages/{once}")).notice("kept-kept"))
}

#[derive(Template)]
#[template(path = "kept/show.html")]
struct Show {
    v: View,
    kept: Kept,
    advised: Option<Advised>,
    changed: bool,
    is_mine: bool,
    again: String,
    form: Form,
    keep: Option<crate::dosage::Keep>,
}

/// One of them, worked out again by the rules of now.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("dosage")?;
    let (kept, settings, me) = cx
        .read(move |tx| {
            let kept = actions::to_read(tx, uid)?;
            let settings = match &kept.space {
                Some((slug, _)) => {
                    let space = access::to_see(tx, slug)?.space.id;
                    rule::settings(tx, space)?
                }
                None => dosage::Settings::default(),
            };
            Ok((kept, settings, tx.signed_in()?.id))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 {
        form.fill("words", &*kept.outcome_words);
        if let Some(outcome) = kept.outcome {
            form.choose("outcome", outcome.word());
        }
    }
    let rules = settings.over(shipped());
    let answers = Answers::read(&kept.told, &rules);
    let advised = Advised::of(&rules, &answers, cx.language());
    let mix = (
        i64::from(advised.advice.facilitation),
        i64::from(advised.advice.tools),
    );
    let here = kept
        .space
        .as_ref()
        .map_or_else(String::new, |(slug, _)| format!("/spaces/{slug}"));
    let page = Show {
        v: cx.view(),
        changed: mix != kept.mix,
        is_mine: kept.person == me,
        again: format!("{here}/dosage?{}#advice", address(&answers, &rules)),
        advised: Some(advised),
        kept,
        form,
        keep: None,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Its author tells whether it helped.
pub async fn tell(cx: Cx) -> Handled {
    let uid: Uid = cx.at("dosage")?;
    let mut form = cx.form().await?;
    let outcome = form.choice("outcome", Outcome::from_word);
    let words = form.text("words", 0..=2000);
    let refused = form
        .refusals()
        .next()
        .map(|(_, refusal): (_, &Refusal)| refusal.clone());
    let done = cx
        .write(move |tx| match (refused, outcome) {
            (None, Some(outcome)) => actions::tell(tx, uid, outcome, &words),
            (refused, _) => {
                actions::to_change(tx, uid)?;
                Err(refused.unwrap_or_else(|| Refusal::new("form-choose")).into())
            }
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/dosages/{uid}#outcome")).notice("kept-told")),
        Err(Problem::Refused(_)) => page(&cx, form).await,
        Err(problem) => Err(problem),
    }
}

/// Its author takes it away, with a way back.
pub async fn remove(cx: Cx) -> Handled {
    let uid: Uid = cx.at("dosage")?;
    cx.write(move |tx| actions::remove(tx, uid)).await?;
    let undo = format!("/dosages/{uid}/restoration");
    Ok(Reply::see_other("/dosages").notice_with_undo("kept-removed", undo))
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let uid: Uid = cx.at("dosage")?;
    cx.write(move |tx| actions::restore(tx, uid)).await?;
    Ok(Reply::see_other(format!("/dosages/{uid}")).notice("kept-restored"))
}
