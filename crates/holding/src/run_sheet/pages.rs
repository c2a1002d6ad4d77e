//! The sheet as a page; beginning it, opening it to others, inserting the steps of a kind.

use askama::Template;
use kernel::{Language, Problem, Refusal, Uid};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::access::{self, Read};
use super::actions::{self, From};
use super::lines::{Line, Sum, lines, sum};
use super::method;
use super::model::{Fit, Step};
use super::reading::{Speakers, speakers};
use super::store::{self, Source};
use gatherings::duty;
use gatherings::gathering::access as gathering_access;
use gatherings::gathering::{Frame, head};

/// How the value of a sheet begins, among the kinds whose steps may be inserted.
const SHEET: &str = "sheet:";

/// A kind of gathering, or a sheet, whose steps may be inserted.
struct Kind {
    key: String,
    name: String,
    count: i64,
}

#[derive(Template)]
#[template(path = "run_sheet/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    lines: Vec<Line>,
    sum: Sum,
    may_hold: bool,
    is_open: Option<bool>,
    /// Whether it is time to note what steps really take.
    is_timed: bool,
    kinds: Vec<Kind>,
    /// The methods that the space wrote down.
    methods: Vec<Kind>,
    own_kind: Option<Kind>,
    sources: Vec<(Uid, String, String)>,
    speakers: Speakers,
    once: Uid,
}

impl Show {
    fn base(&self) -> String {
        format!("/gatherings/{}/run-sheet", self.frame.uid)
    }

    fn longer(&self) -> Option<i64> {
        match self.sum.fit {
            Fit::Longer(minutes) => Some(minutes),
            _ => None,
        }
    }

    fn shorter(&self) -> Option<i64> {
        match self.sum.fit {
            Fit::Shorter(minutes) => Some(minutes),
            _ => None,
        }
    }
}

/// What one page needs, read at once.
struct Everything {
    read: Read,
    crumbs: space::Crumbs,
    steps: Vec<Step>,
    duties: Vec<(String, String)>,
    hosts: Vec<store::Host>,
    sources: Vec<Source>,
    methods: Vec<method::Method>,
    once: Uid,
}

impl Everything {
    fn find(tx: &mut platform::Tx, uid: Uid, language: Language) -> Result<Self, Problem> {
        let read = access::to_read(tx, uid)?;
        let gathering = &read.seen.gathering;
        let holder = read
            .seen
            .actor()
            .filter(|_| read.seen.may_hold())
            .map(|actor| actor.id);
        let sources = match holder.filter(|_| read.is_open.is_none()) {
            Some(me) => {
                let all = read.seen.space.has(kernel::Right::Gather);
                store::sources(tx, gathering, me, all)?
            }
            None => Vec::new(),
        };
        let space = &read.seen.space.space;
        let methods = match holder {
            Some(_) => method::list(tx, space.id, &space.shape.trame)?,
            None => Vec::new(),
        };
        Ok(Everything {
            methods,
            crumbs: space::crumbs(tx, read.seen.space.space.id)?,
            steps: store::steps(tx, gathering.id)?,
            duties: duty::names(tx, &read.seen, language)?,
            hosts: store::hosts(tx, gathering.id)?,
            sources,
            once: tx.new_uid(),
            read,
        })
    }
}

/// The sheet; for those who prepare it, with everything they may do to it.
pub async fn show(cx: Cx) -> Handled {
    show_with(&cx, Form::new()).await
}

/// How long before the start the buttons for the real times are there.
const EARLY: i64 = 60;

pub(super) async fn show_with(cx: &Cx, mut form: Form) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let all = cx.read(move |tx| Everything::find(tx, uid, language)).await?;
    let v = cx.view();
    let seen = &all.read.seen;
    let gathering = &seen.gathering;
    let trame = &seen.space.space.shape.trame;
    let kind = |kind: &trame::Gathering| Kind {
        key: kind.key.clone(),
        name: said(&kind.name, v.language).text.to_owned(),
        count: i64::try_from(kind.steps.len()).unwrap_or(0),
    };
    let of_sheet = |method: method::Method| Kind {
        key: format!("{SHEET}{}", method.uid),
        name: method.title,
        count: i64::try_from(method.steps.len()).unwrap_or(0),
    };
    let calendar = Calendar::new(v.language, &gathering.zone);
    let source = |(uid, title, starts): Source| (uid, title, calendar.day(v.languages(), starts));
    if form.value("minutes").is_empty() {
        form.fill("minutes", "10");
    }
    let page = Show {
        head: head(&v, seen, all.crumbs),
        frame: Frame::new(&v, seen, "run-sheet"),
        sum: sum(gathering, &all.steps),
        lines: lines(&v, gathering, all.steps, &all.duties),
        may_hold: seen.may_hold(),
        is_open: all.read.is_open,
        is_timed: v.now() >= gathering.starts.plus_minutes(-EARLY),
        kinds: trame
            .gatherings
            .iter()
            .filter(|kind| !kind.steps.is_empty())
            .map(kind)
            .collect(),
        methods: all.methods.into_iter().map(of_sheet).collect(),
        own_kind: seen.kind().filter(|kind| !kind.steps.is_empty()).map(kind),
        sources: all.sources.into_iter().map(source).collect(),
        speakers: speakers(&all.hosts, &all.duties),
        once: all.once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Where one comes back to after a button.
pub(super) fn back(uid: Uid) -> String {
    format!("/gatherings/{uid}/run-sheet")
}

/// Begins the sheet from what was chosen.
pub async fn begin(cx: Cx) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let mut form = cx.form().await?;
    let from = form.choice("from", |word| match word {
        "nothing" => Some(From::Nothing),
        "kind" => Some(From::Kind),
        other => other.parse().ok().map(From::Earlier),
    });
    let house = cx.house().clone();
    let begun = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let Some(from) = from else { return Ok(false) };
            actions::begin(tx, &hold, &from, house.languages(), language)?;
            Ok(true)
        })
        .await?;
    if begun {
        Ok(Reply::see_other(back(uid)).notice("run-sheet-begun"))
    } else {
        show_with(&cx, form).await
    }
}

/// Opens the sheet to everybody who sees the gathering, or closes it again.
pub async fn open(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let is_open = cx.form().await?.ticked("open");
    cx.write(move |tx| {
        let may = access::to_prepare(tx, uid)?;
        actions::open(tx, &may, is_open)
    })
    .await?;
    let said = if is_open {
        "run-sheet-opened"
    } else {
        "run-sheet-closed"
    };
    Ok(Reply::see_other(back(uid)).notice(said))
}

/// Inserts the steps of a kind of gathering.
pub async fn insert(cx: Cx) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let mut form = cx.form().await?;
    let (once, kind) = (form.once()?, form.value("kind").to_owned());
    let after = form.value("after").parse().ok();
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_prepare(tx, uid)?;
            let trame = &may.hold().seen().space.space.shape.trame;
            let texts = match kind.strip_prefix(SHEET) {
                Some(sheet) => {
                    let methods = method::list(tx, may.hold().seen().space.space.id, trame)?;
                    let found = methods.into_iter().find(|method| method.uid.to_string() == sheet);
                    found.map(|method| method.steps).unwrap_or_default()
                }
                None => actions::texts_of_kind(trame, &kind, house.languages(), language),
            };
            if texts.is_empty() {
                return Err(Refusal::new("form-choose").into());
            }
            actions::insert_kind(tx, &may, once, texts, after)
        })
        .await;
    match done {
        Ok(()) => {
            let undo = format!("{}/insertions/{once}/removal", back(uid));
            Ok(Reply::see_other(back(uid)).notice_with_undo("run-sheet-inserted", undo))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("kind", refusal);
            show_with(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes back what an insertion brought.
pub async fn remove_insertion(cx: Cx) -> Handled {
    let (uid, batch): (Uid, Uid) = (cx.at("gathering")?, cx.at("batch")?);
    cx.write(move |tx| {
        let may = access::to_prepare(tx, uid)?;
        actions::remove_insertion(tx, &may, batch)
    })
    .await?;
    Ok(Reply::see_other(back(uid)).notice("run-sheet-insertion-removed"))
}
