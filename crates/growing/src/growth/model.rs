//! One date, or two compared: rows for the table, marks for the drawing.

use std::sync::Arc;

use platform::web::View;
use spaces::shape::{Shape, said};

use crate::drawing::{self, Drawn, Line, Series};
use crate::framework::{self, Change, Skill, Step};
use crate::position::{Answer, Position};

/// A position with the trame on which it was made.
pub struct Dated {
    /// The position.
    pub position: Position,
    /// The trame.
    pub shape: Arc<Shape>,
}

/// What is said of a skill at one date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// How far, in words; empty when nothing was said.
    pub answer: String,
    /// The word about it.
    pub word: String,
}

/// A skill at one date or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number; nothing for one that is gone.
    pub number: Option<usize>,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// At the earlier date.
    pub before: Said,
    /// At the later date.
    pub after: Said,
    /// How many steps further, where both dates may be compared and name a step.
    pub further: Option<i64>,
    /// What happened to the skill between the two dates.
    pub change: Change,
}

impl Row {
    /// How it moved, in words; empty where that cannot be said.
    pub fn movement(&self, v: &View) -> String {
        match self.further {
            Some(0) => v.t("growth-same").to_owned(),
            Some(steps) if steps > 0 => v.tn("growth-further", steps),
            Some(steps) => v.tn("growth-back-steps", -steps),
            None => String::new(),
        }
    }

    /// What happened to the skill, as a message.
    pub fn changed(&self) -> Option<&'static str> {
        match self.change {
            Change::Same => None,
            Change::Reworded => Some("growth-skill-reworded"),
            Change::New => Some("growth-skill-new"),
            Change::Gone => Some("growth-skill-gone"),
        }
    }
}

/// One date or two.
pub struct Compared {
    /// The table.
    pub rows: Vec<Row>,
    /// Whether the steps are the same at both dates.
    pub same_steps: bool,
    /// Whether skills came, went, or have other words.
    pub skills_changed: bool,
    /// The drawing, where there are enough skills.
    pub drawn: Option<Drawn>,
}

fn say(v: &View, steps: &[Step], position: &Position, skill: &str) -> Said {
    let mark = position.mark(skill);
    let answer = match mark.and_then(|mark| mark.answer.as_ref()) {
        Some(Answer::Step(key)) => {
            let known = steps.iter().find(|step| step.key == *key);
            known.map_or_else(String::new, |step| step.name.clone())
        }
        Some(other) => v.word("position-answer", other.word()).to_owned(),
        None => String::new(),
    };
    Said {
        answer,
        word: mark.map_or_else(String::new, |mark| mark.word.clone()),
    }
}

/// The place of what was said on the steps of its date.
fn place(dated: &Dated, skill: &str) -> Option<usize> {
    let step = dated.position.answer(skill)?.step()?;
    framework::place_of(&dated.shape.trame.framework, step)
}

/// Puts one date, or an earlier one and a later one, beside each other. Skills and steps are those of the later date.
pub fn compared(v: &View, before: Option<&Dated>, after: &Dated, title: String) -> Compared {
    let framework = &after.shape.trame.framework;
    let skills = framework::skills(framework, v.language);
    let steps = framework::steps(v, framework);
    let earlier = before.map(|before| {
        let earlier = &before.shape.trame.framework;
        (
            before,
            framework::steps(v, earlier),
            framework::compare(earlier, framework),
        )
    });
    let row = |skill: &Skill| {
        let mut row = Row {
            number: Some(skill.number),
            key: skill.key.clone(),
            name: skill.name.clone(),
            before: Said::default(),
            after: say(v, &steps, &after.position, &skill.key),
            further: None,
            change: Change::Same,
        };
        if let Some((before, steps, comparison)) = &earlier {
            row.before = say(v, steps, &before.position, &skill.key);
            let known = comparison.skills.iter().find(|(key, _)| *key == skill.key);
            row.change = known.map_or(Change::Same, |(_, change)| *change);
            row.further = Some(&skill.key)
                .filter(|key| comparison.compares(key))
                .and_then(|key| Some((place(before, key)?, place(after, key)?)))
                .and_then(|(from, to)| Some(i64::try_from(to).ok()? - i64::try_from(from).ok()?));
        }
        row
    };
    let mut rows: Vec<Row> = skills.iter().map(row).collect();
    if let Some((before, steps, comparison)) = &earlier {
        rows.extend(gone(v, before, steps, comparison));
    }
    let drawn = draw(v, before, after, title, &skills, &steps);
    Compared {
        rows,
        same_steps: earlier
            .as_ref()
            .is_none_or(|(.., comparison)| comparison.same_steps),
        skills_changed: earlier
            .as_ref()
            .is_some_and(|(.., comparison)| comparison.changed().next().is_some()),
        drawn,
    }
}

/// The skills that only the earlier date had, at the end of the table.
fn gone(v: &View, before: &Dated, steps: &[Step], comparison: &framework::Comparison) -> Vec<Row> {
    let is_gone = |key: &str| {
        comparison
            .changed()
            .any(|(gone, change)| gone == key && change == Change::Gone)
    };
    let skills = before.shape.trame.framework.skills.iter();
    let row = |skill: &trame::Skill| Row {
        number: None,
        key: skill.key.clone(),
        name: said(&skill.name, v.language).text.to_owned(),
        before: say(v, steps, &before.position, &skill.key),
        after: Said::default(),
        further: None,
        change: Change::Gone,
    };
    skills.filter(|skill| is_gone(&skill.key)).map(row).collect()
}

fn draw(
    v: &View,
    before: Option<&Dated>,
    after: &Dated,
    title: String,
    skills: &[Skill],
    steps: &[Step],
) -> Option<Drawn> {
    let mut series = vec![(
        Series {
            line: Line::Full,
            marks: skills.iter().map(|skill| place(after, &skill.key)).collect(),
        },
        v.day(after.position.at()),
    )];
    if let Some(before) = before {
        let comparison = framework::compare(&before.shape.trame.framework, &after.shape.trame.framework);
        // What may not be compared is not laid over the other.
        let mark = |skill: &Skill| {
            Some(&skill.key)
                .filter(|key| comparison.compares(key))
                .and_then(|key| place(before, key))
        };
        let marks: Vec<Option<usize>> = skills.iter().map(mark).collect();
        if marks.iter().any(Option::is_some) {
            let earlier = Series {
                line: Line::Dashed,
                marks,
            };
            series.push((earlier, v.day(before.position.at())));
        }
    }
    drawing::lines(v, title, skills, steps, series)
}
