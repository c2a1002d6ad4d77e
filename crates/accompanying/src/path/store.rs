//! The tables of meetings, notes and steps.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;

use super::model::{Meeting, Next, Note};

platform::statements! {
    MEETINGS = "select id, uid, starts_at, ends_at, mode, place, state, version, changed_at from accompaniment_meetings
                where accompaniment_id = $1 and state <> 'cancelled' order by starts_at, id limit 60";
    MEETING = "select id, uid, starts_at, ends_at, mode, place, state, version, changed_at from accompaniment_meetings
               where accompaniment_id = $1 and uid = $2";
    OFFER = "insert into accompaniment_meetings (uid, accompaniment_id, starts_at, ends_at, mode, place, state, changed_at)
             values ($1, $2, $3, $4, $5, $6, 'offered', $7) on conflict (uid) do nothing";
    IS_THERE = "select 1 from accompaniment_meetings where accompaniment_id = $1 and starts_at = $2 and state <> 'cancelled'";
    BOOK = "update accompaniment_meetings set state = 'booked', version = version + 1, changed_at = $2
            where id = $1 and state = 'offered' and starts_at > $2";
    CANCEL = "update accompaniment_meetings set state = 'cancelled', version = version + 1, changed_at = $2
              where id = $1 and state <> 'cancelled' and ends_at > $2";
    // Notes for oneself are read with the person who reads: they are in no other list.
    NOTES = "select author_id, audience, html, written_at from accompaniment_notes
             where accompaniment_id = $1 and (audience = 'both' or author_id = $2) order by id limit 200";
    NOTE = "insert into accompaniment_notes (uid, accompaniment_id, author_id, audience, body, html, written_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing";
    STEPS = "select uid, whose, words, by_at, done_at from accompaniment_steps where accompaniment_id = $1
             order by case when done_at is null then 0 else 1 end, id limit 100";
    ADD_STEP = "insert into accompaniment_steps (uid, accompaniment_id, whose, words, by_at)
                values ($1, $2, $3, $4, $5) on conflict (uid) do nothing";
    DO_STEP = "update accompaniment_steps set done_at = $3 where accompaniment_id = $1 and uid = $2 and done_at is null";
    UNDO_STEP = "update accompaniment_steps set done_at = null where accompaniment_id = $1 and uid = $2";
    PLAN = "update accompaniments set plan = $2, plan_html = $3 where id = $1";
    OUTCOME = "update accompaniments set outcome = $2, outcome_html = $3 where id = $1";
    THANKS = "update accompaniments set thanks = $2 where id = $1";
    COMING = "select a.title, m.starts_at, a.uid, a.secret, a.person_id from accompaniment_meetings m
              join accompaniments a on a.id = m.accompaniment_id
              where (a.person_id = $1 or a.companion_id = $1) and a.state in ('accepted', 'under-way')
              and m.state = 'booked' and m.ends_at > $2 order by m.starts_at limit 4";
}

/// Those that count, the next first.
pub(super) fn meetings(tx: &mut Tx, about: i64) -> Result<Vec<Meeting>, Problem> {
    tx.all(MEETINGS, (about,))
}

pub(super) fn meeting(tx: &mut Tx, about: i64, uid: Uid) -> Result<Meeting, Problem> {
    tx.find(MEETING, (about, uid))?.ok_or(Problem::Missing)
}

/// An hour that is offered.
#[derive(Debug, Clone)]
pub(super) struct Offered {
    pub starts: Instant,
    pub ends: Instant,
    pub mode: &'static str,
    pub place: String,
}

/// Offers an hour, unless one is offered at the same moment already.
pub(super) fn offer(tx: &mut Tx, about: i64, offered: &Offered) -> Result<bool, Problem> {
    if tx.find::<(i64,)>(IS_THERE, (about, offered.starts))?.is_some() {
        return Ok(false);
    }
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = (
        uid,
        about,
        offered.starts,
        offered.ends,
        offered.mode,
        offered.place.as_str(),
        now,
    );
    Ok(tx.run(OFFER, args)? == 1)
}

pub(super) fn book(tx: &mut Tx, meeting: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(BOOK, (meeting, now))? == 1)
}

pub(super) fn cancel(tx: &mut Tx, meeting: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CANCEL, (meeting, now))? == 1)
}

/// What somebody may read: what is for both, and their own.
pub(super) fn notes(tx: &mut Tx, about: i64, reader: PersonId) -> Result<Vec<Note>, Problem> {
    tx.all(NOTES, (about, reader))
}

/// Keeps a note; the same form sent twice keeps it once.
pub(super) fn note(
    tx: &mut Tx,
    about: i64,
    author: PersonId,
    once: Uid,
    audience: &str,
    body: &str,
) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(body), tx.now());
    Ok(tx.run(NOTE, (once, about, author, audience, body, html, now))? == 1)
}

/// What comes next, what is done last.
pub(super) fn steps(tx: &mut Tx, about: i64) -> Result<Vec<Next>, Problem> {
    tx.all(STEPS, (about,))
}

pub(super) fn add_step(
    tx: &mut Tx,
    about: i64,
    once: Uid,
    whose: &str,
    words: &str,
    by: Option<Instant>,
) -> Result<bool, Problem> {
    Ok(tx.run(ADD_STEP, (once, about, whose, words, by))? == 1)
}

pub(super) fn do_step(tx: &mut Tx, about: i64, uid: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(DO_STEP, (about, uid, now))? == 1)
}

pub(super) fn undo_step(tx: &mut Tx, about: i64, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.run(UNDO_STEP, (about, uid))? == 1)
}

pub(super) fn plan(tx: &mut Tx, about: i64, words: &str) -> Result<(), Problem> {
    tx.run(PLAN, (about, words, platform::markdown::html(words)))
        .map(drop)
}

pub(super) fn outcome(tx: &mut Tx, about: i64, words: &str) -> Result<(), Problem> {
    tx.run(OUTCOME, (about, words, platform::markdown::html(words)))
        .map(drop)
}

pub(super) fn thanks(tx: &mut Tx, about: i64, words: &str) -> Result<(), Problem> {
    tx.run(THANKS, (about, words)).map(drop)
}

/// A meeting to come: its title, its moment, the two ways to its page, and who asked.
pub(super) type Met = (String, Instant, Uid, String, PersonId);

/// The next meetings of somebody.
pub(super) fn coming(tx: &mut Tx, person: PersonId) -> Result<Vec<Met>, Problem> {
    let now = tx.now();
    tx.all(COMING, (person, now))
}
