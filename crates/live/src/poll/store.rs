//! The tables of polls, their choices and their urns.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Uid};
use platform::Tx;

use super::life::Life;
use super::making::NewPoll;
use super::model::{Choice, Poll};

platform::statements! {
    OF_ROOM = "select id, uid, kind, title, quiz, most, low, high, state, is_shown, was_revealed, on_screen, outcome
               from live_polls where gathering_id = $1 order by id";
    FIND = "select id, uid, kind, title, quiz, most, low, high, state, is_shown, was_revealed, on_screen, outcome
            from live_polls where gathering_id = $1 and uid = $2";
    BY_ID = "select id, uid, kind, title, quiz, most, low, high, state, is_shown, was_revealed, on_screen, outcome
             from live_polls where gathering_id = $1 and id = $2";
    OPEN = "select id, uid, kind, title, quiz, most, low, high, state, is_shown, was_revealed, on_screen, outcome
            from live_polls where gathering_id = $1 and state = 'open' order by id";
    CHOICES_OF_ROOM = "select c.poll_id, c.text, c.is_right from live_poll_choices c
                       join live_polls p on p.id = c.poll_id where p.gathering_id = $1 order by c.poll_id, c.place";
    CHOICES = "select text, is_right from live_poll_choices where poll_id = $1 order by place";
    COUNT = "select count(*) from live_polls where gathering_id = $1";
    MAKE = "insert into live_polls (uid, gathering_id, kind, title, quiz, most, low, high, state, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'prepared', $9) on conflict (uid) do nothing";
    REWORD = "update live_polls set kind = $2, title = $3, quiz = $4, most = $5, low = $6, high = $7
              where id = $1 and state = 'prepared'";
    DROP_CHOICES = "delete from live_poll_choices where poll_id = $1";
    WRITE_CHOICE = "insert into live_poll_choices (poll_id, place, text, is_right) values ($1, $2, $3, $4)";
    REMOVE = "delete from live_polls where id = $1 and state = 'prepared'";
    STEP = "update live_polls set state = $2, is_shown = $3, was_revealed = $4
            where id = $1 and state = $5 and is_shown = $6";
    MAKE_URN = "insert into live_urns (poll_id, urn, is_open) values ($1, $2, 1)
                on conflict (poll_id, urn) do update set is_open = 1";
    SEAL = "update live_urns set is_open = 0 where poll_id = $1";
    KEEP_OUTCOME = "update live_polls set outcome = $2, closed_at = $3 where id = $1";
    PUT_ON_SCREEN = "update live_polls set on_screen = 1 where id = $1";
    TAKE_FROM_SCREEN = "update live_polls set on_screen = 0 where gathering_id = $1 and on_screen = 1";
    ON_SCREEN = "select id from live_polls where gathering_id = $1 and on_screen = 1";
}

/// How many urns a poll has: votes that come at once seldom meet.
pub(super) const URNS: i64 = 16;

/// Every poll of a room, in the order in which they were made.
pub(super) fn of_room(tx: &mut Tx, room: GatheringId) -> Result<Vec<Poll>, Problem> {
    let mut polls: Vec<Poll> = tx.all(OF_ROOM, (room,))?;
    if polls.is_empty() {
        return Ok(polls);
    }
    for (id, text, is_right) in tx.all::<(i64, String, bool)>(CHOICES_OF_ROOM, (room,))? {
        if let Some(poll) = polls.iter_mut().find(|poll| poll.id == id) {
            poll.choices.push(Choice { text, is_right });
        }
    }
    Ok(polls)
}

fn with_choices(tx: &mut Tx, mut poll: Poll) -> Result<Poll, Problem> {
    if poll.kind.offers() {
        let choices = tx.all::<(String, bool)>(CHOICES, (poll.id,))?;
        poll.choices = choices
            .into_iter()
            .map(|(text, is_right)| Choice { text, is_right })
            .collect();
    }
    Ok(poll)
}

/// The polls that are open.
pub(super) fn open(tx: &mut Tx, room: GatheringId) -> Result<Vec<Poll>, Problem> {
    let polls: Vec<Poll> = tx.all(OPEN, (room,))?;
    polls.into_iter().map(|poll| with_choices(tx, poll)).collect()
}

/// A poll of this room.
pub(super) fn find(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<Poll, Problem> {
    let poll = tx.find(FIND, (room, uid))?.ok_or(Problem::Missing)?;
    with_choices(tx, poll)
}

/// The same by its number.
pub(super) fn by_id(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Poll, Problem> {
    let poll = tx.find(BY_ID, (room, id))?.ok_or(Problem::Missing)?;
    with_choices(tx, poll)
}

pub(super) fn count(tx: &mut Tx, room: GatheringId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (room,)).map(|(count,)| count)
}

/// False when it is there already.
pub(super) fn make(tx: &mut Tx, room: GatheringId, uid: Uid, new: &NewPoll) -> Result<bool, Problem> {
    let now = tx.now();
    let args = (
        uid,
        room,
        new.kind.word(),
        &new.title,
        &new.quiz,
        new.most,
        &new.low,
        &new.high,
        now,
    );
    if tx.run(MAKE, args)? == 0 {
        return Ok(false);
    }
    let poll = find(tx, room, uid)?;
    write_choices(tx, poll.id, &new.choices)?;
    Ok(true)
}

/// False when it is no longer only prepared.
pub(super) fn reword(tx: &mut Tx, poll: i64, new: &NewPoll) -> Result<bool, Problem> {
    let args = (
        poll,
        new.kind.word(),
        &new.title,
        &new.quiz,
        new.most,
        &new.low,
        &new.high,
    );
    if tx.run(REWORD, args)? == 0 {
        return Ok(false);
    }
    tx.run(DROP_CHOICES, (poll,))?;
    write_choices(tx, poll, &new.choices)?;
    Ok(true)
}

fn write_choices(tx: &mut Tx, poll: i64, choices: &[Choice]) -> Result<(), Problem> {
    for (place, choice) in (1_i64..).zip(choices) {
        tx.run(WRITE_CHOICE, (poll, place, &choice.text, choice.is_right))?;
    }
    Ok(())
}

/// False when it is no longer only prepared.
pub(super) fn remove(tx: &mut Tx, poll: i64) -> Result<bool, Problem> {
    tx.run(DROP_CHOICES, (poll,))?;
    Ok(tx.run(REMOVE, (poll,))? == 1)
}

/// Takes a step in the life of a poll; false when somebody else took one meanwhile.
pub(super) fn step(tx: &mut Tx, poll: &Poll, next: Life) -> Result<bool, Problem> {
    let args = (
        poll.id,
        next.state.word(),
        next.is_shown,
        next.was_revealed,
        poll.life.state.word(),
        poll.life.is_shown,
    );
    Ok(tx.run(STEP, args)? == 1)
}

/// Lets ballots fall.
pub(super) fn open_urns(tx: &mut Tx, poll: i64) -> Result<(), Problem> {
    for urn in 0..URNS {
        tx.run(MAKE_URN, (poll, urn))?;
    }
    Ok(())
}

/// Lets none fall any more. Whoever is voting just then is waited for, so that what is counted next is all there is.
pub(super) fn seal_urns(tx: &mut Tx, poll: i64) -> Result<(), Problem> {
    tx.run(SEAL, (poll,)).map(drop)
}

/// Keeps the results of a closed poll.
pub(super) fn keep_outcome(tx: &mut Tx, poll: i64, outcome: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(KEEP_OUTCOME, (poll, outcome, now)).map(drop)
}

/// Puts a poll on the large screen, or none; gives those that were there.
pub(super) fn put_on_screen(tx: &mut Tx, room: GatheringId, poll: Option<i64>) -> Result<Vec<i64>, Problem> {
    let before: Vec<(i64,)> = tx.all(ON_SCREEN, (room,))?;
    tx.run(TAKE_FROM_SCREEN, (room,))?;
    if let Some(poll) = poll {
        tx.run(PUT_ON_SCREEN, (poll,))?;
    }
    Ok(before.into_iter().map(|(id,)| id).collect())
}
