//! The file of a period: how it would look, and taking it.

use std::collections::BTreeSet;

use askama::Template;
use kernel::{Audience, Instant, Problem, Right, Trace};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access::May;
use spaces::space::{self, Crumbs, Head};

use super::encoding::encode;
use super::model::{Details, Encoding, Entry, Mapping};
use super::store;
use super::writing::{self, Words};
use crate::ledger::access::{self, Report};
use crate::ledger::period::Period;
use crate::words::of_reader;

/// How many rows a preview shows.
const SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "export/show.html")]
struct Page {
    v: View,
    head: Head,
    period: Period,
    said: String,
    mapping: Mapping,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    text: String,
    lines: usize,
    people: usize,
    without: i64,
    lost: usize,
    is_example: bool,
    may_arrange: bool,
}

struct Read {
    may: May<Report>,
    crumbs: Crumbs,
    mapping: Mapping,
    entries: Vec<Entry>,
    without: i64,
}

fn read(tx: &mut Tx, slug: &str, from: Instant, to: Instant) -> Result<Read, Problem> {
    let may = access::to_report(tx, slug)?;
    let id = may.space().id;
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        mapping: store::mapping(tx, id)?,
        entries: store::entries(tx, id, from, to)?,
        without: store::without(tx, id, from, to)?,
        may,
    })
}

/// The moments between which a period lies, by the reader’s clock.
fn moments(v: &View, period: &Period) -> (Instant, Instant) {
    let at = |day: jiff::civil::Date| v.calendar().from_field(&day.to_string()).unwrap_or(v.now());
    (at(period.first), v.calendar().next_day(at(period.last)))
}

/// Somebody who is not: for a preview where nobody has a line yet.
fn somebody(v: &View) -> Entry {
    let word = |id: &str| v.t(id).to_owned();
    Entry {
        reference: "…".into(),
        source: "gathering".into(),
        title: word("export-example-title"),
        starts: v.now(),
        ends: v.now(),
        minutes: 150,
        name: word("export-example-name"),
        details: Details {
            civility: word("export-example-civility"),
            family_name: word("export-example-family"),
            given_name: word("export-example-given"),
            mail: "prenom.nom@example.org".into(),
            corps: word("export-example-corps"),
            discipline: word("export-example-discipline"),
            establishment_code: "0290000A".into(),
            establishment: word("export-example-establishment"),
            town: "Brest".into(),
        },
        identifier: String::new(),
        modality: "onsite".into(),
        place: word("export-example-place"),
    }
}

fn write<T>(v: &View, then: impl FnOnce(&Words<'_>) -> T) -> T {
    let words = Words {
        calendar: v.calendar(),
        source: &|word| v.word("ledger-source", word).to_owned(),
        modality: &|word| v.word("export-modality", word).to_owned(),
        status: v.t("export-present").to_owned(),
    };
    then(&words)
}

/// GET /spaces/{space}/ledger/export
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let v = of_reader(&cx).await?;
    let period = Period::asked(&cx, &v);
    let (from, to) = moments(&v, &period);
    let read = cx.read(move |tx| read(tx, &slug, from, to)).await?;
    let people: BTreeSet<&str> = read.entries.iter().map(|entry| entry.name.as_str()).collect();
    let is_example = read.entries.is_empty();
    // The number of an administration is in the file and nowhere else.
    let hide = |entry: &Entry| Entry {
        identifier: entry.identifier.chars().map(|_| '•').collect(),
        ..entry.clone()
    };
    let shown: Vec<Entry> = match is_example {
        true => vec![somebody(&v)],
        false => read.entries.iter().take(SHOWN).map(hide).collect(),
    };
    let mapping = &read.mapping;
    let (rows, text, lost) = write(&v, |words| {
        let rows = shown.iter().map(|entry| writing::row(mapping, words, entry));
        let whole = writing::file(mapping, words, &read.entries);
        let (_, lost) = encode(&whole, mapping.encoding);
        (rows.collect(), writing::file(mapping, words, &shown), lost)
    });
    Reply::page(&Page {
        head: Head::new(&v, read.may.seen(), read.crumbs, "ledger"),
        said: period.said(&v),
        heads: writing::heads(mapping),
        lines: read.entries.len(),
        people: people.len(),
        without: read.without,
        may_arrange: read.may.seen().has(Right::Arrange),
        mapping: read.mapping,
        period,
        rows,
        text,
        lost,
        is_example,
        v,
    })
}

/// POST /spaces/{space}/ledger/export/file
pub async fn take(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form = cx.form().await?;
    let v = of_reader(&cx).await?;
    let day = |field: &str| form.value(field).parse().ok();
    let period = Period::of(day("from"), day("to"), &v);
    let (from, to) = moments(&v, &period);
    let read = cx
        .write(move |tx| {
            let read = read(tx, &slug, from, to)?;
            let count = read.entries.len();
            tx.record(
                Trace::new("ledger.exported", Some(read.may.actor().id))
                    .inside(read.may.space().id, Audience::Space)
                    .detail(format!("{count}")),
            )?;
            Ok(read)
        })
        .await?;
    let text = write(&v, |words| writing::file(&read.mapping, words, &read.entries));
    let (bytes, _) = encode(&text, read.mapping.encoding);
    let charset = match read.mapping.encoding {
        Encoding::Utf8 | Encoding::Utf8Marked => "utf-8",
        other => other.word(),
    };
    let kind = format!("text/csv; charset={charset}");
    Ok(Reply::file(&kind, bytes).saved_as("participation.csv"))
}
