//! The duties of a gathering as a page, and what those who are signed in do there.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::actions;
use super::board::{self, Held};
use super::jobs::Told;
use super::model::{Duty, Holding, Piece as Handed};
use super::shown::{Piece, pieces};
use super::store;
use crate::gathering::access as gathering_access;
use crate::gathering::{Frame, Gathering, head};
use crate::run_sheet;

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

async fn page(cx: &Cx, mut form: Form, typed: Typed) -> Handled {
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
            Ok((seen, crumbs, held, may_take, candidates, sheet == Some(true), tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let me = seen.actor().map(|actor| actor.id);
    let sees_people = may_take || seen.may_hold();
    let pieces = pieces(&held, sees_people);
    let lines = lines(&v, &seen.gathering, held, me, typed);
    let overdue = lines.iter().flat_map(|line| &line.people).filter(|who| who.is_overdue).count();
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

fn back(uid: Uid) -> String {
    format!("/gatherings/{uid}/duties")
}

/// Adds a duty.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let duty = Duty {
        name: form.line("name", 1..=160),
        gist: form.text("gist", 0..=1_000),
        hands: form.line("hands", 0..=160),
        within: match form.value("within").trim() {
            "" => None,
            _ => Some(form.whole("within", 0..=60)),
        },
        people: form.whole("people", 1..=50),
        ..Duty::default()
    };
    if duty.within.is_some() && duty.hands.is_empty() {
        form.refuse("hands", Refusal::new("duty-within-needs-hands"));
    }
    let duty = form.accept(duty);
    let added = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let Some(duty) = duty else { return Ok(false) };
            actions::add(tx, &hold, once, &duty)?;
            Ok(true)
        })
        .await?;
    if added {
        let undo = format!("{}/{once}/removal", back(uid));
        Ok(Reply::see_other(back(uid)).notice_with_undo("duty-added", undo))
    } else {
        page(&cx, form, None).await
    }
}

/// Gives the answer to a form about one duty; what was refused is shown beside it.
async fn answer(
    cx: &Cx,
    done: Result<(), Problem>,
    key: String,
    mut form: Form,
    reply: impl FnOnce(String) -> Reply,
) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    match done {
        Ok(()) => Ok(reply(back(uid))),
        Err(Problem::Refused(refusal)) => {
            form.refuse("duty", refusal);
            page(cx, Form::new(), Some((key, form))).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes a duty on.
pub async fn take(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            actions::take(tx, &may, &wanted)
        })
        .await;
    let undo = format!("{}/{key}/return", back(uid));
    answer(&cx, done, key, Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-taken", undo)
    })
    .await
}

/// Gives it back.
pub async fn give_back(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            actions::give_back(tx, &may, &wanted)
        })
        .await;
    let undo = format!("{}/{key}/holding", back(uid));
    answer(&cx, done, key, Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-returned", undo)
    })
    .await
}

/// Reads what is handed in: a text, an address, or both.
pub(super) fn read(form: &mut Form) -> Option<Handed> {
    let piece = Handed {
        body: form.text("body", 0..=20_000),
        link: form.line("link", 0..=500),
        is_open: form.ticked("open"),
    };
    let is_web = ["https://", "http://"].iter().any(|start| piece.link.starts_with(start));
    if !piece.link.is_empty() && (!is_web || piece.link.contains(' ')) {
        form.refuse("link", Refusal::new("gathering-not-a-link"));
    }
    if piece.body.is_empty() && piece.link.is_empty() {
        form.refuse("body", Refusal::new("duty-nothing-handed"));
    }
    form.accept(piece)
}

/// Hands something in.
pub async fn hand_in(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let mut form = cx.form().await?;
    let (piece, wanted) = (read(&mut form), key.clone());
    let refused = piece.is_none();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            piece.map_or(Ok(()), |piece| actions::hand_in(tx, &may, &wanted, &piece))
        })
        .await;
    if refused {
        done?;
        return page(&cx, Form::new(), Some((key, form))).await;
    }
    answer(&cx, done, key, form, |back| Reply::see_other(back).notice("duty-handed-in")).await
}

/// Removes a duty that was added.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, duty): (Uid, Uid) = (cx.at("gathering")?, cx.at("duty")?);
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            actions::remove(tx, &hold, duty, true)
        })
        .await;
    let undo = format!("{}/{duty}/restoration", back(uid));
    answer(&cx, done, duty.to_string(), Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-removed", undo)
    })
    .await
}

/// Puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (uid, duty): (Uid, Uid) = (cx.at("gathering")?, cx.at("duty")?);
    cx.write(move |tx| {
        let hold = gathering_access::to_hold(tx, uid)?;
        actions::remove(tx, &hold, duty, false)
    })
    .await?;
    Ok(Reply::see_other(back(uid)).notice("duty-restored"))
}

/// Gives a duty to somebody.
pub async fn assign(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let form = cx.form().await?;
    let person: Option<Uid> = form.value("person").parse().ok();
    let (wanted, told) = (key.clone(), Told::new(cx.house()));
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let space = hold.seen().space.space.id;
            let found = match person {
                Some(person) => store::candidate(tx, space, hold.gathering().id, person)?,
                None => None,
            };
            let person = found.ok_or(Refusal::new("form-choose"))?;
            actions::assign(tx, &hold, &told, &wanted, person)
        })
        .await;
    answer(&cx, done, key, form, |back| Reply::see_other(back).notice("duty-assigned")).await
}

/// Releases somebody from a duty.
pub async fn release(cx: Cx) -> Handled {
    let (uid, key, holding): (Uid, String, Uid) = (cx.at("gathering")?, cx.at("duty")?, cx.at("holding")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            actions::release(tx, &hold, &wanted, holding)
        })
        .await;
    answer(&cx, done, key, Form::new(), |back| Reply::see_other(back).notice("duty-released")).await
}
