//! Who is suggested on the page of a request, and the forms by which somebody is asked and answers.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions;
use super::model::{Need, Suggested, suggest};
use super::store;
use crate::request::access;
use crate::request::model::{Accompaniment, kind_in_words};
use crate::request::show_with;

/// How many are suggested at a time.
const SHOWN: usize = 8;

/// Somebody who is suggested, with their three reasons.
pub(crate) struct Suggestion {
    /// Who, and what they say of themselves.
    pub each: Suggested,
    /// Why, in words.
    pub reasons: [String; 3],
}

/// Who could accompany, read from the store.
pub(crate) fn suggestions(tx: &mut Tx, about: &Accompaniment) -> Result<Vec<Suggested>, Problem> {
    let need = Need {
        theme: about.theme.clone(),
        kind: about.kind.clone(),
        point: about.near.as_ref().and_then(|near| near.point),
    };
    let candidates = store::candidates(tx, about.space_id, about.id, about.asker, &need)?;
    Ok(suggest(&need, candidates, SHOWN))
}

/// The same with their reasons in words.
pub(crate) fn in_words(v: &View, about: &Accompaniment, suggested: Vec<Suggested>) -> Vec<Suggestion> {
    let kind = kind_in_words(v, &about.kind);
    let said = |each: Suggested| {
        let skill = format!("match-skill-{}", each.skill.word());
        let way = format!("match-way-{}", each.way.word());
        let (busy, most) = (each.candidate.busy, each.candidate.most);
        let load = if busy == 0 {
            v.tn("match-load-none", most)
        } else {
            v.t2(
                "match-load-some",
                "busy",
                busy.to_string(),
                "most",
                most.to_string(),
            )
        };
        let reasons = [
            v.t2(&skill, "theme", &about.theme, "kind", &kind),
            v.t2(
                &way,
                "km",
                each.way.kilometres().to_string(),
                "reach",
                each.candidate.reach.to_string(),
            ),
            load,
        ];
        Suggestion { each, reasons }
    };
    suggested.into_iter().map(said).collect()
}

/// What came of a form on the page of a request: back to it, or the same page with what is wrong.
pub(crate) async fn come_back(
    cx: &Cx,
    uid: Uid,
    done: Result<(), Problem>,
    (mut form, field): (Form, &'static str),
    notice: &'static str,
) -> Handled {
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/accompaniments/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            show_with(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A coordinator asks somebody.
pub async fn propose(cx: Cx) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let form = cx.form().await?;
    let person: Uid = form
        .value("person")
        .parse()
        .map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            actions::propose(tx, &house, &may, person)
        })
        .await;
    come_back(&cx, uid, done, (form, "person"), "match-proposed").await
}

/// Whoever was asked accepts.
pub async fn accept(cx: Cx) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            actions::accept(tx, &house, &may)
        })
        .await;
    come_back(&cx, uid, done, (Form::new(), "accept"), "match-accepted").await
}

/// Whoever was asked declines, with a reason.
pub async fn decline(cx: Cx) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let mut form = cx.form().await?;
    let reason = form.text("reason", 1..=2000);
    if form.accept(()).is_none() {
        return show_with(&cx, form).await;
    }
    let house = cx.house().clone();
    let back = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            actions::decline(tx, &house, &may, &reason)?;
            Ok(may.about().space.clone())
        })
        .await?;
    // They no longer see it.
    Ok(Reply::see_other(format!("/spaces/{back}/accompaniments")).notice("match-declined"))
}

/// Whoever accompanies cannot go on.
pub async fn hand_back(cx: Cx) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let mut form = cx.form().await?;
    let reason = form.text("back", 1..=2000);
    if form.accept(()).is_none() {
        return show_with(&cx, form).await;
    }
    let house = cx.house().clone();
    let back = cx
        .write(move |tx| {
            let may = access::to(tx, uid)?;
            actions::hand_back(tx, &house, &may, &reason)?;
            Ok(may.about().space.clone())
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{back}/accompaniments")).notice("match-handed-back"))
}
