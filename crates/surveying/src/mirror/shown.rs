//! Answers and figures in a reader’s words: a radar, the table that says the same, and how the answers are spread.

use drawing::{Bar, Drawn, Line as Pattern, Series, Words};
use kernel::Language;
use platform::web::View;

use super::model::{Told, column};
use super::store::Group;
use crate::answering::model::{Answers, Given};
use crate::survey::model::{Body, Item, Kind};

/// What a table says of a question at one time.
pub struct Cell {
    /// The middle of a group, or one’s own answer.
    pub middle: String,
    /// From where to where; empty for one’s own.
    pub spread: String,
    /// How many people are counted; none for one’s own.
    pub people: Option<i64>,
}

/// A question, at each time.
pub struct Row {
    /// Its number in the survey.
    pub number: usize,
    /// Its short name.
    pub name: String,
    /// One a time.
    pub cells: Vec<Option<Cell>>,
}

/// A table: times across, questions down.
pub struct Table {
    /// The times.
    pub heads: Vec<String>,
    /// The questions.
    pub rows: Vec<Row>,
}

impl Table {
    /// The head of a column.
    pub fn head(&self, place: impl std::borrow::Borrow<usize>) -> &str {
        self.heads.get(*place.borrow()).map_or("", String::as_str)
    }
}

/// How many people gave an answer.
pub(super) struct Line {
    pub label: String,
    pub people: String,
    pub share: i64,
}

/// How the answers to a question are spread.
pub(super) struct Block {
    pub number: usize,
    pub words: String,
    pub people: i64,
    pub nearly: bool,
    pub lines: Vec<Line>,
}

/// The questions with levels that share a drawing: those with the number of levels that most of them have.
fn scales(body: &Body) -> Vec<(usize, &Item)> {
    let all: Vec<(usize, &Item)> = (1..)
        .zip(body.questions())
        .filter(|(_, item)| item.kind == Kind::Scale)
        .collect();
    let count = |levels: usize| {
        all.iter()
            .filter(|(_, item)| item.options.len() == levels)
            .count()
    };
    let most = all
        .iter()
        .map(|(_, item)| item.options.len())
        .max_by_key(|levels| count(*levels));
    all.into_iter()
        .filter(|(_, item)| Some(item.options.len()) == most)
        .collect()
}

/// A level or a mean, counted by people from 1, to a tenth.
fn level(v: &View, mean: f64) -> String {
    let tenths = ((mean + 1.0) * 10.0).round() as i64;
    let mark = match v.language {
        Language::French => ',',
        Language::English => '.',
    };
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}{mark}{part}"),
    }
}

fn place(place: usize) -> f64 {
    f64::from(u32::try_from(place).unwrap_or(0))
}

fn words(v: &View, title: String) -> Words {
    Words {
        title,
        heard: v.t("mirror-heard").to_owned(),
        steps: v.t("mirror-levels").to_owned(),
    }
}

fn axes(v: &View, scales: &[(usize, &Item)]) -> (Vec<(usize, String)>, Vec<String>) {
    let axes = scales
        .iter()
        .map(|(number, item)| (*number, item.name(v.language).to_owned()));
    let levels = scales.first().map_or(0, |(_, item)| item.options.len());
    let steps = (1..=levels).map(|level| v.t1("mirror-level", "level", level.to_string()));
    (axes.collect(), steps.collect())
}

/// One’s own answers at one time or two, the later first.
pub fn drawn_own(v: &View, body: &Body, title: String, times: &[(String, &Answers)]) -> Option<Drawn> {
    let scales = scales(body);
    let (axes, steps) = axes(v, &scales);
    let mark = |answers: &Answers, item: &Item| match answers.get(&item.key) {
        Some(Given::Chosen(chosen)) => chosen.first().copied(),
        _ => None,
    };
    let patterns = [Pattern::Full, Pattern::Dashed];
    let series = times.iter().zip(patterns).map(|((label, answers), line)| {
        let marks = scales.iter().map(|(_, item)| mark(answers, item)).collect();
        (Series { line, marks }, label.clone())
    });
    Drawn::lines(words(v, title), axes, steps, series.collect())
}

/// A group at one time or two, the later first.
pub fn drawn_group(v: &View, body: &Body, title: String, times: &[(String, &Group)]) -> Option<Drawn> {
    let scales = scales(body);
    let (axes, steps) = axes(v, &scales);
    let bar = |told: &Told| {
        let (lowest, highest) = told.spread()?;
        Some(Bar {
            lowest,
            highest,
            middle: told.mean(),
        })
    };
    let patterns = [Pattern::Full, Pattern::Dashed];
    let bars = times.iter().zip(patterns).map(|((label, group), line)| {
        let of = |(_, item): &(usize, &Item)| group.told.get(&item.key).and_then(bar);
        (line, scales.iter().map(of).collect(), label.clone())
    });
    Drawn::bars(words(v, title), axes, steps, bars.collect())
}

fn own_cell(v: &View, item: &Item, given: &Given) -> Cell {
    let option = |at: &usize| {
        let words = item.options.get(*at).map_or("", |option| option.to(v.language));
        match item.kind {
            Kind::Scale => format!("{}. {words}", at + 1),
            _ => words.to_owned(),
        }
    };
    Cell {
        middle: match given {
            Given::Chosen(chosen) => chosen.iter().map(option).collect::<Vec<_>>().join(", "),
            Given::Number(number) => number.to_string(),
            Given::Text(text) => text.clone(),
            Given::Area(_) => String::new(),
            Given::Apart => v.t("answering-apart").to_owned(),
            Given::Unknown => v.t("answering-unknown").to_owned(),
        },
        spread: String::new(),
        people: None,
    }
}

/// One’s own answers, question by question.
pub fn own_table(v: &View, body: &Body, times: &[(String, &Answers)]) -> Table {
    let questions = (1..)
        .zip(body.questions())
        .filter(|(_, item)| item.kind != Kind::Area);
    let row = |(number, item): (usize, &Item)| Row {
        number,
        name: item.name(v.language).to_owned(),
        cells: times
            .iter()
            .map(|(_, answers)| answers.get(&item.key).map(|given| own_cell(v, item, given)))
            .collect(),
    };
    Table {
        heads: times.iter().map(|(label, _)| label.clone()).collect(),
        rows: questions.map(row).collect(),
    }
}

fn cell(v: &View, told: &Told) -> Option<Cell> {
    let (lowest, highest) = told.spread()?;
    let spread = if told.nearly && lowest == highest {
        v.t1("mirror-nearly", "level", level(v, place(lowest)))
    } else if lowest == highest {
        v.t1("mirror-all-at", "level", level(v, place(lowest)))
    } else {
        v.t2(
            "mirror-from-to",
            "from",
            level(v, place(lowest)),
            "to",
            level(v, place(highest)),
        )
    };
    Some(Cell {
        middle: level(v, told.mean()?),
        spread,
        people: Some(told.people()),
    })
}

/// What is told of groups on the questions with levels.
pub fn table(v: &View, body: &Body, times: &[(String, Option<&Group>)]) -> Table {
    let questions = (1..)
        .zip(body.questions())
        .filter(|(_, item)| item.kind == Kind::Scale);
    let row = |(number, item): (usize, &Item)| Row {
        number,
        name: item.name(v.language).to_owned(),
        cells: times
            .iter()
            .map(|(_, group)| group.and_then(|group| cell(v, group.told.get(&item.key)?)))
            .collect(),
    };
    Table {
        heads: times.iter().map(|(label, _)| label.clone()).collect(),
        rows: questions.map(row).collect(),
    }
}

/// The middle of a group on each question with levels, as [`table`] says it.
pub fn middles(v: &View, body: &Body, group: Option<&Group>) -> Vec<Option<String>> {
    let questions = body.questions().filter(|item| item.kind == Kind::Scale);
    let middle = |item: &Item| Some(level(v, group?.told.get(&item.key)?.mean()?));
    questions.map(middle).collect()
}

fn labels(v: &View, item: &Item) -> Vec<String> {
    let language = v.language;
    match item.kind {
        Kind::Scale => (1..)
            .zip(&item.options)
            .map(|(number, option)| format!("{number}. {}", option.to(language)))
            .collect(),
        Kind::Number => item
            .bands()
            .iter()
            .map(|(from, to)| match from == to {
                true => from.to_string(),
                false => v.t2("mirror-from-to", "from", from.to_string(), "to", to.to_string()),
            })
            .collect(),
        _ => item
            .options
            .iter()
            .map(|option| option.to(language).to_owned())
            .collect(),
    }
}

fn line(label: String, people: i64, of: i64) -> Line {
    Line {
        label,
        people: people.to_string(),
        share: if of == 0 { 0 } else { people * 100 / of },
    }
}

/// How the answers of a group are spread, question by question. Those of which too little is known have no lines.
pub(super) fn blocks(v: &View, body: &Body, group: &Group) -> Vec<Block> {
    let questions = (1..).zip(body.questions());
    let questions = questions.filter(|(_, item)| item.kind.has_options() || item.kind == Kind::Number);
    let block = |(number, item): (usize, &Item)| {
        let mut block = Block {
            number,
            words: item.words.to(v.language).to_owned(),
            people: 0,
            nearly: false,
            lines: Vec::new(),
        };
        if item.kind == Kind::Multiple {
            for (at, label) in labels(v, item).into_iter().enumerate() {
                let Some(told) = group.told.get(&column(&item.key, at)) else {
                    continue;
                };
                let ticked = told.counts.get(1).copied().unwrap_or(0);
                block.people = block.people.max(told.people());
                block.nearly |= told.nearly;
                block.lines.push(line(label, ticked, told.people()));
            }
        } else if let Some(told) = group.told.get(&item.key) {
            block.people = told.people();
            block.nearly = told.nearly;
            let counts = told.counts.iter().copied();
            let lines = labels(v, item).into_iter().zip(counts);
            block.lines = lines
                .map(|(label, people)| line(label, people, block.people))
                .collect();
        }
        block
    };
    questions.map(block).collect()
}
