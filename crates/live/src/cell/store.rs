//! The tables of rounds and cells, and who is in which.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::deal::Sitter;
use super::model::{Cell, Round, Way};
use crate::room::Seat;

platform::statements! {
    CURRENT = "select id, uid, task, way, began_at, ends_at, ended_at from live_rounds
               where gathering_id = $1 order by id desc limit 1";
    ROUNDS = "select id, uid, task, way, began_at, ends_at, ended_at from live_rounds
              where gathering_id = $1 order by id";
    IS_MADE = "select 1 from live_rounds where uid = $1";
    END = "update live_rounds set ended_at = case when ends_at < $2 then ends_at else $2 end
           where gathering_id = $1 and ended_at is null";
    BEGIN = "insert into live_rounds (uid, gathering_id, task, way, began_at, ends_at)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    EXTEND = "update live_rounds set ends_at = $2 where id = $1 and ended_at is null";
    MAKE_CELL = "insert into live_cells (uid, round_id, number, video) values ($1, $2, $3, $4) returning id";
    CELLS = "select id, uid, number, video, calls_at from live_cells where round_id = $1 order by number";
    CELL = "select c.id, c.uid, c.number, c.video, c.calls_at from live_cells c
            join live_rounds r on r.id = c.round_id where r.gathering_id = $1 and c.uid = $2 and r.id = $3";
    CELL_BY_ID = "select id, uid, number, video, calls_at from live_cells where id = $1";
    CELL_BY_NUMBER = "select id, uid, number, video, calls_at from live_cells where round_id = $1 and number = $2";
    SMALLEST = "select c.id, c.uid, c.number, c.video, c.calls_at from live_cells c
                left join live_seats s on s.cell_id = c.id where c.round_id = $1
                group by c.id, c.uid, c.number, c.video, c.calls_at order by count(s.id), c.number limit 1";
    SIZES = "select c.uid, c.number, count(s.id) from live_cells c left join live_seats s on s.cell_id = c.id
             where c.round_id = $1 group by c.uid, c.number order by c.number";
    MEMBERS = "select s.cell_id, s.uid, s.name from live_seats s join live_cells c on c.id = s.cell_id
               where c.round_id = $1 order by s.name, s.id";
    MEMBERS_OF = "select cell_id, uid, name from live_seats where cell_id = $1 order by name, id";
    // Those who take part and are here; whoever holds the room goes by all cells.
    SITTERS = "select id, uid, person_id, way, name, naming, takes_part, wishes_at, cell_id, left_at, removed_at, spoke
               from live_seats where gathering_id = $1 and left_at is null and removed_at is null
               and is_host = 0 and takes_part = 1 order by id";
    SEAT_OF_PERSON = "select id, uid, person_id, way, name, naming, takes_part, wishes_at, cell_id, left_at,
                      removed_at from live_seats where gathering_id = $1 and person_id = $2 and is_host = 0";
    OUT = "update live_seats set cell_id = null where gathering_id = $1 and cell_id is not null";
    MOVE = "update live_seats set cell_id = $2 where id = $1 and left_at is null and removed_at is null";
    OUT_ONE = "update live_seats set cell_id = null where id = $1";
    CALL = "update live_cells set calls_at = $2 where id = $1 and calls_at is null";
    ANSWER = "update live_cells set calls_at = null where id = $1 and calls_at is not null";
    CALLING = "select id from live_cells where round_id = $1 and calls_at is not null order by id";
    SET_VIDEO = "update live_cells set video = $2 where id = $1";
    IS_SAID = "select 1 from live_round_words where uid = $1";
    SAY = "insert into live_round_words (uid, round_id, seat_id, text, said_at) values ($1, $2, $3, $4, $5)";
    WORDS = "select text, said_at from live_round_words where round_id = $1 and text <> '' order by id desc limit 3";
    COUNT_CELLS = "select count(*) from live_cells where round_id = $1";
}

/// The newest round of a room, going on or over.
pub fn current(tx: &mut Tx, room: GatheringId) -> Result<Option<Round>, Problem> {
    tx.find(CURRENT, (room,))
}

/// Every round of a room, oldest first.
pub fn rounds(tx: &mut Tx, room: GatheringId) -> Result<Vec<Round>, Problem> {
    tx.all(ROUNDS, (room,))
}

pub fn is_made(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_MADE, (uid,))?.is_some())
}

/// Ends whatever goes on: at its own time where that has passed. False when nothing did.
pub fn end(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (room, now))? > 0)
}

/// False when one goes on already.
pub fn begin(
    tx: &mut Tx,
    room: GatheringId,
    uid: Uid,
    task: &str,
    way: Way,
    ends: Option<Instant>,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(BEGIN, (uid, room, task, way.word(), now, ends))? == 1)
}

pub fn extend(tx: &mut Tx, round: &Round, ends: Instant) -> Result<bool, Problem> {
    Ok(tx.run(EXTEND, (round.id, ends))? == 1)
}

pub fn make_cell(tx: &mut Tx, round: &Round, number: i64, video: &str) -> Result<i64, Problem> {
    let uid = tx.new_uid();
    tx.one::<(i64,)>(MAKE_CELL, (uid, round.id, number, video))
        .map(|(id,)| id)
}

pub fn cells(tx: &mut Tx, round: i64) -> Result<Vec<Cell>, Problem> {
    tx.all(CELLS, (round,))
}

/// A cell of this round of this room.
pub fn cell(tx: &mut Tx, room: GatheringId, round: &Round, uid: Uid) -> Result<Cell, Problem> {
    tx.find(CELL, (room, uid, round.id))?.ok_or(Problem::Missing)
}

pub fn cell_by_id(tx: &mut Tx, id: i64) -> Result<Cell, Problem> {
    tx.one(CELL_BY_ID, (id,))
}

pub fn cell_by_number(tx: &mut Tx, round: &Round, number: i64) -> Result<Option<Cell>, Problem> {
    tx.find(CELL_BY_NUMBER, (round.id, number))
}

/// The one with the fewest people, the first of several.
pub fn smallest(tx: &mut Tx, round: &Round) -> Result<Option<Cell>, Problem> {
    tx.find(SMALLEST, (round.id,))
}

/// Identifiers, numbers and how many people.
pub fn sizes(tx: &mut Tx, round: i64) -> Result<Vec<(String, i64, i64)>, Problem> {
    tx.all(SIZES, (round,))
}

/// Cells with the seats and names in them.
pub fn members(tx: &mut Tx, round: i64) -> Result<Vec<(i64, String, String)>, Problem> {
    tx.all(MEMBERS, (round,))
}

pub fn members_of(tx: &mut Tx, cell: i64) -> Result<Vec<(i64, String, String)>, Problem> {
    tx.all(MEMBERS_OF, (cell,))
}

/// A seat to be placed.
pub struct Sitting {
    /// The seat.
    pub seat: Seat,
    /// What counts when cells are drawn.
    pub sitter: Sitter,
}

impl FromRow for Sitting {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let seat = Seat::from_row(row)?;
        let sitter = Sitter {
            seat: seat.id,
            way: seat.way.clone(),
            spoke: row.column()?,
        };
        Ok(Sitting { seat, sitter })
    }
}

pub fn sitters(tx: &mut Tx, room: GatheringId) -> Result<Vec<Sitting>, Problem> {
    tx.all(SITTERS, (room,))
}

/// The seat of somebody who does not hold the room.
pub fn seat_of_person(
    tx: &mut Tx,
    room: GatheringId,
    person: kernel::PersonId,
) -> Result<Option<Seat>, Problem> {
    tx.find(SEAT_OF_PERSON, (room, person))
}

/// Takes everybody out of their cell.
pub fn empty(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    tx.run(OUT, (room,)).map(drop)
}

/// False when they are no longer here.
pub fn place(tx: &mut Tx, seat: i64, cell: i64) -> Result<bool, Problem> {
    Ok(tx.run(MOVE, (seat, cell))? == 1)
}

pub fn take_out(tx: &mut Tx, seat: i64) -> Result<(), Problem> {
    tx.run(OUT_ONE, (seat,)).map(drop)
}

pub fn call(tx: &mut Tx, cell: &Cell) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CALL, (cell.id, now))? == 1)
}

pub fn answer(tx: &mut Tx, cell: i64) -> Result<bool, Problem> {
    Ok(tx.run(ANSWER, (cell,))? == 1)
}

/// The cells that call for help.
pub fn calling(tx: &mut Tx, round: &Round) -> Result<Vec<(i64,)>, Problem> {
    tx.all(CALLING, (round.id,))
}

pub fn set_video(tx: &mut Tx, cell: &Cell, video: &str) -> Result<(), Problem> {
    tx.run(SET_VIDEO, (cell.id, video)).map(drop)
}

pub fn is_said(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_SAID, (uid,))?.is_some())
}

pub fn say(tx: &mut Tx, round: &Round, seat: i64, uid: Uid, text: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SAY, (uid, round.id, seat, text, now)).map(drop)
}

/// What was said to every cell, the newest last.
pub fn words(tx: &mut Tx, round: i64) -> Result<Vec<(String, i64)>, Problem> {
    let mut words: Vec<(String, i64)> = tx.all(WORDS, (round,))?;
    words.reverse();
    Ok(words)
}

pub fn count_cells(tx: &mut Tx, round: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_CELLS, (round,)).map(|(count,)| count)
}
