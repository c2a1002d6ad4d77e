//! Votes, and the counts that go with a question. A vote stays where it was cast, so that it goes with a question that
//! is put under another and comes back with it.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

platform::statements! {
    VOTED_FAMILY = "select 1 from live_votes v join questions t on t.id = v.question_id
                    where (t.id = $1 or t.main_id = $1) and v.seat_id = $2 limit 1";
    VOTE = "insert into live_votes (question_id, seat_id) values ($1, $2) on conflict do nothing";
    UNVOTE = "delete from live_votes where seat_id = $2
              and question_id in (select id from questions where id = $1 or main_id = $1)";
    PASS_ON = "insert into live_votes (question_id, seat_id) select $2, seat_id from live_votes
               where question_id = $1 on conflict do nothing";
    COUNT_VOTE = "update live_questions set votes = votes + $3, changed = 1
                  where gathering_id = $1 and question_id = $2";
    CHANGE = "update live_questions set changed = 1 where gathering_id = $1 and question_id = $2";
    CHANGED = "select question_id from live_questions where gathering_id = $1 and changed = 1
               order by question_id limit $2";
    // Taken before it is told, so that whoever tells it last tells it as it is.
    COUNT = "update live_questions set changed = 0,
             votes = (select count(distinct v.seat_id) from live_votes v join questions t on t.id = v.question_id
               join live_seats s on s.id = v.seat_id
               where (t.id = $2 or t.main_id = $2) and s.gathering_id = $1),
             askers = (select count(distinct a.person_id) from question_askers a
               join questions t on t.id = a.question_id where t.id = $2 or t.main_id = $2)
             where gathering_id = $1 and question_id = $2";
}

/// False when they voted for it, or for one that it stands with, already.
pub(super) fn cast(tx: &mut Tx, room: GatheringId, top: i64, seat: i64) -> Result<bool, Problem> {
    if tx.find::<(i64,)>(VOTED_FAMILY, (top, seat))?.is_some() || tx.run(VOTE, (top, seat))? == 0 {
        return Ok(false);
    }
    tx.run(COUNT_VOTE, (room, top, 1_i64)).map(|_| true)
}

/// False when there was no vote to take back.
pub(super) fn take_back(tx: &mut Tx, room: GatheringId, top: i64, seat: i64) -> Result<bool, Problem> {
    if tx.run(UNVOTE, (top, seat))? == 0 {
        return Ok(false);
    }
    tx.run(COUNT_VOTE, (room, top, -1_i64)).map(|_| true)
}

/// Whoever voted for one votes for the other, which takes its place.
pub(super) fn pass_on(tx: &mut Tx, from: i64, to: i64) -> Result<(), Problem> {
    tx.run(PASS_ON, (from, to)).map(drop)
}

/// Its counts are to be told.
pub(super) fn change(tx: &mut Tx, room: GatheringId, id: i64) -> Result<(), Problem> {
    tx.run(CHANGE, (room, id)).map(drop)
}

/// Those whose counts are to be told.
pub(super) fn changed(tx: &mut Tx, room: GatheringId, most: i64) -> Result<Vec<i64>, Problem> {
    let found = tx.all::<(i64,)>(CHANGED, (room, most))?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Counts its votes and its askers.
pub(super) fn count(tx: &mut Tx, room: GatheringId, id: i64) -> Result<(), Problem> {
    tx.run(COUNT, (room, id)).map(drop)
}
