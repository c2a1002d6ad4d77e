//! When the pieces of a role are due, and what was handed in.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, Row};
use spaces::role::period::{Period, State};
use spaces::space::Member;
use trame::{Piece, Role};

/// A turn of a piece: one that is handed in again and again has several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The key of the piece.
    pub piece: String,
    /// Which of its turns, from one.
    pub number: i64,
    /// When it is due.
    pub due: Instant,
}

/// The most turns that a piece has in a period: one a week for two years.
const MOST: i64 = 104;

/// Every turn of a piece in a period: at its rhythm, after its weeks, or at the end. What is tried owes nothing.
pub fn turns(piece: &Piece, period: &Period) -> Vec<Turn> {
    if period.is_trial {
        return Vec::new();
    }
    let turn = |number: i64, due: Instant| Turn {
        piece: piece.key.clone(),
        number,
        due: due.min(period.until),
    };
    let weeks = piece.due_weeks.map(i64::from);
    let after = |times: i64| {
        weeks.map_or(period.until, |weeks| {
            period
                .since
                .plus_days(weeks.saturating_mul(times).saturating_mul(7))
        })
    };
    if !piece.repeats || weeks.is_none_or(|weeks| weeks == 0) {
        return vec![turn(1, after(1))];
    }
    let in_time = (1..=MOST).take_while(|number| after(*number) <= period.until);
    let all: Vec<Turn> = in_time.map(|number| turn(number, after(number))).collect();
    if all.is_empty() {
        vec![turn(1, period.until)]
    } else {
        all
    }
}

/// What awaits of each piece: of one that comes again and again, the turn that is running. Turns that were let go are
/// let go: nobody is told each week of what they did not do. `handed` are the turns handed in, by piece and number.
pub fn awaited(role: &Role, period: &Period, handed: &[(String, i64)], now: Instant) -> Vec<Turn> {
    if matches!(period.state(now), State::Ended) {
        return Vec::new();
    }
    let is_handed = |turn: &Turn| {
        handed
            .iter()
            .any(|(piece, number)| *piece == turn.piece && *number == turn.number)
    };
    let of_piece = |piece: &Piece| {
        let all = turns(piece, period);
        let late = all
            .iter()
            .rev()
            .find(|turn| turn.due <= now)
            .filter(|turn| !is_handed(turn));
        late.or_else(|| all.iter().find(|turn| turn.due > now && !is_handed(turn)))
            .cloned()
    };
    let mut awaited: Vec<Turn> = role.pieces.iter().filter_map(of_piece).collect();
    awaited.sort_by_key(|turn| turn.due);
    awaited
}

/// The turn under which something is handed in now: the one that awaits, else the one after the last.
pub fn next_turn(
    piece: &Piece,
    role: &Role,
    period: &Period,
    handed: &[(String, i64)],
    now: Instant,
) -> Option<i64> {
    let waits = awaited(role, period, handed, now)
        .into_iter()
        .find(|turn| turn.piece == piece.key);
    let last = handed
        .iter()
        .filter(|(key, _)| *key == piece.key)
        .map(|(_, number)| *number)
        .max();
    match (waits, last) {
        (Some(turn), _) => Some(turn.number),
        (None, None) => Some(1),
        (None, Some(last)) => piece.repeats.then_some(last + 1),
    }
}

/// A piece that was handed in.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The key of the role.
    pub role: String,
    /// The key of the piece.
    pub piece: String,
    /// What is said of it.
    pub html: String,
    /// Where it is; empty when it is all said.
    pub link: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub person: Member,
}

impl FromRow for HandIn {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(HandIn {
            id: row.column()?,
            uid: row.column()?,
            role: row.column()?,
            piece: row.column()?,
            html: row.column()?,
            link: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Whether an address may be given: of this house, or of the web.
pub fn is_address(link: &str) -> bool {
    let of_web = link.starts_with("https://") || link.starts_with("http://");
    let of_house = link.starts_with('/') && !link.starts_with("//");
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte);
    (of_web || of_house) && link.len() <= 500 && link.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(day: i64) -> Instant {
        Instant::from_milliseconds(0).plus_days(day)
    }

    fn period(days: i64) -> Period {
        Period {
            since: at(0),
            until: at(days),
            is_trial: false,
            paused: None,
            returned: None,
            is_for_gathering: false,
        }
    }

    fn piece(due_weeks: Option<u32>, repeats: bool) -> Piece {
        Piece {
            key: "note".into(),
            due_weeks,
            repeats,
            ..Piece::default()
        }
    }

    fn role(pieces: Vec<Piece>) -> Role {
        Role {
            pieces,
            ..Role::default()
        }
    }

    #[test]
    fn a_piece_is_due_after_its_weeks_at_its_rhythm_or_at_the_end() {
        let due = |piece: Piece| {
            turns(&piece, &period(70))
                .iter()
                .map(|turn| turn.due)
                .collect::<Vec<_>>()
        };
        assert_eq!(due(piece(Some(3), false)), [at(21)]);
        assert_eq!(due(piece(None, false)), [at(70)]);
        assert_eq!(due(piece(Some(20), false)), [at(70)], "never after the end");
        assert_eq!(due(piece(Some(4), true)), [at(28), at(56)]);
        assert_eq!(due(piece(Some(20), true)), [at(70)]);
        assert_eq!(due(piece(None, true)), [at(70)]);
        assert!(
            turns(
                &piece(Some(1), true),
                &Period {
                    is_trial: true,
                    ..period(70)
                }
            )
            .is_empty()
        );
    }

    #[test]
    fn what_was_let_go_is_let_go() {
        let role = role(vec![piece(Some(1), true)]);
        let waits = |day: i64, handed: &[(String, i64)]| {
            awaited(&role, &period(70), handed, at(day))
                .first()
                .map(|turn| turn.number)
        };
        assert_eq!(waits(3, &[]), Some(1));
        assert_eq!(
            waits(30, &[]),
            Some(4),
            "of four that were missed, one is asked for"
        );
        assert_eq!(waits(30, &[("note".into(), 4)]), Some(5));
        assert_eq!(waits(70, &[]), None, "once it is over nothing awaits");
    }

    proptest! {
        #[test]
        fn one_thing_at_most_awaits_of_a_piece(weeks in proptest::option::of(0u32..20), repeats: bool, days in 1i64..300, now in 0i64..320, handed in proptest::collection::vec(1i64..30, 0..10)) {
            let piece = piece(weeks, repeats);
            let role = role(vec![piece.clone()]);
            let handed: Vec<(String, i64)> = handed.into_iter().map(|number| ("note".to_owned(), number)).collect();
            let period = period(days);
            let waits = awaited(&role, &period, &handed, at(now));
            prop_assert!(waits.len() <= 1);
            for turn in &waits {
                prop_assert!(turn.due <= period.until);
                prop_assert!(!handed.contains(&(turn.piece.clone(), turn.number)));
                prop_assert_eq!(next_turn(&piece, &role, &period, &handed, at(now)), Some(turn.number));
            }
            if let Some(next) = next_turn(&piece, &role, &period, &handed, at(now)) {
                prop_assert!(!handed.contains(&("note".to_owned(), next)), "nothing is handed in over another");
            }
        }
    }
}
