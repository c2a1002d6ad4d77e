//! Figures in a reader’s words: the middle, how they are spread, and a small picture of it over time.

use kernel::Language;
use platform::web::View;

use super::model::{Question, Round};
use super::store::Figures;
use super::told::Told;

/// How many times the picture shows.
const TIMES: usize = 12;
/// Distances of the picture, in its own units.
const STEP: i64 = 26;
const LEFT: i64 = 14;
const ROW: i64 = 16;

/// What is told of a question at one time.
pub(super) struct Said {
    /// When it closed, in words.
    pub day: String,
    /// The middle in words; none when too few answered.
    pub middle: Option<String>,
    /// How the answers are spread.
    pub spread: String,
}

/// A time in the picture.
pub(super) struct Mark {
    pub across: i64,
    pub top: i64,
    pub bottom: i64,
    pub middle: i64,
}

/// A question over time.
pub(super) struct Line {
    pub words: String,
    pub lowest: String,
    pub highest: String,
    pub said: Vec<Said>,
    pub marks: Vec<Mark>,
    pub path: String,
    pub width: i64,
    pub height: i64,
    pub rows: Vec<i64>,
}

impl Line {
    /// The newest.
    pub fn now(&self) -> Option<&Said> {
        self.said.first()
    }

    /// Those before it.
    pub fn before(&self) -> &[Said] {
        self.said.get(1..).unwrap_or_default()
    }

    /// Where the lines of levels begin and end.
    pub fn right(&self) -> i64 {
        self.width - 4
    }
}

fn whole(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(0)
}

/// A mean in hundredths, counted by people from 1.
fn number(v: &View, mean: i64) -> String {
    let tenths = (mean + 100 + 5) / 10;
    let text = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    match v.language {
        Language::French => text.replace('.', ","),
        Language::English => text,
    }
}

fn level(question: &Question, place: usize) -> &str {
    question.levels.get(place).map_or("", String::as_str)
}

fn in_words(v: &View, question: &Question, told: &Told) -> Option<(String, String)> {
    let (lowest, highest) = told.spread()?;
    let mean = told.hundredths()?;
    let nearest = usize::try_from((mean + 50) / 100).ok()?;
    if told.nearly && lowest == highest {
        let middle = v.t1("barometer-nearly", "level", level(question, lowest));
        return Some((middle, v.t("barometer-nearly-spread").to_owned()));
    }
    let of = format!("{}\u{a0}/\u{a0}{}", number(v, mean), question.levels.len());
    let middle = v.t2(
        "barometer-middle",
        "level",
        level(question, nearest),
        "number",
        of,
    );
    let spread = match lowest == highest {
        true => v.t1("barometer-all-at", "level", level(question, lowest)),
        false => v.t2(
            "barometer-from-to",
            "from",
            level(question, lowest),
            "to",
            level(question, highest),
        ),
    };
    Some((middle, spread))
}

/// The questions over the times at which they were asked so, `rounds` being the newest first.
pub(super) fn lines(v: &View, questions: &[Question], rounds: &[&Round], figures: &Figures) -> Vec<Line> {
    let line = |(place, question): (usize, &Question)| {
        let told = |round: &Round| figures.get(&(round.id, place));
        let said = rounds.iter().map(|round| {
            let words = told(round).and_then(|told| in_words(v, question, told));
            let (middle, spread) =
                words.map_or((None, String::new()), |(middle, spread)| (Some(middle), spread));
            Said {
                day: v.day(round.closes),
                middle,
                spread,
            }
        });
        let levels = whole(question.levels.len());
        let down = |hundredths: i64| (levels - 1) * ROW + 10 - hundredths * ROW / 100;
        let shown: Vec<&&Round> = rounds.iter().take(TIMES).collect();
        let marks: Vec<Mark> = (0..)
            .zip(shown.iter().rev())
            .filter_map(|(at, round)| {
                let told = told(round)?;
                let (lowest, highest) = told.spread()?;
                Some(Mark {
                    across: LEFT + at * STEP,
                    top: down(whole(highest) * 100),
                    bottom: down(whole(lowest) * 100),
                    middle: down(told.hundredths()?),
                })
            })
            .collect();
        let points = marks
            .iter()
            .map(|mark| format!("{},{}", mark.across, mark.middle));
        Line {
            words: question.words.clone(),
            lowest: level(question, 0).to_owned(),
            highest: question.levels.last().cloned().unwrap_or_default(),
            said: said.collect(),
            path: points.collect::<Vec<_>>().join(" "),
            width: LEFT * 2 + (whole(shown.len()) - 1).max(0) * STEP,
            height: (levels - 1) * ROW + 20,
            rows: (0..levels).map(|row| down(row * 100)).collect(),
            marks,
        }
    };
    questions.iter().enumerate().map(line).collect()
}
