//! A report as it reads now: without the names of those who are not named, whenever it was written.

use std::collections::BTreeSet;

use kernel::{Instant, Problem};
use platform::Tx;
use platform::web::View;
use prose::read::Reader;
use prose::{Block, words};

use super::figure::Figure;
use super::model::{Report, Section, Text};
use super::proposal::{amount, signature};
use super::store;
use crate::naming;

/// A report with its sections and what was told in it.
pub struct Whole {
    /// The report.
    pub report: Report,
    /// Its sections, in their order.
    pub texts: Vec<Text>,
    /// What was told, the chosen first.
    pub stories: Vec<Told>,
    /// Whether somebody who is not to be named in full stands in what people wrote; they are cleared here.
    pub is_cleared: bool,
    /// Words of what is read in it that may be a part of such a name, and stand there as they are.
    pub maybe: Vec<String>,
}

/// A story as it is shown.
pub struct Told {
    /// Its number.
    pub id: i64,
    /// Where it is read.
    pub path: String,
    /// `account` or `testimony`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// When it was told.
    pub told: Instant,
    /// Whose it is, as they may be named.
    pub who: Option<String>,
    /// Whether it was chosen.
    pub chosen: bool,
    /// What the writers say of it.
    pub words: String,
}

/// A figure as it is shown.
pub struct Line {
    /// Its name.
    pub name: String,
    /// What is shown of it.
    pub shown: String,
    /// How it was counted.
    pub how: String,
}

/// Reads all of it, in four queries. `own` speaks its language.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, own: &View, mut report: Report) -> Result<Whole, Problem> {
    let names = naming::store::names(tx, report.space_id)?;
    let somebody = own.t("report-somebody").to_owned();
    let clear = |text: &str| names.cleared(text, &somebody);
    let mut is_cleared = names.is_refused(&report.title);
    let mut maybe = names.maybe(&report.title);
    let mut texts = store::texts(tx, report.id)?;
    for text in &mut texts {
        is_cleared |= text.own.as_deref().is_some_and(|own| names.is_refused(own));
        maybe.extend(names.maybe(text.says()));
        text.proposed = clear(&text.proposed);
        text.own = text.own.as_deref().map(clear);
    }
    report.title = clear(&report.title);
    let told = store::stories(tx, report.id)?;
    for story in told.iter().filter(|story| story.chosen) {
        is_cleared |= names.is_refused(&story.words);
        maybe.extend(
            [&story.title, &story.words]
                .into_iter()
                .flat_map(|text| names.maybe(text)),
        );
    }
    let mut seen = BTreeSet::new();
    maybe.retain(|word| seen.insert(word.clone()));
    let mut stories: Vec<Told> = told
        .into_iter()
        .map(|story| Told {
            // A name that somebody chose may be that of another.
            who: match story.person {
                Some(person) => names.said(person),
                None => signature(&names, &story).map(|who| clear(&who)),
            },
            id: story.id,
            title: clear(&story.title),
            words: clear(&story.words),
            path: story.path,
            kind: story.kind,
            told: story.told,
            chosen: story.chosen,
        })
        .collect();
    stories.sort_by_key(|story| !story.chosen);
    Ok(Whole {
        report,
        texts,
        stories,
        is_cleared,
        maybe,
    })
}

/// Figures in words, each with how it was counted.
pub fn lines(v: &View, report: &Report, figures: &[Figure]) -> Vec<Line> {
    let line = |figure: &Figure| Line {
        name: v.word("report-figure", figure.word()).to_owned(),
        shown: amount(v, report.shown(*figure)),
        how: v.word("report-counted", figure.word()).to_owned(),
    };
    figures.iter().map(line).collect()
}

/// From when to when.
pub fn period(v: &View, report: &Report) -> String {
    let last = report.ends.plus_minutes(-1);
    v.t2(
        "report-period",
        "first",
        v.day(report.starts),
        "last",
        v.day(last),
    )
}

impl Whole {
    /// What a section says.
    pub fn says(&self, section: Section) -> &str {
        self.texts
            .iter()
            .find(|text| text.section == section)
            .map_or("", Text::says)
    }

    /// All of it as one tree, for the files that are taken away. `own` speaks its language.
    pub fn blocks(&self, own: &View) -> Vec<Block> {
        let base = own.absolute("");
        let reader = Reader {
            unnamed: "…",
            base: base.trim_end_matches('/'),
        };
        let mut blocks = Vec::new();
        for section in Section::ALL {
            let says = self.says(*section).trim();
            let is_table = *section == Section::Figures;
            if says.is_empty() && !is_table {
                continue;
            }
            let title = own.word("report-section", section.word());
            blocks.push(Block::Heading(1, words(title)));
            if is_table {
                blocks.push(self.table(own));
                blocks.push(Block::Paragraph(words(own.t("report-rounded").to_owned())));
            }
            blocks.extend(reader.blocks(says).into_iter().map(one_step_down));
        }
        blocks
    }

    fn table(&self, own: &View) -> Block {
        let head = ["report-head-figure", "report-head-shown", "report-head-how"];
        let head = head.map(|id| words(own.t(id).to_owned())).to_vec();
        let row = |line: Line| vec![words(line.name), words(line.shown), words(line.how)];
        let rows = lines(own, &self.report, Figure::ALL).into_iter().map(row);
        Block::Table(head, rows.collect())
    }
}

/// The headings that somebody wrote stand below that of their section.
fn one_step_down(block: Block) -> Block {
    match block {
        Block::Heading(level, line) => Block::Heading(level + 1, line),
        other => other,
    }
}
