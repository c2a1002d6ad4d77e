//! What came of an exchange, for those whom the client lets read it: on a page of its own, and on the client's project.

use askama::Template;
use kernel::{Problem, Uid};
use learning::part::ProjectPart;
use learning::{cohort, project};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, Handled, Reply, View, drawn};
use spaces::space::{self, Head};

use super::lines::{self, Line};
use super::model::Exchange;
use super::{seats, store};

/// An outcome that somebody may read.
struct Seen {
    exchange: Exchange,
    training: cohort::Seen,
    lines: Vec<Line>,
    project: Option<(Uid, String)>,
    takes_part: bool,
}

/// Lets those read it whom it reaches.
///
/// # Errors
/// [`Problem::Missing`] when there is none yet, or it does not reach them.
fn to_read(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let exchange = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    let training = cohort::access::to_see(tx, &exchange.space)?;
    let reader = training.reader(tx)?;
    if exchange.told.is_none() || !reader.may_read(exchange.client.id, exchange.reach) {
        return Err(Problem::Missing);
    }
    let project = store::project_of(tx, exchange.project)?;
    let project = project.filter(|(_, _, owner, reach)| reader.may_read(*owner, *reach));
    let seats = seats::seats(tx, &exchange)?;
    let takes_part = seats.iter().any(|seat| Some(seat.person.id) == reader.person);
    Ok(Seen {
        lines: lines::shared(tx, exchange.id)?,
        project: project.map(|(uid, title, ..)| (uid, title)),
        takes_part: takes_part && reader.is_member,
        exchange,
        training,
    })
}

#[derive(Template)]
#[template(path = "exchange/outcome.html")]
struct Show {
    v: View,
    head: Head,
    exchange: Exchange,
    outcome: String,
    lines: Vec<Line>,
    project: Option<(Uid, String)>,
    takes_part: bool,
    belongs: bool,
}

/// GET /exchanges/{exchange}/outcome
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("exchange")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = to_read(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.training.id())?;
            Ok((seen, crumbs))
        })
        .await?;
    let v = cx.view();
    let page = Show {
        head: Head::new(&v, &seen.training.space, crumbs, "exchanges"),
        belongs: seen.training.space.belongs(),
        outcome: platform::markdown::html(&seen.exchange.outcome),
        exchange: seen.exchange,
        lines: seen.lines,
        project: seen.project,
        takes_part: seen.takes_part,
        v,
    };
    Reply::page(&page)
}

/// What exchanges brought, on the page of the project.
pub const ON_PROJECT: ProjectPart = ProjectPart { read };

fn read(tx: &mut Tx, _cx: &Cx, seen: &project::Seen) -> Read {
    let mut brought = store::of_project(tx, seen.project.id)?;
    brought.retain(|exchange| seen.reader.may_read(exchange.client.id, exchange.reach));
    if brought.is_empty() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Brought(brought)))
}

struct Brought(Vec<Exchange>);

impl Part for Brought {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let outcomes = self.0.iter().map(|exchange| {
            let html = platform::markdown::html(&exchange.outcome);
            (exchange, html)
        });
        drawn(&OnProject {
            v,
            outcomes: outcomes.collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "exchange/_on_project.html")]
struct OnProject<'a> {
    v: &'a View,
    outcomes: Vec<(&'a Exchange, String)>,
}
