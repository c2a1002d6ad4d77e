//! The ideas of a wall, put together in groups.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::outcome::{Group, Outcome};

/// An idea as it stands on its wall.
#[derive(Debug, Clone)]
pub struct OnWall {
    /// Its number on the wall.
    pub number: i64,
    /// Its words.
    pub text: String,
    /// The number of the idea or heading that it was put under, or its own.
    pub root: i64,
    /// Its dots.
    pub dots: i64,
}

/// Groups the ideas of a wall. A group whose head is not there is headed by its first idea.
pub fn group(ideas: &[OnWall]) -> Outcome {
    let mut groups: BTreeMap<i64, Vec<&OnWall>> = BTreeMap::new();
    for idea in ideas {
        groups.entry(idea.root).or_default().push(idea);
    }
    let mut groups: Vec<Group> = groups
        .into_values()
        .filter_map(|mut ideas| {
            ideas.sort_by_key(|idea| (idea.number != idea.root, idea.number));
            let (head, others) = ideas.split_first()?;
            Some(Group {
                text: head.text.clone(),
                dots: ideas.iter().map(|idea| idea.dots).sum(),
                ideas: others.iter().map(|idea| idea.text.clone()).collect(),
            })
        })
        .collect();
    groups.sort_by_key(|group| Reverse(group.dots));
    Outcome::Wall { groups }
}
