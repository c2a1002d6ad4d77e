//! The order of a merged list.

use std::collections::{HashMap, HashSet};

/// The keys that are `there`, in the order of `now`, with what `mine` added to `base` or moved in it put where `mine`
/// has it: after what stands before it there.
pub(super) fn order<'a>(
    base: &[&'a str],
    mine: &[&'a str],
    now: &[&'a str],
    there: impl Fn(&str) -> bool,
) -> Vec<&'a str> {
    let places: HashMap<&str, usize> = base
        .iter()
        .enumerate()
        .map(|(place, key)| (*key, place))
        .collect();
    let kept: Vec<usize> = mine.iter().filter_map(|key| places.get(key).copied()).collect();
    let still = trame::longest_rise(&kept);
    let stays = |key: &str| places.get(key).is_some_and(|place| still.contains(place));
    let known: HashSet<&str> = now.iter().copied().collect();
    // What mine left in its place stays where now has it; so does what only now knows.
    let own: HashSet<&str> = mine
        .iter()
        .copied()
        .filter(|key| !(stays(key) || !places.contains_key(key) && known.contains(key)))
        .collect();
    let mut order: Vec<&str> = now
        .iter()
        .copied()
        .filter(|key| there(key) && !own.contains(key))
        .collect();
    let mut before: Option<&str> = None;
    for key in mine.iter().copied().filter(|key| there(key)) {
        if own.contains(key) {
            let place = before
                .and_then(|before| order.iter().position(|other| *other == before))
                .map_or(0, |place| place + 1);
            order.insert(place, key);
        }
        before = Some(key);
    }
    order
}
