//! What the pool holds about people: their votes. What they asked is shown with the questions of gatherings. Erased,
//! a vote still counts, and the log of the room says nothing of them any more.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ROWS = "select g.title, q.text from live_votes v join live_seats s on s.id = v.seat_id
            join gatherings g on g.id = s.gathering_id join questions q on q.id = v.question_id
            where s.person_id = $1 order by v.seat_id, v.question_id";
    ERASE_EVENTS = "delete from live_events where kind in ('question', 'queued', 'asked') and item in
                    (select q.uid from questions q join question_askers a on a.question_id = q.id
                    where a.person_id = $1)";
    // What a host has in hand names nobody but those who may answer; what somebody votes for was told to them alone.
    ERASE_PICKS = "delete from live_events where kind in ('picked', 'voted') and seat_id in
                   (select id from live_seats where person_id = $1)";
    FORGET_SEAT = "update live_questions set nameless = 1
                   where seat_id in (select id from live_seats where person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 1] = [Table {
    name: "live_votes",
    columns: &["gathering", "question"],
    rows: ROWS,
    fate: Fate::Nameless,
    erase,
}];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_EVENTS, (person,))?;
    tx.run(ERASE_PICKS, (person,))?;
    tx.run(FORGET_SEAT, (person,)).map(drop)
}
