//! The orders of a space as far as they concern whoever reads, one order, and its steps.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::print;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access::{self, Seen};
use super::actions::{self, Word};
use super::agents::names;
use super::model::{Mission, State, Step};
use super::sheet;
use super::store;
use crate::letter::Group;

/// How many of those that are over a page shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "mission/index.html")]
pub(super) struct Index {
    v: View,
    form: Form,
    head: Head,
    own: Vec<Mission>,
    /// Those to sign, with their names, and whether whoever reads stands on it.
    waiting: Vec<(Mission, String, bool)>,
    kept: Vec<Mission>,
    next: Option<i64>,
    is_signer: bool,
    may_make: bool,
    has_printer: bool,
    year: i16,
}

impl Index {
    fn when(&self, mission: &Mission) -> String {
        sheet::when(&self.v, mission)
    }

    fn tone(&self, mission: &Mission) -> &'static str {
        tone(mission.state)
    }
}

fn tone(state: State) -> &'static str {
    match state {
        State::Signed | State::Done => "ok",
        State::Asked => "warn",
        State::Refused | State::Cancelled => "danger",
        State::Draft => "",
    }
}

/// GET /spaces/{space}/missions
pub async fn index(cx: Cx) -> Handled {
    list(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn list(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (seen, crumbs, own, waiting, kept) = cx
        .read(move |tx| {
            let seen = space::access::to_see(tx, &slug)?;
            let me = tx.signed_in()?.id;
            let id = seen.space.id;
            let signs = seen.has(Right::Arrange);
            if !seen.belongs() && !signs {
                return Err(Problem::Forbidden);
            }
            let own = store::own(tx, id, me)?;
            let (mut waiting, mut kept) = (Vec::new(), Vec::new());
            if signs {
                let agents = store::agents_of(tx, id)?;
                for mission in store::waiting(tx, id)? {
                    let on_it = agents.get(&mission.id).map_or(&[][..], Vec::as_slice);
                    let own = on_it.iter().any(|agent| agent.person == me);
                    waiting.push((mission, names(on_it), own));
                }
                kept = store::kept(tx, id, part.most, part.skip)?;
            }
            Ok((seen, space::crumbs(tx, id)?, own, waiting, kept))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("signature").is_empty() && status == 200 {
        let name = v
            .actor
            .as_ref()
            .map_or("", |actor| actor.name.as_str())
            .to_owned();
        form.fill("signature", name);
    }
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "missions"),
        is_signer: seen.has(Right::Arrange),
        may_make: seen.belongs(),
        has_printer: print::is_here(cx.house()),
        next: part.next(&kept),
        year: crate::ledger::period::day(v.calendar(), v.now()).year(),
        own,
        waiting,
        kept,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

#[derive(Template)]
#[template(path = "mission/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    mission: Mission,
    groups: Vec<Group>,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    steps: Vec<&'static str>,
    may_word: bool,
    has_printer: bool,
    tone: &'static str,
}

impl Show {
    fn may(&self, step: &str) -> bool {
        self.steps.contains(&step)
    }
}

/// GET /missions/{mission}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("mission")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.mission.space_id)?;
            Ok((seen, crumbs))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("signature").is_empty() && status == 200 {
        form.fill("signature", seen.actor.name.as_str());
    }
    let may = |seen: &Seen| {
        let known = [
            (Step::Ask, "ask"),
            (Step::Sign, "sign"),
            (Step::Refuse, "refuse"),
            (Step::Cancel, "cancel"),
            (Step::Tell, "tell"),
        ];
        known
            .into_iter()
            .filter(|(step, _)| seen.may(*step))
            .map(|(_, word)| word)
            .collect()
    };
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "missions"),
        groups: sheet::groups(&v, &seen.mission),
        heads: sheet::heads(&v),
        rows: sheet::rows(&seen.agents),
        steps: may(&seen),
        may_word: seen.is_maker() && seen.mission.state.is_open(),
        has_printer: print::is_here(cx.house()),
        tone: tone(seen.mission.state),
        mission: seen.mission,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn step(cx: Cx, step: Step, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("mission")?;
    let mut form = cx.form().await?;
    let signature = match step {
        Step::Sign => form.line("signature", 1..=200),
        _ => String::new(),
    };
    let reason = match step {
        Step::Refuse => form.text("reason", 1..=1_000),
        Step::Cancel => form.text("reason", 0..=1_000),
        _ => String::new(),
    };
    let valid = form.accept(()).is_some();
    let house = cx.house().clone();
    let zone = house.instance().zone.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_step(tx, uid, step)?;
            if !valid {
                return Ok(false);
            }
            match step {
                Step::Ask => actions::ask(tx, &may, &zone)?,
                _ => {
                    let word = Word {
                        signature: &signature,
                        reason: &reason,
                    };
                    actions::step(tx, &house, &may, &word)?;
                }
            }
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/missions/{uid}")).notice(notice)),
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("steps", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// It is asked for, and gets its number.
pub async fn ask(cx: Cx) -> Handled {
    step(cx, Step::Ask, "mission-asked-now").await
}

/// It is signed.
pub async fn sign(cx: Cx) -> Handled {
    step(cx, Step::Sign, "mission-signed-now").await
}

/// It is sent back, with the reason.
pub async fn refuse(cx: Cx) -> Handled {
    step(cx, Step::Refuse, "mission-refused-now").await
}

/// It is called off.
pub async fn cancel(cx: Cx) -> Handled {
    step(cx, Step::Cancel, "mission-cancelled-now").await
}

/// They are back.
pub async fn tell(cx: Cx) -> Handled {
    step(cx, Step::Tell, "mission-done-now").await
}
