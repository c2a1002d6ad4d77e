//! Drawing a picture.

use std::collections::BTreeSet;

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::shape;

use super::access::Seen;
use super::model::{Told, told};
use super::store::{self, Countable};
use crate::framework;

/// What the next picture would count: the answers of each skill on the steps of today, and what would be told.
pub struct Next {
    drawn: Vec<(String, Told, Vec<Countable>)>,
    /// How many people have something that may be counted.
    pub ready: usize,
}

impl Next {
    /// How many people would be counted somewhere.
    pub fn people(&self) -> usize {
        let answers = self.drawn.iter().flat_map(|(.., answers)| answers);
        answers.map(|answer| answer.person).collect::<BTreeSet<_>>().len()
    }

    /// Whether there would be anything to see.
    pub fn can_be_drawn(&self) -> bool {
        !self.drawn.is_empty()
    }
}

/// Gathers what the next picture would count.
///
/// # Errors
/// When the store refuses.
pub fn next(tx: &mut Tx, seen: &Seen) -> Result<Next, Problem> {
    let today = seen.framework();
    let steps = today.step_keys().len();
    let mut counted: Vec<(Countable, usize)> = Vec::new();
    for answer in store::countable(tx, seen.space.space.id, seen.group_id())? {
        // Shapes are kept: each trame is read once.
        let made_on = shape::of(tx, answer.trame.0, &answer.trame.1)?;
        let is_same = framework::compare(&made_on.trame.framework, today).compares(&answer.skill);
        if let Some(place) = framework::place_of(today, &answer.step).filter(|_| is_same) {
            counted.push((answer, place));
        }
    }
    let ready = counted
        .iter()
        .map(|(answer, _)| answer.person)
        .collect::<BTreeSet<_>>()
        .len();
    let skill = |skill: &trame::Skill| {
        let here = counted.iter().filter(|(answer, _)| answer.skill == skill.key);
        let (answers, places): (Vec<Countable>, Vec<usize>) = here.cloned().unzip();
        Some((skill.key.clone(), told(&places, steps)?, answers))
    };
    Ok(Next {
        drawn: today.skills.iter().filter_map(skill).collect(),
        ready,
    })
}

/// Draws the next picture. The same form sent twice draws it once.
///
/// # Errors
/// The refusal `picture-too-few` when there are not three, and `picture-just-drawn` when somebody drew at the same moment.
pub fn draw(tx: &mut Tx, seen: &Seen, once: Uid) -> Result<(), Problem> {
    if store::is_drawn(tx, once)? {
        return Ok(());
    }
    let next = next(tx, seen)?;
    if !next.can_be_drawn() {
        return Err(Refusal::new("picture-too-few").into());
    }
    let (space, trame) = (&seen.space.space, seen.space.space.shape.id);
    let drawn = store::draw(tx, once, space.id, seen.group_id(), trame, next.people())?;
    let Some(picture) = drawn else { return Ok(()) };
    for (skill, told, answers) in &next.drawn {
        store::mark(tx, picture, skill, *told)?;
        for answer in answers {
            if !store::count(tx, picture, answer)? {
                return Err(Refusal::new("picture-just-drawn").into());
            }
        }
    }
    let trace = Trace::new("picture.drawn", Some(seen.actor.id));
    tx.record(
        trace
            .inside(space.id, Audience::Space)
            .to("group_picture", picture),
    )
}
