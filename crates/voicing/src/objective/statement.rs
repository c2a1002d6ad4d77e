//! A statement: what it says, and what it points at, chosen from what happened on the days of the report.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayReport};
use super::happened::{self, Happened, Line};
use super::model::{Report, Statement};
use super::{actions, store};

/// The longest statement, in characters.
pub(super) const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "objective/statement.html")]
struct Page {
    v: View,
    head: Head,
    report: Report,
    statement: Option<Statement>,
    form: Form,
    wanted: String,
    days: Vec<(String, Vec<Line>)>,
    more: bool,
}

impl Page {
    fn action(&self) -> String {
        let path = self.report.path();
        match &self.statement {
            Some(statement) => format!("{path}/statements/{}/edition", statement.uid),
            None => format!("{path}/statements"),
        }
    }

    fn here(&self) -> String {
        let path = self.report.path();
        match &self.statement {
            Some(statement) => format!("{path}/statements/{}", statement.uid),
            None => format!("{path}/statements/new"),
        }
    }

    fn points_at(&self, line: &Line) -> bool {
        self.form.chosen("sources", &line.uid)
    }
}

struct Read {
    may: MayReport,
    crumbs: Crumbs,
    statement: Option<Statement>,
    happened: Vec<Happened>,
    sources: Vec<Uid>,
    once: Uid,
}

fn read(tx: &mut Tx, uid: Uid, statement: Option<Uid>) -> Result<Read, Problem> {
    let may = access::to_write(tx, uid)?;
    let report = may.report();
    report.course.while_draft(tx.now())?;
    let (mut found, mut sources) = (None, Vec::new());
    if let Some(statement) = statement {
        let all = store::statements(tx, report.id)?;
        let wanted = all
            .into_iter()
            .find(|each| each.uid == statement)
            .ok_or(Problem::Missing)?;
        let pointed = happened::of_report(tx, report.id)?;
        let own = pointed.into_iter().filter(|(of, _)| *of == wanted.id);
        sources = own.map(|(_, each)| each.uid).collect();
        found = Some(wanted);
    }
    Ok(Read {
        crumbs: space::crumbs(tx, report.space_id)?,
        happened: happened::of_period(tx, report.space_id, report.period.from, report.period.until)?,
        statement: found,
        sources,
        once: tx.new_uid(),
        may,
    })
}

async fn read_at(cx: &Cx, is_new: bool) -> Result<Read, Problem> {
    let uid: Uid = cx.at("report")?;
    let statement: Option<Uid> = if is_new { None } else { Some(cx.at("statement")?) };
    cx.read(move |tx| read(tx, uid, statement)).await
}

fn page(cx: &Cx, read: Read, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let seen = &read.may.seen().space;
    let shape = &seen.space.shape;
    let lines = read
        .happened
        .iter()
        .map(|each| Line::of(&v, shape, each))
        .collect();
    let wanted = cx.query("word").unwrap_or_default().trim().to_owned();
    let (lines, more) = happened::narrowed(lines, &wanted, |uid| form.chosen("sources", uid));
    let mut days: Vec<(String, Vec<Line>)> = Vec::new();
    for line in lines {
        let day = v.day(line.at);
        match days.last_mut() {
            Some((last, of_day)) if *last == day => of_day.push(line),
            _ => days.push((day, vec![line])),
        }
    }
    let page = Page {
        head: Head::new(&v, seen, read.crumbs, "voices"),
        report: read.may.report().clone(),
        statement: read.statement,
        form,
        wanted,
        days,
        more,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form of a new one.
pub async fn new(cx: Cx) -> Handled {
    let read = read_at(&cx, true).await?;
    let mut form = Form::new();
    form.fill("once", read.once.to_string());
    page(&cx, read, form)
}

/// The form of one that is there.
pub async fn edit(cx: Cx) -> Handled {
    let read = read_at(&cx, false).await?;
    let mut form = Form::new();
    if let Some(statement) = &read.statement {
        form.fill("words", &*statement.words);
    }
    for source in &read.sources {
        form.choose("sources", source.to_string());
    }
    page(&cx, read, form)
}

fn chosen(form: &Form) -> Vec<String> {
    form.choices("sources", |uid| Some(uid.to_owned()))
}

/// Adds it.
pub async fn create(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 1..=LONGEST);
    let read = read_at(&cx, true).await?;
    if form.accept(()).is_none() {
        return page(&cx, read, form);
    }
    let (uid, path, sources) = (read.may.report().uid, read.may.report().path(), chosen(&form));
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::add(tx, &may, once, &words, &sources)
    })
    .await?;
    let to = if form.ticked("another") {
        format!("{path}/statements/new")
    } else {
        path
    };
    Ok(Reply::see_other(to).notice("objective-written"))
}

/// Words it otherwise, or makes it point elsewhere.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let words = form.text("words", 1..=LONGEST);
    let read = read_at(&cx, false).await?;
    if form.accept(()).is_none() {
        return page(&cx, read, form);
    }
    let (report, statement) = (read.may.report().clone(), read.statement.ok_or(Problem::Missing)?);
    let (uid, sources) = (report.uid, chosen(&form));
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::word(tx, &may, &statement, &words, &sources)
    })
    .await?;
    Ok(Reply::see_other(report.path()).notice("objective-written"))
}

/// Moves it up or down.
pub async fn shift(cx: Cx) -> Handled {
    let (uid, statement): (Uid, Uid) = (cx.at("report")?, cx.at("statement")?);
    let up = cx.form().await?.value("to") == "up";
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::shift(tx, &may, statement, up)
    })
    .await?;
    Ok(Reply::see_other(format!("/voices/reports/{uid}#s-{statement}")))
}

/// Takes it out.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, statement): (Uid, Uid) = (cx.at("report")?, cx.at("statement")?);
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::remove(tx, &may, statement)
    })
    .await?;
    Ok(Reply::see_other(format!("/voices/reports/{uid}")).notice("objective-removed"))
}
