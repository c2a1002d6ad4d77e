//! What is merged one by one: strands, stages, meetings, activities.

use std::collections::HashMap;

use trame::{Activity, Meeting, Part, Stage, Strand};

/// A thing of a plan, known by its key.
pub trait Item: Clone + PartialEq {
    /// The kind of thing.
    const PART: Part;

    /// Its key.
    fn key(&self) -> &str;

    /// What both made of it; nothing when they disagree.
    fn merged(base: &Self, mine: &Self, now: &Self) -> Option<Self>;
}

/// The things of a list by their keys.
pub(super) fn by_key<T: Item>(list: &[T]) -> HashMap<&str, &T> {
    list.iter().map(|thing| (thing.key(), thing)).collect()
}

/// The keys of a list, in its order.
pub(super) fn keys<T: Item>(list: &[T]) -> Vec<&str> {
    list.iter().map(Item::key).collect()
}

/// What one of them changed; nothing when both did, in different ways.
fn either<'a, T: PartialEq>(base: &T, mine: &'a T, now: &'a T) -> Option<&'a T> {
    if mine == base || mine == now {
        Some(now)
    } else if now == base {
        Some(mine)
    } else {
        None
    }
}

impl Item for Strand {
    const PART: Part = Part::Strand;

    fn key(&self) -> &str {
        &self.key
    }

    fn merged(base: &Self, mine: &Self, now: &Self) -> Option<Self> {
        either(base, mine, now).cloned()
    }
}

impl Item for Stage {
    const PART: Part = Part::Stage;

    fn key(&self) -> &str {
        &self.key
    }

    fn merged(base: &Self, mine: &Self, now: &Self) -> Option<Self> {
        either(base, mine, now).cloned()
    }
}

impl Item for Meeting {
    const PART: Part = Part::Meeting;

    fn key(&self) -> &str {
        &self.key
    }

    fn merged(base: &Self, mine: &Self, now: &Self) -> Option<Self> {
        let said = |meeting: &Self| Self {
            week: 0,
            ..meeting.clone()
        };
        Some(Self {
            week: *either(&base.week, &mine.week, &now.week)?,
            ..either(&said(base), &said(mine), &said(now))?.clone()
        })
    }
}

/// Where an activity stands.
type Place = (u32, String, Option<String>);

fn place(activity: &Activity) -> Place {
    (activity.week, activity.strand.clone(), activity.stage.clone())
}

/// What it says, wherever it stands.
fn said(activity: &Activity) -> Activity {
    Activity {
        week: 0,
        strand: String::new(),
        stage: None,
        ..activity.clone()
    }
}

impl Item for Activity {
    const PART: Part = Part::Activity;

    fn key(&self) -> &str {
        &self.key
    }

    fn merged(base: &Self, mine: &Self, now: &Self) -> Option<Self> {
        let (week, strand, stage) = either(&place(base), &place(mine), &place(now))?.clone();
        Some(Self {
            week,
            strand,
            stage,
            ..either(&said(base), &said(mine), &said(now))?.clone()
        })
    }
}
