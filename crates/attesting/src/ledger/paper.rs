//! An attestation of what somebody took part in, from their ledger: to read, to print, as PDF; and the address at which
//! anybody verifies it.

use askama::Template;
use gatherings::code::{self, Drawing};
use gatherings::paper::{self as sheet, Words};
use kernel::{Problem, Uid};
use platform::print;
use platform::web::{Cx, Handled, Reply, View};

use super::mine;
use super::model::Line;
use super::papers::{self, Attested, NewPaper, Paper};
use super::period::{Period, day};
use super::{actions, store};
use crate::words::{length, of_reader};

/// POST /me/ledger/attestations: of what counts in a period.
pub async fn issue(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (v, language) = (of_reader(&cx).await?, cx.language());
    let period = mine::period_of(&form, &v);
    let name = form.line("name", 1..=120);
    if form.accept(()).is_none() {
        return mine::again(&cx, period, form).await;
    }
    let calendar = v.calendar().clone();
    let year = i64::from(day(&calendar, v.now()).year());
    let done = cx
        .write(move |tx| {
            let me = tx.signed_in()?.id;
            let lines = store::ledger(tx, me, language)?;
            let counted = lines
                .iter()
                .rev()
                .filter(|line| line.counts() && period.holds(&calendar, line.starts));
            let attested = |line: &Line| Attested {
                title: line.title.clone(),
                space: line
                    .place
                    .as_ref()
                    .map_or_else(String::new, |place| place.name.clone()),
                first: day(&calendar, line.starts),
                last: day(&calendar, line.ends),
                minutes: line.stand.minutes,
            };
            let lines: Vec<Attested> = counted.map(attested).collect();
            let new = NewPaper {
                uid: once,
                year,
                name: &name,
                first: period.first,
                last: period.last,
                lines: &lines,
            };
            actions::issue(tx, me, &new)
        })
        .await;
    match done {
        Ok(()) => {
            Ok(Reply::see_other(format!("/me/ledger/attestations/{once}")).notice("ledger-attested-now"))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            mine::again(&cx, period, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// What a paper says, in words.
struct Said {
    number: String,
    says: String,
    facts: Vec<sheet::Fact>,
    rows: Vec<Vec<String>>,
    issued: String,
}

impl Said {
    fn of(v: &View, paper: &Paper) -> Self {
        let period = Period {
            first: paper.first,
            last: paper.last,
        };
        let row = |line: &Attested| {
            let days = Period {
                first: line.first,
                last: line.last,
            };
            vec![
                days.said(v),
                line.title.clone(),
                line.space.clone(),
                length(v, line.minutes),
            ]
        };
        let fact = |id: &str, value: String, strong| (v.t(id).to_owned(), value, strong);
        Said {
            number: v.t1("ledger-number", "number", paper.called()),
            says: v.t1("ledger-says", "name", paper.name.as_str()),
            facts: vec![
                fact("ledger-period", period.said(v), false),
                fact("ledger-sum", length(v, paper.minutes), true),
            ],
            rows: paper.lines.iter().map(row).collect(),
            issued: v.t1("ledger-issued-on", "date", v.day(paper.issued)),
        }
    }

    fn heads(v: &View) -> Vec<String> {
        ["ledger-when", "ledger-what", "ledger-space", "ledger-time"]
            .map(|id| v.t(id).to_owned())
            .to_vec()
    }
}

#[derive(Template)]
#[template(path = "ledger/paper.html")]
struct Show {
    v: View,
    paper: Paper,
    said: Said,
    heads: Vec<String>,
    address: String,
    drawing: Option<Drawing>,
    has_printer: bool,
    verifies: bool,
}

async fn find(cx: &Cx) -> Result<Paper, Problem> {
    let uid: Uid = cx.at("paper")?;
    cx.read(move |tx| {
        let me = tx.signed_in()?.id;
        papers::by_uid(tx, me, uid)?.ok_or(Problem::Missing)
    })
    .await
}

fn page(cx: &Cx, paper: Paper, verifies: bool) -> Handled {
    let v = cx.view();
    let address = v.absolute(&paper.address());
    Reply::page(&Show {
        said: Said::of(&v, &paper),
        heads: Said::heads(&v),
        drawing: code::draw(&address),
        has_printer: print::is_here(cx.house()) && paper.withdrawn.is_none(),
        paper,
        address,
        verifies,
        v,
    })
}

/// GET /me/ledger/attestations/{paper}: for its person.
pub async fn show(cx: Cx) -> Handled {
    let paper = find(&cx).await?;
    page(&cx, paper, false)
}

/// GET /ledgers/{secret}: what the paper says, to whoever holds its address.
pub async fn verify(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let found = cx.read(move |tx| papers::by_secret(tx, &secret)).await?;
    page(&cx, found.ok_or(Problem::Missing)?, true)
}

/// GET …/paper.pdf
pub async fn pdf(cx: Cx) -> Handled {
    let paper = find(&cx).await?;
    let v = cx.view();
    let path = paper.path();
    if paper.withdrawn.is_some() {
        return Ok(Reply::see_other(path));
    }
    let said = Said::of(&v, &paper);
    let word = |id: &str| v.t(id).to_owned();
    let words = Words {
        title: word("ledger-paper-title"),
        aim: String::new(),
        verify: word("ledger-verify-at"),
        code: word("ledger-code"),
    };
    let title = format!("{} · {}", words.title, paper.name);
    let made = sheet::Paper {
        number: said.number,
        says: said.says,
        facts: said.facts,
        aim: String::new(),
        heads: Said::heads(&v),
        rows: said.rows,
        issued: said.issued,
        address: v.absolute(&paper.address()),
    };
    let data = sheet::given(&title, &v.instance.name, &words, &[made]);
    match print::pdf(cx.house(), "attestation", v.language, &data).await {
        Ok(pdf) => Ok(Reply::file("application/pdf", pdf).saved_as("attestation.pdf")),
        Err(Problem::Refused(_)) => Ok(Reply::see_other(path).notice("print-not-here")),
        Err(problem) => Err(problem),
    }
}

/// POST …/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("paper")?;
    cx.write(move |tx| {
        let me = tx.signed_in()?.id;
        let paper = papers::by_uid(tx, me, uid)?.ok_or(Problem::Missing)?;
        actions::withdraw(tx, me, &paper)
    })
    .await?;
    Ok(Reply::see_other("/me/ledger").notice("ledger-withdrawn-now"))
}
