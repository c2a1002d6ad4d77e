//! What a cycle is: its words, and its sessions in the order that is recommended.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use platform::web::View;
use trame::Mode;

use gatherings::gathering::{GatheringId, State};

/// A cycle as stored.
#[derive(Debug, Clone)]
pub struct Cycle {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of its space.
    pub space_id: SpaceId,
    /// The address of its space.
    pub space: String,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// What it is, as written.
    pub body: String,
    /// The same as HTML.
    pub html: String,
}

impl FromRow for Cycle {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Cycle {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            body: row.column()?,
            html: row.column()?,
        })
    }
}

/// A session of a cycle, as the path shows it.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its number.
    pub id: GatheringId,
    /// Its identifier.
    pub uid: Uid,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// Where people are.
    pub mode: Mode,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Its state.
    pub state: State,
    /// Whether one registers.
    pub registers: bool,
    /// When registration closes; when it starts, if nothing is said.
    pub closes: Option<Instant>,
}

impl Session {
    /// Whether one may still register at `now`.
    pub fn is_open(&self, now: Instant) -> bool {
        self.state == State::Announced && self.registers && now < self.closes.unwrap_or(self.starts)
    }

    /// When it is, in its own zone.
    pub fn when(&self, v: &View) -> String {
        v.period(&self.zone, self.starts, self.ends, self.all_day)
    }

    /// `draft`, `cancelled`, `soon`, `now` or `past`.
    pub fn moment(&self, now: Instant) -> &'static str {
        match self.state {
            State::Draft => "draft",
            State::Cancelled => "cancelled",
            State::Announced if self.ends <= now => "past",
            State::Announced if self.starts <= now => "now",
            State::Announced => "soon",
        }
    }
}

impl FromRow for Session {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Session {
            id: row.column()?,
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            mode: Mode::from_word(&row.column::<String>()?).unwrap_or_default(),
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Draft),
            registers: row.column()?,
            closes: row.column()?,
        })
    }
}

/// "Session 3 will treat this": a word from a session to a later one.
#[derive(Debug, Clone)]
pub struct Bridge {
    /// Its identifier.
    pub uid: Uid,
    /// The session that it is said at.
    pub from: Uid,
    /// Its title.
    pub from_title: String,
    /// The session that will treat it.
    pub to: Uid,
    /// Its title.
    pub to_title: String,
    /// What it will treat.
    pub note: String,
}

impl FromRow for Bridge {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Bridge {
            uid: row.column()?,
            from: row.column()?,
            from_title: row.column()?,
            to: row.column()?,
            to_title: row.column()?,
            note: row.column()?,
        })
    }
}

/// Moves one of a list a step towards the beginning or the end; at the edge nothing changes.
pub fn moved<T: PartialEq + Copy>(order: &[T], which: T, up: bool) -> Vec<T> {
    let mut order = order.to_vec();
    if let Some(place) = order.iter().position(|each| *each == which) {
        let other = if up { place.checked_sub(1) } else { Some(place + 1) };
        if let Some(other) = other.filter(|other| *other < order.len()) {
            order.swap(place, other);
        }
    }
    order
}

/// Puts one at a rank of a list, from 1; further than the end is the end. What is there already stays.
pub fn put_back<T: PartialEq + Copy>(order: &[T], which: T, rank: usize) -> Vec<T> {
    let mut order = order.to_vec();
    if !order.contains(&which) {
        order.insert(rank.saturating_sub(1).min(order.len()), which);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{moved, put_back};

    #[test]
    fn a_step_is_a_step_and_the_edges_hold() {
        assert_eq!(moved(&[1, 2, 3], 2, true), [2, 1, 3]);
        assert_eq!(moved(&[1, 2, 3], 2, false), [1, 3, 2]);
        assert_eq!(moved(&[1, 2, 3], 1, true), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 3, false), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 9, false), [1, 2, 3]);
    }

    #[test]
    fn what_was_taken_out_comes_back_where_it_was() {
        assert_eq!(put_back(&[1, 3], 2, 2), [1, 2, 3]);
        assert_eq!(put_back(&[1, 3], 2, 9), [1, 3, 2]);
        assert_eq!(put_back(&[1, 2, 3], 2, 1), [1, 2, 3]);
    }
}
