//! Who is suggested on the page of a request, and the forms by which somebody is asked and answers.

use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, View};
use platform::{House, Tx};

use super::actions;
use super::model::{Need, Suggested, suggest};
use super::store;
use crate::request::access::{Coordinate, May};
use crate::request::deed;
use crate::request::model::{Accompaniment, kind_in_words};

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

/// A coordinator asks somebody.
pub async fn propose(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let person: Uid = form
        .value("person")
        .parse()
        .map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let deed =
        move |tx: &mut Tx, house: &House, may: &May<Coordinate>| actions::propose(tx, house, may, person);
    deed::act(&cx, (form, "person"), "match-proposed", deed).await
}

/// Whoever was asked accepts.
pub async fn accept(cx: Cx) -> Handled {
    deed::act(&cx, (Form::new(), "accept"), "match-accepted", actions::accept).await
}

/// Whoever was asked declines, with a reason.
pub async fn decline(cx: Cx) -> Handled {
    deed::leave(&cx, "reason", "match-declined", actions::decline).await
}

/// Whoever accompanies cannot go on.
pub async fn hand_back(cx: Cx) -> Handled {
    deed::leave(&cx, "back", "match-handed-back", actions::hand_back).await
}
