//! The questions that a space still owes an answer, by age; and all of them, to take away.

use askama::Template;
use kernel::{Module, Problem, Right, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access::{self as space_access, Seen};
use spaces::space::{self, Head, Paged};

use super::life::State;
use super::model::Line;
use super::store::{self, Wanted};
use super::{pages, table};

#[derive(Template)]
#[template(path = "question/of_space.html")]
struct OfSpace {
    v: View,
    head: Head,
    lines: Vec<Line>,
    gatherings: Vec<(Uid, String)>,
    state: String,
    gathering: String,
    answers: bool,
    next: Option<i64>,
}

impl OfSpace {
    fn states(&self) -> &'static [State] {
        pages::states()
    }

    /// What the addresses of the files and of the next part say of the list.
    fn query(&self) -> String {
        format!("state={}&gathering={}", self.state, self.gathering)
    }
}

/// How many a page shows, and how many a file holds at most.
const PAGE: i64 = 50;
const FILE: i64 = 5_000;

/// What the reader asks for. Unless they say: those that are owed for those who answer, else all that one may read.
fn wanted(cx: &Cx, part: Paged) -> Wanted {
    let state = cx.query("state").unwrap_or_default();
    let known = matches!(state, "owed" | "all") || State::from_word(state).is_some();
    let gathering = cx.query("gathering").and_then(|uid| uid.parse::<Uid>().ok());
    Wanted {
        state: if known { state } else { "" }.to_owned(),
        gathering: gathering.map(|uid| uid.to_string()).unwrap_or_default(),
        answers: false,
        part,
    }
}

fn found(tx: &mut platform::Tx, slug: &str, wanted: &mut Wanted) -> Result<(Seen, Vec<Line>), Problem> {
    let seen = space_access::to_see(tx, slug)?;
    if !seen.space.shape.has(Module::Gatherings) {
        return Err(Problem::Missing);
    }
    wanted.answers = seen.has(Right::AnswerQuestion) || seen.has(Right::Gather);
    if wanted.state.is_empty() {
        wanted.state = if wanted.answers { "owed" } else { "all" }.to_owned();
    }
    let reader = seen.actor.as_ref().map(|actor| actor.id);
    let lines = store::of_space(tx, seen.space.id, reader, wanted)?;
    Ok((seen, lines))
}

/// The list: those who answer see everything, everybody sees what is published and their own.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let mut wanted = wanted(&cx, part);
    let (seen, lines, wanted, crumbs, gatherings) = cx
        .read(move |tx| {
            let (seen, lines) = found(tx, &slug, &mut wanted)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let gatherings = store::gatherings(tx, seen.space.id)?;
            Ok((seen, lines, wanted, crumbs, gatherings))
        })
        .await?;
    let v = cx.view();
    let page = OfSpace {
        head: Head::new(&v, &seen, crumbs, "gatherings"),
        next: part.next(&lines),
        state: wanted.state,
        gathering: wanted.gathering,
        answers: wanted.answers,
        lines,
        gatherings,
        v,
    };
    Reply::page(&page)
}

async fn all(cx: &Cx) -> Result<Vec<Line>, Problem> {
    let slug: String = cx.at("space")?;
    let mut wanted = wanted(cx, Paged::first(FILE));
    cx.read(move |tx| found(tx, &slug, &mut wanted).map(|(_, lines)| lines))
        .await
}

/// The same list for a spreadsheet.
pub async fn table(cx: Cx) -> Handled {
    let lines = all(&cx).await?;
    let text = table::csv(&cx.view(), &lines);
    Ok(Reply::file("text/csv; charset=utf-8", text).saved_as("questions.csv"))
}

/// The same list as a text: each question with its answer.
pub async fn text(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut wanted = wanted(&cx, Paged::first(FILE));
    let lines = cx
        .read(move |tx| {
            let (_, lines) = found(tx, &slug, &mut wanted)?;
            let answers = store::answers_of(tx, &lines, wanted.answers)?;
            Ok(lines.into_iter().zip(answers).collect::<Vec<_>>())
        })
        .await?;
    let text = table::markdown(&cx.view(), &lines);
    Ok(Reply::file("text/markdown; charset=utf-8", text).saved_as("questions.md"))
}
