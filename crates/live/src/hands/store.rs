//! The table of hands, and how long each seat has spoken.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::fair::{Hand, order};

platform::statements! {
    // More hands than anybody counts; whoever comes later waits unseen until some go.
    HANDS = "select h.seat_id, s.spoke, h.raised_at, s.uid, s.name, h.told, h.given_at from live_hands h
             join live_seats s on s.id = h.seat_id where h.gathering_id = $1 order by h.raised_at, h.seat_id
             limit 1000";
    ONE = "select h.seat_id, s.spoke, h.raised_at, s.uid, s.name, h.told, h.given_at from live_hands h
           join live_seats s on s.id = h.seat_id where h.seat_id = $1";
    FLOOR = "select h.seat_id, s.spoke, h.raised_at, s.uid, s.name, h.told, h.given_at from live_hands h
             join live_seats s on s.id = h.seat_id where h.gathering_id = $1 and h.given_at is not null";
    COUNT = "select count(*) from live_hands where gathering_id = $1 and given_at is null";
    RAISE = "insert into live_hands (seat_id, gathering_id, raised_at) values ($1, $2, $3)
             on conflict (seat_id) do nothing";
    LOWER = "delete from live_hands where seat_id = $1";
    GIVE = "update live_hands set given_at = $2 where seat_id = $1 and given_at is null";
    SPOKE = "update live_seats set spoke = spoke + $2 where id = $1";
    TOLD = "update live_hands set told = $2 where seat_id = $1";
    // Whoever changes turns holds the room's row until the end: two hosts at once see one another.
    HOLD = "update live_rooms set number = number where gathering_id = $1";
}

/// A hand as stored.
#[derive(Debug, Clone)]
pub struct Up {
    /// Whose, and since when.
    pub hand: Hand,
    /// The identifier of the seat.
    pub uid: Uid,
    /// How they are called.
    pub name: String,
    /// The place that they were last told; 0 for none.
    pub told: i64,
    /// Since when they have the floor.
    pub given: Option<Instant>,
}

impl FromRow for Up {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Up {
            hand: Hand {
                seat: row.column()?,
                spoke: row.column()?,
                raised: row.column()?,
            },
            uid: row.column()?,
            name: row.column()?,
            told: row.column()?,
            given: row.column()?,
        })
    }
}

pub(super) fn hold(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    tx.run(HOLD, (room,)).map(drop)
}

/// Those who wait, in the order of their turns.
pub(super) fn waiting(tx: &mut Tx, room: GatheringId) -> Result<Vec<Up>, Problem> {
    let mut all: Vec<Up> = tx.all(HANDS, (room,))?;
    all.retain(|up| up.given.is_none());
    order(&mut all, |up| &up.hand);
    Ok(all)
}

/// How many wait.
pub(super) fn count(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (room,)).map(|(count,)| count)
}

/// Who has the floor.
pub(super) fn floor(tx: &mut Tx, room: GatheringId) -> Result<Option<Up>, Problem> {
    tx.find(FLOOR, (room,))
}

/// The hand of a seat, if it is up.
pub(super) fn of_seat(tx: &mut Tx, seat: i64) -> Result<Option<Up>, Problem> {
    tx.find(ONE, (seat,))
}

/// False when it is up already.
pub(super) fn raise(tx: &mut Tx, room: GatheringId, seat: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RAISE, (seat, room, now))? == 1)
}

pub(super) fn lower(tx: &mut Tx, seat: i64) -> Result<(), Problem> {
    tx.run(LOWER, (seat,)).map(drop)
}

pub(super) fn give(tx: &mut Tx, seat: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(GIVE, (seat, now)).map(drop)
}

/// Somebody had the floor for so many milliseconds more.
pub(super) fn spoke(tx: &mut Tx, seat: i64, milliseconds: i64) -> Result<(), Problem> {
    tx.run(SPOKE, (seat, milliseconds)).map(drop)
}

pub(super) fn told(tx: &mut Tx, seat: i64, place: i64) -> Result<(), Problem> {
    tx.run(TOLD, (seat, place)).map(drop)
}
