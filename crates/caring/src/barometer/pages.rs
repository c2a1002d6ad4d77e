//! The barometer of a space, and answering it.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{Barometer, Question, Round, questions};
use super::shown::{Line, lines};
use super::store;
use super::{access, actions};

/// The names of the fields of an answer.
pub(super) const FIELDS: [&str; super::model::QUESTIONS] =
    ["level-0", "level-1", "level-2", "level-3", "level-4"];

#[derive(Template)]
#[template(path = "barometer/show.html")]
struct Show {
    v: View,
    head: Head,
    barometer: Barometer,
    open: Option<(Round, Vec<Question>)>,
    answered: bool,
    belongs: bool,
    may_lead: bool,
    once: Uid,
    of: Option<Round>,
    lines: Vec<Line>,
    words: Vec<String>,
    others: Vec<Round>,
    form: Form,
}

impl Show {
    fn asks(&self) -> bool {
        self.belongs && !self.answered
    }
}

/// GET /spaces/{space}/barometer
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    page(&cx, slug, Form::new()).await
}

async fn page(cx: &Cx, slug: String, form: Form) -> Handled {
    let wanted: Option<Uid> = cx.query("of").and_then(|uid| uid.parse().ok());
    let (seen, crumbs, barometer, rounds, of, figures, words, answered, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let id = seen.space.space.id;
            let crumbs = space::crumbs(tx, id)?;
            let barometer = store::of_space(tx, id)?;
            let rounds = store::rounds(tx, id)?;
            let mut counted = rounds.iter().filter(|round| round.counted.is_some());
            let of = match wanted {
                Some(uid) => counted.find(|round| round.uid == uid),
                None => counted.next(),
            };
            let of = of.cloned();
            let (figures, words) = match &of {
                Some(round) => (
                    store::figures(tx, id, &round.questions)?,
                    store::words(tx, round.id)?,
                ),
                None => (store::Figures::new(), Vec::new()),
            };
            let now = tx.now();
            let open = rounds.iter().find(|round| round.is_open(now));
            let answered = match (open, &seen.space.actor) {
                (Some(round), Some(actor)) => store::has_ballot(tx, round.id, actor.id)?,
                _ => false,
            };
            Ok((
                seen,
                crumbs,
                barometer,
                rounds,
                of,
                figures,
                words,
                answered,
                tx.new_uid(),
            ))
        })
        .await?;
    let v = cx.view();
    let now = v.now();
    let open = match rounds.iter().find(|round| round.is_open(now)) {
        Some(round) => Some((round.clone(), questions(&v, &round.questions)?)),
        None => None,
    };
    let lines = match &of {
        Some(of) => {
            let alike = |round: &&Round| round.counted.is_some() && round.questions == of.questions;
            let until: Vec<&Round> = rounds
                .iter()
                .filter(alike)
                .filter(|round| round.number <= of.number)
                .collect();
            lines(&v, &questions(&v, &of.questions)?, &until, &figures)
        }
        None => Vec::new(),
    };
    let of_uid = of.as_ref().map(|of| of.uid);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        belongs: seen.space.belongs(),
        may_lead: seen.space.has(Right::Describe),
        others: rounds
            .into_iter()
            .filter(|round| round.counted.is_some() && Some(round.uid) != of_uid)
            .collect(),
        barometer,
        open,
        answered,
        once,
        of,
        lines,
        words,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /barometers/{round}/answer
pub async fn answer(cx: Cx) -> Handled {
    let uid: Uid = cx.at("round")?;
    let mut form = cx.form().await?;
    let words = form.text("words", 0..=600);
    let level = |field: &&str| form.value(field).parse::<usize>().ok();
    let chosen: Vec<Option<usize>> = FIELDS.iter().map(level).collect();
    let slug = cx
        .read(move |tx| {
            let (may, _) = access::to_answer(tx, uid)?;
            Ok(may.space().slug.clone())
        })
        .await?;
    if form.accept(()).is_none() {
        return page(&cx, slug, form).await;
    }
    let done = cx
        .write(move |tx| {
            let (may, round) = access::to_answer(tx, uid)?;
            actions::answer(tx, &may, &round, &chosen, &words)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/barometer")).notice("barometer-thanks")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("level-0", refusal);
            page(&cx, slug, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/barometer/rounds
pub async fn open(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (once, wanted) = (form.once()?, slug.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_lead(tx, &wanted)?;
            actions::open(tx, &may, once)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/barometer")).notice("barometer-opened")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("once", refusal);
            page(&cx, slug, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /barometers/{round}/closing
pub async fn close(cx: Cx) -> Handled {
    let uid: Uid = cx.at("round")?;
    let slug = cx
        .write(move |tx| {
            let (may, round) = access::to_close(tx, uid)?;
            actions::close(tx, &may, &round)?;
            Ok(may.space().slug.clone())
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/barometer")).notice("barometer-closed-now"))
}
