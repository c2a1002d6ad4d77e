//! The tables of date polls, their dates and answers.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use gatherings::gathering::GatheringId;

platform::statements! {
    OPEN = "insert into date_polls (uid, gathering_id, opened_at) values ($1, $2, $3)
            on conflict (gathering_id) do update set closed_at = null";
    UID_OF = "select uid from date_polls where gathering_id = $1";
    FIND = "select d.id, d.gathering_id, g.uid, d.closed_at from date_polls d
            join gatherings g on g.id = d.gathering_id where d.uid = $1";
    DATES = "select o.id, o.uid, o.starts_at, o.ends_at from date_options o where o.poll_id = $1 order by o.starts_at";
    ADD = "insert into date_options (uid, poll_id, starts_at, ends_at)
           select $1, $2, $3, $4 where (select count(*) from date_options where poll_id = $2) < 20
           on conflict (poll_id, starts_at) do nothing";
    FORGET_ANSWERS = "delete from date_answers where option_id in
                      (select id from date_options where uid = $1 and poll_id = $2)";
    REMOVE = "delete from date_options where uid = $1 and poll_id = $2";
    ANSWERS = "select a.option_id, a.person_id, a.name, a.answer from date_answers a
               join date_options o on o.id = a.option_id where o.poll_id = $1
               order by a.answered_at, a.person_id, a.option_id limit 4000";
    ANSWER = "insert into date_answers (option_id, person_id, name, answer, answered_at) values ($1, $2, $3, $4, $5)
              on conflict (option_id, person_id) do update set name = excluded.name, answer = excluded.answer";
    CLOSE = "update date_polls set closed_at = $2 where id = $1 and closed_at is null";
    MOVE = "update gatherings set starts_at = $2, ends_at = $3, changed_at = $4 where id = $1 and state = 'draft'";
    WHO = "select distinct a.person_id from date_answers a join date_options o on o.id = a.option_id
           where o.poll_id = $1 order by a.person_id limit 500";
}

/// A poll as stored.
pub struct Poll {
    /// Its number.
    pub id: i64,
    /// The gathering whose date is sought.
    pub gathering: GatheringId,
    /// The identifier of that gathering.
    pub gathering_uid: Uid,
    /// When it was closed.
    pub closed: Option<Instant>,
}

impl FromRow for Poll {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Poll {
            id: row.column()?,
            gathering: row.column()?,
            gathering_uid: row.column()?,
            closed: row.column()?,
        })
    }
}

/// A date that is proposed.
pub struct Date {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// When it would start.
    pub starts: Instant,
    /// When it would end.
    pub ends: Instant,
}

impl FromRow for Date {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Date {
            id: row.column()?,
            uid: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
        })
    }
}

/// Number of the date, who, their name, and `yes`, `maybe` or `no`.
pub type Answer = (i64, PersonId, String, String);

/// Opens a poll, or opens it again.
pub(super) fn open(tx: &mut Tx, gathering: GatheringId) -> Result<Uid, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(OPEN, (uid, gathering, now))?;
    tx.one::<(Uid,)>(UID_OF, (gathering,)).map(|(uid,)| uid)
}

pub(super) fn find(tx: &mut Tx, uid: Uid) -> Result<Poll, Problem> {
    tx.find(FIND, (uid,))?.ok_or(Problem::Missing)
}

pub(super) fn dates(tx: &mut Tx, poll: i64) -> Result<Vec<Date>, Problem> {
    tx.all(DATES, (poll,))
}

/// Adds a date, unless it is there or there are twenty.
pub(super) fn add(tx: &mut Tx, poll: i64, starts: Instant, ends: Instant) -> Result<bool, Problem> {
    let uid = tx.new_uid();
    Ok(tx.run(ADD, (uid, poll, starts, ends))? == 1)
}

pub(super) fn remove(tx: &mut Tx, poll: i64, date: Uid) -> Result<(), Problem> {
    tx.run(FORGET_ANSWERS, (date, poll))?;
    tx.run(REMOVE, (date, poll)).map(drop)
}

pub(super) fn answers(tx: &mut Tx, poll: i64) -> Result<Vec<Answer>, Problem> {
    tx.all(ANSWERS, (poll,))
}

pub(super) fn answer(
    tx: &mut Tx,
    date: i64,
    person: PersonId,
    name: &str,
    answer: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ANSWER, (date, person, name, answer, now)).map(drop)
}

pub(super) fn close(tx: &mut Tx, poll: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (poll, now))? == 1)
}

/// Moves the draft to the date that was chosen.
pub(super) fn move_draft(tx: &mut Tx, gathering: GatheringId, date: &Date) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(MOVE, (gathering, date.starts, date.ends, now))? == 1)
}

/// Everybody who answered, at most five hundred.
pub(super) fn who(tx: &mut Tx, poll: i64) -> Result<Vec<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(WHO, (poll,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}
