//! Activities as rows of a page.

use learning::cohort::Stand;
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use crate::braid::{Marks, Sheet, behind};
use crate::length;

/// An activity as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// Its week.
    pub week: i64,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub aim: String,
    /// What makes it for me.
    pub condition: String,
    /// What people call its strand.
    pub strand: String,
    /// The class of its strand.
    pub tone: &'static str,
    /// The word of its kind.
    pub kind: &'static str,
    /// How long it takes.
    pub long: String,
    /// How it stands: its word, for the class, if the reader follows.
    pub stand: Option<&'static str>,
    /// How many of those behind have done it, in words.
    pub behind: String,
}

impl Row {
    /// Whether the reader has done it.
    pub fn is_done(&self) -> bool {
        self.stand == Some(Stand::Done.word())
    }
}

/// The activities at some places of a plan.
pub fn rows(v: &View, program: &Program, sheet: &Sheet, marks: &Marks, places: &[usize]) -> Vec<Row> {
    let is_cohort = marks.behind.as_ref().is_some_and(|behind| behind.is_cohort);
    let row = |place: &usize| {
        let activity = program.activities.get(*place)?;
        let item = sheet.items.get(*place)?;
        let say = |words: &trame::Words| said(words, v.language).text.to_owned();
        let line = sheet.strands.get(item.line);
        Some(Row {
            key: activity.key.clone(),
            week: i64::from(activity.week),
            name: say(&activity.name),
            aim: say(&activity.aim),
            condition: activity.condition.as_ref().map(say).unwrap_or_default(),
            strand: line.map(|(_, name, _)| name.clone()).unwrap_or_default(),
            tone: item.tone,
            kind: activity.kind.word(),
            long: length::in_words(v, activity.minutes),
            stand: marks.stand(*place).map(Stand::word),
            behind: marks
                .behind(*place)
                .map(|(done, of)| behind(v, done, of, is_cohort))
                .unwrap_or_default(),
        })
    };
    places.iter().filter_map(row).collect()
}
