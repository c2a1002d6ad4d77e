//! The duties of a gathering as a page.

use askama::Template;
use kernel::{PersonId, Uid};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::board::{self, Held};
use super::model::{Duty, Holding};
use super::shown::{Piece, pieces};
use super::store;
use gatherings::gathering::access as gathering_access;
use gatherings::gathering::{Frame, Gathering, head};
use gatherings::run_sheet;

/// A form that came back: the duty it was about, and what is wrong.
pub(super) type Typed = Option<(String, Form)>;

/// Somebody who took a duty on.
pub(super) struct Who {
    pub uid: Uid,
    pub name: String,
    pub due: String,
    pub is_overdue: bool,
    pub has_handed: bool,
}

/// A duty as the reader sees it.
pub(super) struct Line {
    pub duty: Duty,
    pub people: Vec<Who>,
    pub left: i64,
    /// The reader's own holding, and when it is due.
    pub mine: Option<(Holding, String)>,
    /// What the reader hands in, as typed or as it stands.
    pub form: Form,
}

/// The lines for a reader.
pub(super) fn lines(
    v: &View,
    gathering: &Gathering,
    held: Vec<Held>,
    me: Option<PersonId>,
    typed: Typed,
) -> Vec<Line> {
    let calendar = Calendar::new(v.language, &gathering.zone);
    let due = |holding: &Holding| {
        let due = holding.due(gathering.ends);
        due.map_or_else(String::new, |due| calendar.day(v.languages(), due))
    };
    let who = |holding: &Holding| Who {
        uid: holding.uid,
        name: holding.name.clone(),
        due: due(holding),
        is_overdue: holding.is_overdue(gathering.ends, v.now()),
        has_handed: holding.handed.is_some(),
    };
    let line = |held: Held| {
        let mine = held.holdings.iter().find(|holding| Some(holding.person) == me);
        let taken = i64::try_from(held.holdings.len()).unwrap_or(i64::MAX);
        let form = typed.as_ref().filter(|(key, _)| *key == held.duty.key);
        let form = form.map_or_else(|| filled(mine), |(_, form)| form.clone());
        Line {
            people: held.holdings.iter().map(who).collect(),
            left: (held.duty.people - taken).max(0),
            mine: mine.map(|mine| (mine.clone(), due(mine))),
            form,
            duty: held.duty,
        }
    };
    held.into_iter().map(line).collect()
}

fn filled(mine: Option<&Holding>) -> Form {
    let mut form = Form::new();
    if let Some(mine) = mine {
        form.fill("body", &mine.body).fill("link", &mine.link);
        if mine.is_open {
            form.choose("open", "on");
        }
    }
    form
}

#[derive(Template)]
#[template(path = "duty/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    lines: Vec<Line>,
    base: String,
    pieces: Vec<Piece>,
    candidates: Vec<store::Candidate>,
    has_run_sheet: bool,
    may_hold: bool,
    may_take: bool,
    /// Whether the reader sees who took what on.
    sees_people: bool,
    overdue: i64,
    once: Uid,
}

/// What is to be taken on, by whom it was, and what was handed in.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new(), None).await
}

pub(super) async fn page(cx: &Cx, mut form: Form, typed: Typed) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let good = form.accept(()).is_some() && typed.as_ref().is_none_or(|(_, form)| form.accept(()).is_some());
    let (seen, crumbs, held, may_take, candidates, has_run_sheet, once) = cx
        .read(move |tx| {
            let seen = gathering_access::to_see(tx, uid)?;
            let space = &seen.space.space;
            let crumbs = space::crumbs(tx, space.id)?;
            let held = board::held(tx, &seen.gathering, &space.shape.trame, language)?;
            let may_take = access::may_take(tx, &seen)?;
            let candidates = if seen.may_hold() {
                store::candidates(tx, space.id, seen.gathering.id)?
            } else {
                Vec::new()
            };
            let sheet = run_sheet::is_open(tx, seen.gathering.id)?;
            Ok((
                seen,
                crumbs,
                held,
                may_take,
                candidates,
                sheet == Some(true),
                tx.new_uid(),
            ))
        })
        .await?;
    let v = cx.view();
    let me = seen.actor().map(|actor| actor.id);
    let sees_people = may_take || seen.may_hold();
    let pieces = pieces(&held, sees_people);
    let lines = lines(&v, &seen.gathering, held, me, typed);
    let overdue = lines
        .iter()
        .flat_map(|line| &line.people)
        .filter(|who| who.is_overdue)
        .count();
    if form.value("people").is_empty() {
        form.fill("people", "1");
    }
    let page = Show {
        head: head(&v, &seen, crumbs),
        frame: Frame::new(&v, &seen, "duties"),
        base: format!("/gatherings/{uid}/duties"),
        may_hold: seen.may_hold(),
        overdue: i64::try_from(overdue).unwrap_or(0),
        lines,
        pieces,
        candidates,
        has_run_sheet,
        may_take,
        sees_people,
        once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if good { 200 } else { 422 }))
}
