//! The plan as it is drawn: weeks downwards, strands side by side, meetings as knots, and the whole in one strip above.

use std::collections::HashMap;

use platform::web::View;
use spaces::shape::{Strand, said, strands};
use trame::Activity;

use super::strip::Strip;
use super::weight::Weights;
use crate::merge::Plan;

/// The whole plan.
pub struct Board {
    /// The strands, with the minutes of each.
    pub strands: Vec<(Strand, String)>,
    /// The weeks.
    pub weeks: Vec<Week>,
    /// The whole in one drawing.
    pub strip: Strip,
    /// How much time it takes in all.
    pub total: String,
    /// How many activities there are.
    pub activities: usize,
}

/// A week.
pub struct Week {
    /// Its number.
    pub number: u32,
    /// The stages that one goes through in it.
    pub stages: String,
    /// How much time it takes.
    pub time: String,
    /// Whether it takes much more than the others.
    pub heavy: bool,
    /// Its meetings.
    pub meetings: Vec<Knot>,
    /// What stands in it, strand by strand.
    pub cells: Vec<Cell>,
}

/// A meeting.
pub struct Knot {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How many days it lasts.
    pub days: u32,
    /// What it is for.
    pub aim: String,
}

/// What stands on a strand in a week.
pub struct Cell {
    /// The strand.
    pub strand: Strand,
    /// How much time it takes; empty for none.
    pub time: String,
    /// The activities.
    pub cards: Vec<Card>,
}

/// An activity, as a card.
pub struct Card {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// How long it takes.
    pub time: String,
    /// What makes it for somebody; empty: it is for everyone.
    pub condition: String,
    /// Whether it says what one does.
    pub told: bool,
    /// How many questions it asks.
    pub questions: usize,
    /// What is done before.
    pub after: Vec<String>,
    /// Whether it is the first and the last of its cell.
    pub ends: (bool, bool),
    /// Where it stands, for the form that moves it.
    pub week: u32,
    /// See [`Card::week`].
    pub strand: String,
}

/// So many minutes, as people say them: `45 min`, `1 h 30`.
pub fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest:02}"),
    }
}

impl Board {
    /// Of a plan, for a reader.
    pub fn of(v: &View, plan: &Plan) -> Self {
        let strands = strands(v, &plan.program);
        let weights = Weights::of(plan);
        let names: HashMap<&str, &str> = plan
            .program
            .activities
            .iter()
            .map(|activity| (activity.key.as_str(), said(&activity.name, v.language).text))
            .collect();
        let maker = Maker {
            v,
            plan,
            strands: &strands,
            weights: &weights,
            names: &names,
        };
        Board {
            weeks: (1..=plan.program.weeks)
                .map(|number| maker.week(number))
                .collect(),
            strip: Strip::of(v, plan, &strands, &weights),
            total: duration(weights.total()),
            activities: plan.program.activities.len(),
            strands: strands
                .iter()
                .map(|strand| (strand.clone(), duration(weights.of_strand(&strand.key))))
                .collect(),
        }
    }
}

struct Maker<'a> {
    v: &'a View,
    plan: &'a Plan,
    strands: &'a [Strand],
    weights: &'a Weights,
    names: &'a HashMap<&'a str, &'a str>,
}

impl Maker<'_> {
    fn week(&self, number: u32) -> Week {
        let here: Vec<&Activity> = self
            .plan
            .program
            .activities
            .iter()
            .filter(|activity| activity.week == number)
            .collect();
        Week {
            number,
            stages: self.stages(&here),
            time: duration(self.weights.of_week(number)),
            heavy: self.weights.is_heavy(number),
            meetings: self
                .plan
                .program
                .meetings
                .iter()
                .filter(|meeting| meeting.week == number)
                .map(|meeting| Knot {
                    key: meeting.key.clone(),
                    name: said(&meeting.name, self.v.language).text.to_owned(),
                    days: meeting.days,
                    aim: meeting
                        .aim
                        .as_ref()
                        .map_or_else(String::new, |aim| said(aim, self.v.language).text.to_owned()),
                })
                .collect(),
            cells: self
                .strands
                .iter()
                .map(|strand| self.cell(strand, &here))
                .collect(),
        }
    }

    fn stages(&self, here: &[&Activity]) -> String {
        let in_use = self.plan.stages.iter().filter(|stage| {
            here.iter()
                .any(|each| each.stage.as_deref() == Some(stage.key.as_str()))
        });
        in_use
            .map(|stage| said(&stage.name, self.v.language).text)
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn cell(&self, strand: &Strand, here: &[&Activity]) -> Cell {
        let here: Vec<&Activity> = here
            .iter()
            .copied()
            .filter(|each| each.strand == strand.key)
            .collect();
        let minutes: u64 = here.iter().map(|each| u64::from(each.minutes)).sum();
        let last = here.len().saturating_sub(1);
        Cell {
            strand: strand.clone(),
            time: if here.is_empty() {
                String::new()
            } else {
                duration(minutes)
            },
            cards: here
                .iter()
                .enumerate()
                .map(|(place, activity)| self.card(activity, (place == 0, place == last)))
                .collect(),
        }
    }

    fn card(&self, activity: &Activity, ends: (bool, bool)) -> Card {
        let say = |words: &trame::Words| said(words, self.v.language).text.to_owned();
        let before = |key: &String| self.names.get(key.as_str()).map(|name| (*name).to_owned());
        Card {
            key: activity.key.clone(),
            name: say(&activity.name),
            kind: activity.kind.word(),
            time: duration(u64::from(activity.minutes)),
            condition: activity.condition.as_ref().map(say).unwrap_or_default(),
            told: activity.body.is_some() || activity.link.is_some(),
            questions: activity.questions.len(),
            after: activity.after.iter().filter_map(before).collect(),
            ends,
            week: activity.week,
            strand: activity.strand.clone(),
        }
    }
}
