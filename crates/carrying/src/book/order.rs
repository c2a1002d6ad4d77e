//! Moving one thing in a list.

use kernel::Uid;

/// Where something is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Before another; at the end when that one is not there.
    Before(Option<Uid>),
}

/// The list with one of it moved; as it was when that one is not in it.
pub fn moved(list: &[(i64, Uid)], one: i64, to: Move) -> Vec<i64> {
    let Some(place) = list.iter().position(|(id, _)| *id == one) else {
        return list.iter().map(|(id, _)| *id).collect();
    };
    let rest: Vec<(i64, Uid)> = list.iter().copied().filter(|(id, _)| *id != one).collect();
    let wanted = match to {
        Move::Up => place.saturating_sub(1),
        Move::Down => place + 1,
        Move::Before(Some(other)) if list.get(place).is_some_and(|(_, uid)| *uid == other) => place,
        Move::Before(other) => {
            let found = other.and_then(|other| rest.iter().position(|(_, uid)| *uid == other));
            found.unwrap_or(rest.len())
        }
    };
    let mut ids: Vec<i64> = rest.into_iter().map(|(id, _)| id).collect();
    ids.insert(wanted.min(ids.len()), one);
    ids
}
