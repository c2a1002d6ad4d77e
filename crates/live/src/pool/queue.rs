//! Turns, answers given aloud, and what hosts have in hand.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use platform::db::{FromRow, Row};

use super::question::Queued;

platform::statements! {
    QUEUE = "select q.uid, q.text, l.place from live_questions l join questions q on q.id = l.question_id
             where l.gathering_id = $1 and l.place is not null order by l.place, q.id";
    QUEUED = "select q.uid, q.text, l.place from live_questions l join questions q on q.id = l.question_id
              where l.gathering_id = $1 and l.question_id = $2 and l.place is not null";
    LAST_PLACE = "select max(place) from live_questions where gathering_id = $1";
    SET_PLACE = "update live_questions set place = $3 where gathering_id = $1 and question_id = $2";
    TAKE_TURN = "update live_questions set place = $3
                 where gathering_id = $1 and question_id = $2 and place is null";
    LEAVE_QUEUE = "update live_questions set place = null
                   where gathering_id = $1 and question_id = $2 and place is not null";
    SOONER = "select question_id, place from live_questions where gathering_id = $1 and place < $2
              order by place desc limit 1";
    LATER = "select question_id, place from live_questions where gathering_id = $1 and place > $2
             order by place limit 1";
    PLACE = "select place from live_questions where gathering_id = $1 and question_id = $2 and place is not null";
    ANSWER = "update live_questions set answered_second = $3 where gathering_id = $1 and question_id = $2";
    SECOND = "select answered_second from live_questions where gathering_id = $1 and question_id = $2
              and answered_second is not null";
    PICK = "insert into live_picks (seat_id, question_id) values ($1, $2)
            on conflict (seat_id) do update set question_id = excluded.question_id";
    UNPICK = "delete from live_picks where seat_id = $1";
    PICKED = "select question_id from live_picks where seat_id = $1";
    PICKERS = "select p.seat_id from live_picks p join live_seats s on s.id = p.seat_id
               where p.question_id = $2 and s.gathering_id = $1 order by p.seat_id";
}

impl FromRow for Queued {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Queued {
            id: row.column()?,
            text: row.column()?,
            place: row.column()?,
        })
    }
}

/// Those whose turn is near, in order.
pub(super) fn all(tx: &mut Tx, room: GatheringId) -> Result<Vec<Queued>, Problem> {
    tx.all(QUEUE, (room,))
}

pub(super) fn queued(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Option<Queued>, Problem> {
    tx.find(QUEUED, (room, id))
}

/// The last turn; false when it has one.
pub(super) fn take_turn(tx: &mut Tx, room: GatheringId, id: i64) -> Result<bool, Problem> {
    let (last,) = tx.one::<(Option<i64>,)>(LAST_PLACE, (room,))?;
    Ok(tx.run(TAKE_TURN, (room, id, last.unwrap_or_default() + 1))? == 1)
}

/// False when it had no turn.
pub(super) fn leave(tx: &mut Tx, room: GatheringId, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(LEAVE_QUEUE, (room, id))? == 1)
}

/// A question at this place changes it with its neighbour's, which is given; nothing when it is elsewhere by now, or
/// has no neighbour.
pub(super) fn swap(
    tx: &mut Tx,
    room: GatheringId,
    (id, place): (i64, i64),
    sooner: bool,
) -> Result<Option<i64>, Problem> {
    if tx.find::<(i64,)>(PLACE, (room, id))? != Some((place,)) {
        return Ok(None);
    }
    let neighbour = if sooner { SOONER } else { LATER };
    let Some((other, its)) = tx.find::<(i64, i64)>(neighbour, (room, place))? else {
        return Ok(None);
    };
    tx.run(SET_PLACE, (room, id, its))?;
    tx.run(SET_PLACE, (room, other, place))?;
    Ok(Some(other))
}

/// Keeps the second at which it was answered, or that it was not.
pub(super) fn answer(tx: &mut Tx, room: GatheringId, id: i64, second: Option<i64>) -> Result<(), Problem> {
    tx.run(ANSWER, (room, id, second)).map(drop)
}

pub(super) fn second(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(SECOND, (room, id))?.map(|(second,)| second))
}

pub(super) fn pick(tx: &mut Tx, seat: i64, id: i64) -> Result<(), Problem> {
    tx.run(PICK, (seat, id)).map(drop)
}

pub(super) fn unpick(tx: &mut Tx, seat: i64) -> Result<bool, Problem> {
    Ok(tx.run(UNPICK, (seat,))? == 1)
}

pub(super) fn picked(tx: &mut Tx, seat: i64) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(PICKED, (seat,))?.map(|(id,)| id))
}

/// The seats that have it in hand.
pub(super) fn pickers(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Vec<i64>, Problem> {
    let found = tx.all::<(i64,)>(PICKERS, (room, id))?;
    Ok(found.into_iter().map(|(seat,)| seat).collect())
}
