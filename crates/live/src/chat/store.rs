//! The tables of lines and reports.

use gatherings::gathering::GatheringId;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;

use super::line::Line;
use crate::room::{Seat, Speaks};

platform::statements! {
    IS_SAID = "select 1 from live_lines where uid = $1";
    WRITE = "insert into live_lines (uid, gathering_id, seat_id, text, said_at) values ($1, $2, $3, $4, $5)
             returning id";
    LINE = "select l.uid, s.name, s.uid, s.is_host, l.text, l.said_at, l.hidden_at, l.reports, l.id
            from live_lines l join live_seats s on s.id = l.seat_id where l.id = $1";
    FIND = "select id from live_lines where gathering_id = $1 and uid = $2";
    LAST = "select said_at from live_lines where seat_id = $1 order by id desc limit 1";
    // The newest, then in order: what is hidden is read by those who hold the room.
    NEWEST = "select l.uid, s.name, s.uid, s.is_host, l.text, l.said_at, l.hidden_at, l.reports, l.id
              from live_lines l join live_seats s on s.id = l.seat_id
              where l.gathering_id = $1 and (l.hidden_at is null or cast($2 as bigint) = 1)
              order by l.id desc limit 150";
    REPORT = "insert into live_line_reports (line_id, seat_id) values ($1, $2) on conflict do nothing";
    COUNT_REPORT = "update live_lines set reports = reports + 1 where id = $1";
    HIDE = "update live_lines set hidden_at = $2, hidden_by = $3 where id = $1 and hidden_at is null";
    // Hidden by reports alone: somebody has looked, and it stays hidden.
    CONFIRM = "update live_lines set hidden_by = $2 where id = $1 and hidden_at is not null and hidden_by is null";
    KEEP = "update live_lines set reports = 0 where id = $1 and hidden_at is null and reports > 0";
    REPORTED = "select l.uid, s.name, s.uid, s.is_host, l.text, l.said_at, l.hidden_at, l.reports, l.id
                from live_lines l join live_seats s on s.id = l.seat_id
                where l.gathering_id = $1 and l.reports > 0 and l.hidden_by is null order by l.id desc limit 150";
    RESTORE = "update live_lines set hidden_at = null, hidden_by = null, reports = 0
               where id = $1 and hidden_at is not null";
}

pub(super) fn is_said(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_SAID, (uid,))?.is_some())
}

pub(super) fn write(tx: &mut Tx, may: &Speaks<'_>, uid: Uid, text: &str) -> Result<Line, Problem> {
    let (entered, now) = (may.entered(), tx.now());
    let args = (uid, entered.gathering.id, entered.seat.id, text, now);
    let (id,) = tx.one::<(i64,)>(WRITE, args)?;
    line(tx, id)
}

pub(super) fn line(tx: &mut Tx, id: i64) -> Result<Line, Problem> {
    tx.one(LINE, (id,))
}

/// The number of a line of this room.
pub(super) fn find(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<i64, Problem> {
    let found = tx.find::<(i64,)>(FIND, (room, uid))?;
    found.map(|(id,)| id).ok_or(Problem::Missing)
}

/// When somebody last said something.
pub(super) fn last(tx: &mut Tx, seat: &Seat) -> Result<Option<Instant>, Problem> {
    Ok(tx.find::<(Instant,)>(LAST, (seat.id,))?.map(|(at,)| at))
}

pub(super) fn newest(tx: &mut Tx, room: GatheringId, is_host: bool) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = tx.all(NEWEST, (room, is_host))?;
    lines.reverse();
    Ok(lines)
}

/// False when they had reported it already.
pub(super) fn report(tx: &mut Tx, id: i64, seat: &Seat) -> Result<bool, Problem> {
    if tx.run(REPORT, (id, seat.id))? == 0 {
        return Ok(false);
    }
    tx.run(COUNT_REPORT, (id,)).map(|_| true)
}

pub(super) fn hide(tx: &mut Tx, id: i64, by: Option<PersonId>) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, now, by))? == 1)
}

/// Says that somebody has looked at a line that reports hid; false when somebody had.
pub(super) fn confirm(tx: &mut Tx, id: i64, by: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(CONFIRM, (id, by))? == 1)
}

/// Forgets what was reported of a line; false when nothing was.
pub(super) fn keep(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(KEEP, (id,))? == 1)
}

/// The lines that were reported and that nobody has looked at.
pub(super) fn reported(tx: &mut Tx, room: GatheringId) -> Result<Vec<Line>, Problem> {
    tx.all(REPORTED, (room,))
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
