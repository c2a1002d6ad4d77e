//! The table of ballots. A ballot is kept in constant time; counting is one grouped query.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Refusal};
use platform::Tx;

use super::store::URNS;

platform::statements! {
    CAST = "insert into live_ballots (poll_id, seat_id, body, answered_at) values ($1, $2, $3, $4)
            on conflict (poll_id, seat_id) do nothing";
    CAST_AGAIN = "update live_ballots set body = $3, answered_at = $4 where poll_id = $1 and seat_id = $2";
    // The urn of a closed poll is sealed: nothing falls into it.
    DROP_IN_URN = "update live_urns set ballots = ballots + $3 where poll_id = $1 and urn = $2 and is_open = 1";
    ANSWERS = "select cast(coalesce(sum(ballots), 0) as bigint) from live_urns where poll_id = $1";
    GROUPS = "select body, count(*) from live_ballots where poll_id = $1 group by body";
    OWN = "select b.poll_id, b.body, b.dots from live_ballots b join live_polls p on p.id = b.poll_id
           where b.seat_id = $1 and p.gathering_id = $2 order by b.poll_id";
    ADD_DOT = "insert into live_poll_dots (text_id, seat_id) values ($1, $2) on conflict do nothing";
    COUNT_DOT = "update live_ballots set dots = dots + 1 where poll_id = $1 and seat_id = $2 and dots < $3";
    DROP_DOT = "delete from live_poll_dots where text_id = $1 and seat_id = $2";
    UNCOUNT_DOT = "update live_ballots set dots = dots - 1 where poll_id = $1 and seat_id = $2 and dots > 0";
    OWN_DOTS = "select t.uid, case when t.hidden_at is null then t.text else '' end from live_poll_dots d
                join live_poll_texts t on t.id = d.text_id where d.seat_id = $1 and t.poll_id = $2 order by t.number";
}

/// Keeps what a seat answers, once a person.
///
/// # Errors
/// [`Problem::Refused`] when the poll is not open: the whole transaction is undone.
pub(super) fn cast(tx: &mut Tx, poll: i64, seat: i64, body: &str) -> Result<(), Problem> {
    let now = tx.now();
    let is_first = tx.run(CAST, (poll, seat, body, now))? == 1;
    if !is_first {
        tx.run(CAST_AGAIN, (poll, seat, body, now))?;
    }
    let fell = tx.run(DROP_IN_URN, (poll, seat.rem_euclid(URNS), is_first))?;
    if fell == 1 {
        Ok(())
    } else {
        Err(Refusal::new("poll-is-not-open").into())
    }
}

/// How many people answered: read from the urns, not from the ballots.
pub(super) fn answers(tx: &mut Tx, poll: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(ANSWERS, (poll,)).map(|(count,)| count)
}

/// Equal ballots, and how many of each.
pub(super) fn groups(tx: &mut Tx, poll: i64) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(GROUPS, (poll,))
}

/// The ballots of a seat in a room: poll, body, dots.
pub(super) fn own(tx: &mut Tx, seat: i64, room: GatheringId) -> Result<Vec<(i64, String, i64)>, Problem> {
    tx.all(OWN, (seat, room))
}

/// Puts a dot on an idea, at most `most` a person.
///
/// # Errors
/// [`Problem::Refused`] when they have no dot left.
pub(super) fn put_dot(tx: &mut Tx, poll: i64, idea: i64, seat: i64, most: i64) -> Result<(), Problem> {
    if tx.run(ADD_DOT, (idea, seat))? == 0 {
        return Ok(());
    }
    if tx.run(COUNT_DOT, (poll, seat, most))? == 1 {
        Ok(())
    } else {
        Err(Refusal::new("poll-no-dot-left").with("count", most).into())
    }
}

/// Takes it back.
pub(super) fn take_dot(tx: &mut Tx, poll: i64, idea: i64, seat: i64) -> Result<(), Problem> {
    if tx.run(DROP_DOT, (idea, seat))? == 1 {
        tx.run(UNCOUNT_DOT, (poll, seat))?;
    }
    Ok(())
}

/// The ideas on which a seat put its dots; those that were hidden since without their words.
pub(super) fn own_dots(tx: &mut Tx, seat: i64, poll: i64) -> Result<Vec<(String, String)>, Problem> {
    tx.all(OWN_DOTS, (seat, poll))
}
