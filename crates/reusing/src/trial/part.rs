//! On the page of a sheet, and of what stands on the shelf: what those who tried it say.

use askama::Template;
use kernel::{Language, PersonId, Problem, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use sheets::State;
use sheets::access::Seen;
use sheets::part::{SheetPart, SheetSpot, ShelfPart};

use super::model::{Trial, VERDICTS};
use super::store;

/// On the page of a sheet.
pub(super) const ON_SHEET: SheetPart = SheetPart {
    spot: SheetSpot::Below,
    read: of_sheet,
};

/// On the page of a method or a tool.
pub(super) const ON_SHELF: ShelfPart = ShelfPart { read: of_shelf };

struct Trials {
    all: Vec<Trial>,
    counts: Vec<(String, i64)>,
    me: Option<PersonId>,
    moderates: bool,
    /// The sheet that may be told of; nothing on the shelf, where each names its own.
    tell: Option<Uid>,
    of_shelf: bool,
}

#[derive(Template)]
#[template(path = "trial/_trials.html")]
struct Drawn<'a> {
    v: &'a View,
    part: &'a Trials,
}

impl Drawn<'_> {
    fn count(&self) -> i64 {
        self.part.counts.iter().map(|(_, count)| count).sum()
    }

    /// How many say what, in the order of the words.
    fn said(&self) -> Vec<String> {
        let of = |verdict: &&str| {
            let found = self.part.counts.iter().find(|(word, _)| word == verdict);
            found.map(|(word, count)| self.v.tn(&format!("trial-count-{word}"), *count))
        };
        VERDICTS.iter().filter_map(of).collect()
    }

    fn day(&self, trial: &Trial) -> String {
        let calendar = Calendar::new(self.v.language, "UTC");
        let day = Calendar::new(Language::French, "UTC").from_field(&trial.told.day);
        day.map_or_else(String::new, |day| calendar.day(self.v.languages(), day))
    }

    fn is_mine(&self, trial: &Trial) -> bool {
        self.part.me == Some(trial.by.id)
    }

    fn tone(&self, trial: &Trial) -> &'static str {
        match trial.told.verdict.as_str() {
            "well" => "ok",
            "changed" => "info",
            _ => "warn",
        }
    }
}

fn of_sheet(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if seen.sheet.published.is_none() {
        return Ok(Box::new(Nothing));
    }
    let me = seen.space.actor.as_ref().map(|actor| actor.id);
    let may_tell = me.is_some() && seen.sheet.state == State::Published;
    Ok(Box::new(Trials {
        all: store::of(tx, seen.sheet.id)?,
        counts: store::counts(tx, seen.sheet.id)?,
        moderates: seen.moderates(),
        tell: may_tell.then_some(seen.sheet.uid),
        of_shelf: false,
        me,
    }))
}

fn of_shelf(tx: &mut Tx, _: &Cx, key: &str) -> Read {
    Ok(Box::new(Trials {
        all: store::of_shelf(tx, key)?,
        counts: store::shelf_counts(tx, key)?,
        me: None,
        moderates: false,
        tell: None,
        of_shelf: true,
    }))
}

impl Part for Trials {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.all.is_empty() && self.tell.is_none() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, part: self })
    }
}
