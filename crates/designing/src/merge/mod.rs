//! Merging: what two people changed of the same plan, together.
//!
//! Always true:
//! - what one of them alone changed is taken, whoever saved first;
//! - where both changed the same thing in different ways nothing is guessed: the things are named;
//! - of an activity or a meeting, where it stands and what it says are two things: one person may move it while
//!   another writes;
//! - nothing is lost: what is in neither result was removed by one of them, and not touched by the other.
//!
//! Deliberately absent: merging inside a text.

mod item;
mod order;
#[cfg(test)]
mod tests;

use trame::{Part, Program, Stage};

pub use item::Item;

/// What is designed: the program, and the stages through which it goes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Weeks, strands, meetings, activities.
    pub program: Program,
    /// The stages.
    pub stages: Vec<Stage>,
}

/// Something that both changed, in different ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The kind of thing; [`Part::Program`] for the number of weeks and the note.
    pub part: Part,
    /// Its key; empty for what there is only one of.
    pub key: String,
}

/// What `mine` and `now` both made of `base`.
///
/// # Errors
/// Everything that both changed in different ways.
pub fn merge(base: &Plan, mine: &Plan, now: &Plan) -> Result<Plan, Vec<Clash>> {
    // The same form sent twice: what was wanted is there already.
    if mine == now {
        return Ok(now.clone());
    }
    let mut clashes = Vec::new();
    let (old, own, new) = (&base.program, &mine.program, &now.program);
    let mut whole = |one: bool, other: bool| {
        if one && other && clashes.is_empty() {
            clashes.push(Clash {
                part: Part::Program,
                key: String::new(),
            });
        }
    };
    // Two who each add a week would agree on a number that neither meant.
    whole(own.weeks != old.weeks, new.weeks != old.weeks);
    whole(own.note != old.note, new.note != old.note && new.note != own.note);
    let mut plan = Plan {
        program: Program {
            weeks: if own.weeks == old.weeks {
                new.weeks
            } else {
                own.weeks
            },
            note: if own.note == old.note {
                new.note.clone()
            } else {
                own.note.clone()
            },
            strands: list(&old.strands, &own.strands, &new.strands, &mut clashes),
            meetings: list(&old.meetings, &own.meetings, &new.meetings, &mut clashes),
            activities: list(&old.activities, &own.activities, &new.activities, &mut clashes),
        },
        stages: list(&base.stages, &mine.stages, &now.stages, &mut clashes),
    };
    plan.let_go();
    plan.keep_weeks_in_order(&[base, mine, now]);
    if clashes.is_empty() {
        Ok(plan)
    } else {
        Err(clashes)
    }
}

/// The things of a list, merged one by one, and then their order.
fn list<T: Item>(base: &[T], mine: &[T], now: &[T], clashes: &mut Vec<Clash>) -> Vec<T> {
    let (old, own, new) = (item::by_key(base), item::by_key(mine), item::by_key(now));
    let mut merged = std::collections::HashMap::new();
    for key in now.iter().chain(mine).map(Item::key) {
        if merged.contains_key(key) {
            continue;
        }
        let three = (old.get(key), own.get(key), new.get(key));
        let result = match three {
            (None, Some(one), None) | (None, None, Some(one)) => Ok(Some((*one).clone())),
            (None, Some(own), Some(new)) if own == new => Ok(Some((*new).clone())),
            (Some(old), Some(own), Some(new)) => T::merged(old, own, new).map(Some).ok_or(()),
            // Removed by one, as long as the other left it as it was.
            (Some(old), None, Some(other)) | (Some(old), Some(other), None) if old == other => Ok(None),
            (_, None, None) => Ok(None),
            _ => Err(()),
        };
        match result {
            Ok(result) => {
                merged.insert(key, result);
            }
            Err(()) => {
                merged.insert(key, None);
                clashes.push(Clash {
                    part: T::PART,
                    key: key.to_owned(),
                });
            }
        }
    }
    let there = |key: &str| merged.get(key).is_some_and(Option::is_some);
    let keys = order::order(&item::keys(base), &item::keys(mine), &item::keys(now), there);
    keys.into_iter()
        .filter_map(|key| merged.get(key).cloned().flatten())
        .collect()
}

/// The list `now` with what `keys` name as `offered` has it: replaced, removed, or added after what stands before it there.
pub fn taken<T: Item>(offered: &[T], now: &[T], keys: &[&str]) -> Vec<T> {
    let (of_offer, of_now) = (item::by_key(offered), item::by_key(now));
    let wanted = |thing: &T| {
        if keys.contains(&thing.key()) {
            of_offer.get(thing.key()).map(|thing| (*thing).clone())
        } else {
            Some(thing.clone())
        }
    };
    let mut list: Vec<T> = now.iter().filter_map(wanted).collect();
    let mut before: Option<&str> = None;
    for thing in offered {
        if keys.contains(&thing.key()) && !of_now.contains_key(thing.key()) {
            let place = before
                .and_then(|before| list.iter().position(|other| other.key() == before))
                .map_or(0, |place| place + 1);
            list.insert(place, thing.clone());
        }
        if list.iter().any(|other| other.key() == thing.key()) {
            before = Some(thing.key());
        }
    }
    list
}

impl Plan {
    /// Puts activities in the order of their weeks where the plans that this one was made of have them so: what is put
    /// back beside something that has moved meanwhile stands in its own week, and not where the other went.
    pub fn keep_weeks_in_order(&mut self, others: &[&Plan]) {
        let in_order = |plan: &&Plan| plan.program.activities.is_sorted_by_key(|activity| activity.week);
        if others.iter().all(in_order) {
            self.program.activities.sort_by_key(|activity| activity.week);
        }
    }

    /// What waited for an activity that is gone waits for it no more.
    pub fn let_go(&mut self) {
        let known: std::collections::HashSet<String> = self
            .program
            .activities
            .iter()
            .map(|activity| activity.key.clone())
            .collect();
        for activity in &mut self.program.activities {
            activity.after.retain(|key| known.contains(key));
        }
    }
}
