//! What the columns of a file are, and how it is written.

use askama::Template;
use kernel::{Audience, Problem, Refusal, Right, Trace};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self, Act};
use spaces::space::{self, Crumbs, Head};

use super::model::{COLUMNS, Column, Dates, Decimals, Encoding, Field, Mapping, Separator};
use super::store;

/// Saying how the file of a space is written.
pub enum Arrange {}

impl Act for Arrange {
    const RIGHT: Right = Right::Arrange;
}

#[derive(Template)]
#[template(path = "export/mapping.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    slots: Vec<usize>,
    fields: &'static [Field],
    choices: Vec<(&'static str, Vec<&'static str>)>,
    changed: bool,
}

impl Page {
    fn value(&self, part: &str, slot: &usize) -> String {
        self.form.value(&format!("{part}-{slot}")).to_owned()
    }

    fn said<'a>(&'a self, name: &str, word: &'a str) -> &'a str {
        self.v.word(&format!("export-{name}"), word)
    }

    fn is(&self, slot: &usize, word: &str) -> bool {
        self.form.value(&format!("field-{slot}")) == word
    }
}

/// GET /spaces/{space}/ledger/export/mapping
pub async fn edit(cx: Cx) -> Handled {
    let (seen, crumbs, mapping) = read(&cx).await?;
    let mut form = Form::new();
    for (slot, column) in mapping.columns.iter().enumerate() {
        form.fill(format!("place-{slot}"), (slot + 1).to_string())
            .fill(format!("head-{slot}"), column.head.as_str())
            .fill(format!("field-{slot}"), column.field.word())
            .fill(format!("text-{slot}"), column.text.as_str());
    }
    form.fill("separator", mapping.separator.word())
        .fill("encoding", mapping.encoding.word())
        .fill("dates", mapping.dates.word())
        .fill("decimals", mapping.decimals.word())
        .fill("version", mapping.version.to_string());
    for (field, on) in [("heads", mapping.heads), ("identifier", mapping.identifier)] {
        if on {
            form.choose(field, "on");
        }
    }
    page(&cx, &seen, crumbs, form, mapping.version > 0)
}

async fn read(cx: &Cx) -> Result<(access::Seen, Crumbs, Mapping), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        let id = may.space().id;
        let (crumbs, mapping) = (space::crumbs(tx, id)?, store::mapping(tx, id)?);
        Ok((access::to_see(tx, &slug)?, crumbs, mapping))
    })
    .await
}

fn words<T: Copy>(all: &'static [T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|each| word(*each)).collect()
}

/// How many rows beyond those that are filled are shown for more columns.
const SPARE: usize = 4;

/// How many rows the form has: those up to the last that is filled, and a few more.
fn shown(form: &Form) -> usize {
    let is_filled = |slot: &usize| !form.value(&format!("field-{slot}")).is_empty();
    let filled = (0..COLUMNS).rev().find(is_filled).map_or(0, |last| last + 1);
    (filled + SPARE).min(COLUMNS)
}

fn page(cx: &Cx, seen: &access::Seen, crumbs: Crumbs, form: Form, changed: bool) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, seen, crumbs, "ledger"),
        slots: (0..shown(&form)).collect(),
        fields: Field::ALL,
        choices: vec![
            ("separator", words(Separator::ALL, Separator::word)),
            ("encoding", words(Encoding::ALL, Encoding::word)),
            ("dates", words(Dates::ALL, Dates::word)),
            ("decimals", words(Decimals::ALL, Decimals::word)),
        ],
        changed,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The longest head, and the longest text of a fixed column.
const LONGEST: usize = 120;

/// The columns of a form, by the places that were typed; what comes at the same place keeps its order.
fn columns(form: &mut Form) -> Vec<Column> {
    let texts = form.texts();
    let text = |part: &str, slot: usize| {
        let typed = texts.get(&format!("{part}-{slot}")).map_or("", String::as_str);
        typed.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut placed: Vec<(i64, Column)> = Vec::new();
    for slot in 0..COLUMNS {
        let Some(field) = Field::from_word(&text("field", slot)) else {
            continue;
        };
        let (head, fixed) = (text("head", slot), text("text", slot));
        if head.chars().count() > LONGEST || fixed.chars().count() > LONGEST {
            form.refuse("columns", Refusal::new("export-too-long").with("most", LONGEST));
        }
        // Without a place of its own it comes last.
        let place = text("place", slot).parse().unwrap_or(i64::MAX);
        placed.push((
            place,
            Column {
                head,
                field,
                text: fixed,
            },
        ));
    }
    placed.sort_by_key(|(place, _)| *place);
    if placed.is_empty() {
        form.refuse("columns", Refusal::new("export-no-column"));
    }
    placed.into_iter().map(|(_, column)| column).collect()
}

/// POST /spaces/{space}/ledger/export/mapping
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let columns = columns(&mut form);
    let separator = form.choice("separator", Separator::from_word);
    let encoding = form.choice("encoding", Encoding::from_word);
    let dates = form.choice("dates", Dates::from_word);
    let decimals = form.choice("decimals", Decimals::from_word);
    let identifier = form.ticked("identifier");
    if !identifier && columns.iter().any(|column| column.field == Field::Identifier) {
        form.refuse("identifier", Refusal::new("export-identifier-off"));
    }
    let (seen, crumbs, before) = read(&cx).await?;
    let chosen = separator.zip(encoding).zip(dates.zip(decimals));
    let Some(((separator, encoding), (dates, decimals))) = chosen.and_then(|chosen| form.accept(chosen))
    else {
        return page(&cx, &seen, crumbs, form, before.version > 0);
    };
    let mapping = Mapping {
        columns,
        separator,
        encoding,
        dates,
        decimals,
        heads: form.ticked("heads"),
        identifier,
        version: form.value("version").parse().unwrap_or(0),
    };
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            if !store::put(tx, may.space().id, &mapping)? {
                return Err(Refusal::new("export-changed-meanwhile").into());
            }
            tx.record(
                Trace::new("ledger.mapped", Some(may.actor().id)).inside(may.space().id, Audience::Space),
            )
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/ledger/export")).notice("export-mapped-now")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("columns", refusal);
            page(&cx, &seen, crumbs, form, before.version > 0)
        }
        Err(problem) => Err(problem),
    }
}
