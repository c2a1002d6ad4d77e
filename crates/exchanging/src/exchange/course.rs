//! The course of an exchange: offered, planned, begun, phase by phase, ended. A rule without any store.
//!
//! Always true:
//! - each move says which step it was made from; of two made from the same step the second changes nothing;
//! - a phase is always one of the method, and the time left follows from stored moments alone.

use kernel::Instant;

use super::model::State;

/// How many minutes may be added to one phase in all.
pub const MOST_EXTRA: i64 = 60;
/// How many minutes one extension may add.
pub const EXTENSIONS: [i64; 3] = [2, 5, 10];

/// Where an exchange stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: State,
    /// The place of the phase that goes on, from 1; 0 before it begins.
    pub phase: i64,
    /// When that phase began.
    pub began: Option<Instant>,
    /// How many minutes were added to it.
    pub extra: i64,
    /// How often it moved.
    pub step: i64,
}

/// A way in which it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Begins with the first phase.
    Begin,
    /// To the next phase; after the last it ends.
    Next,
    /// To the phase before.
    Back,
    /// So many minutes more for this phase.
    Extend(i64),
    /// It ended too soon: back to the last phase.
    Resume,
}

impl Course {
    /// Where a move leads, in an exchange of so many phases; nothing when it is no move from here, or was made from
    /// another step than the present one.
    pub fn after(self, seen_step: i64, wanted: Move, phases: i64, now: Instant) -> Option<Course> {
        if seen_step != self.step || phases < 1 {
            return None;
        }
        let at = |phase: i64| Course {
            state: State::Begun,
            phase,
            began: Some(now),
            extra: 0,
            step: self.step + 1,
        };
        match (self.state, wanted) {
            (State::Offered | State::Planned, Move::Begin) => Some(at(1)),
            (State::Begun, Move::Next) if self.phase >= phases => Some(Course {
                state: State::Ended,
                ..Course {
                    extra: self.extra,
                    began: self.began,
                    ..at(phases)
                }
            }),
            (State::Begun, Move::Next) => Some(at(self.phase + 1)),
            (State::Begun, Move::Back) if self.phase > 1 => Some(at(self.phase - 1)),
            (State::Begun, Move::Extend(minutes)) if minutes > 0 && self.extra + minutes <= MOST_EXTRA => {
                Some(Course {
                    extra: self.extra + minutes,
                    step: self.step + 1,
                    ..self
                })
            }
            (State::Ended, Move::Resume) => Some(at(phases)),
            _ => None,
        }
    }

    /// When the phase of so many minutes that goes on should be over.
    pub fn ends(self, minutes: i64) -> Option<Instant> {
        self.began.map(|began| began.plus_minutes(minutes + self.extra))
    }
}

/// How many whole minutes are left until an end, counted up; less than 0 once it is past.
pub fn minutes_left(ends: Instant, now: Instant) -> i64 {
    let left = ends.milliseconds() - now.milliseconds();
    if left >= 0 {
        (left + 59_999) / 60_000
    } else {
        -((-left) / 60_000).max(1)
    }
}
