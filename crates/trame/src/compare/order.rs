//! What stayed in order while the rest moved.

use std::collections::HashSet;

/// The longest part of a list that rises, of which no number is there twice. The fewest things are then said to
/// have moved: taking the last of five to the front moves one thing, not four.
pub fn longest_rise(list: &[usize]) -> HashSet<usize> {
    // For each length, where the rise of that length with the smallest end ends; and what stands before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(list.len());
    for (index, number) in list.iter().enumerate() {
        let length = ends.partition_point(|end| list.get(*end) < Some(number));
        before.push(
            length
                .checked_sub(1)
                .and_then(|shorter| ends.get(shorter).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut rise = HashSet::new();
    let mut next = ends.last().copied();
    while let Some(index) = next {
        rise.extend(list.get(index).copied());
        next = before.get(index).copied().flatten();
    }
    rise
}
