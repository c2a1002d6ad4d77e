//! A picture in a reader’s words, or two beside each other.

use std::sync::Arc;

use platform::web::View;
use spaces::shape::Shape;

use super::model::Told;
use super::store::Picture;
use crate::drawing::{self, Bar, Drawn, Line};
use crate::framework::{self, Skill, Step};

/// A picture with the trame on which it was drawn.
pub struct Dated {
    /// The picture.
    pub picture: Picture,
    /// The trame.
    pub shape: Arc<Shape>,
}

impl Dated {
    fn told(&self, skill: &str) -> Option<Told> {
        let told = self.picture.told.iter().find(|(key, _)| key == skill);
        told.map(|(_, told)| *told)
    }
}

/// What a picture says of a skill.
pub struct Said {
    /// From which step to which.
    pub band: String,
    /// The middle, or why there is none.
    pub middle: String,
    /// How many are counted.
    pub people: i64,
}

/// A skill at one date or two.
pub struct Row {
    /// Its number.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// At the earlier date.
    pub before: Option<Said>,
    /// At the later date.
    pub after: Option<Said>,
}

fn name(steps: &[Step], place: usize) -> String {
    steps
        .get(place)
        .map_or_else(String::new, |step| step.name.clone())
}

fn say(v: &View, steps: &[Step], told: Told) -> Said {
    let (from, to) = (name(steps, told.lowest), name(steps, told.highest));
    let middle = match told.twice_middle {
        None => v.t("picture-middle-later").to_owned(),
        Some(twice) if twice % 2 == 0 => name(steps, twice / 2),
        Some(twice) => v.t2(
            "picture-between",
            "from",
            name(steps, twice / 2),
            "to",
            name(steps, twice / 2 + 1),
        ),
    };
    Said {
        band: v.t2("picture-from-to", "from", from, "to", to),
        middle,
        people: i64::try_from(told.people).unwrap_or(i64::MAX),
    }
}

/// The table and the drawing of one picture, or of two where skills and steps are the same.
pub fn compared(v: &View, before: Option<&Dated>, after: &Dated, title: String) -> (Vec<Row>, Option<Drawn>) {
    let today = &after.shape.trame.framework;
    let (skills, steps) = (framework::skills(today, v.language), framework::steps(v, today));
    let earlier = before.map(|before| (before, framework::compare(&before.shape.trame.framework, today)));
    let told_before = |skill: &Skill| {
        let (before, comparison) = earlier.as_ref()?;
        Some(before.told(&skill.key)?).filter(|_| comparison.compares(&skill.key))
    };
    let row = |skill: &Skill| Row {
        number: skill.number,
        name: skill.name.clone(),
        before: told_before(skill).map(|told| say(v, &steps, told)),
        after: after.told(&skill.key).map(|told| say(v, &steps, told)),
    };
    let bars = |told: &dyn Fn(&Skill) -> Option<Told>| -> Vec<Option<Bar>> {
        skills.iter().map(|skill| told(skill).map(bar)).collect()
    };
    let mut lines = vec![(
        Line::Full,
        bars(&|skill| after.told(&skill.key)),
        v.day(after.picture.at),
    )];
    if let Some(before) = before {
        lines.push((Line::Dashed, bars(&told_before), v.day(before.picture.at)));
    }
    let rows = skills.iter().map(row).collect();
    (rows, drawing::bars(v, title, &skills, &steps, lines))
}

fn bar(told: Told) -> Bar {
    let half = |twice: usize| f64::from(u32::try_from(twice).unwrap_or(0)) / 2.0;
    Bar {
        lowest: told.lowest,
        highest: told.highest,
        middle: told.twice_middle.map(half),
    }
}
