//! The tables of reports, statements, what they point at, and corrections.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Answer, Correction, Course, Report, Statement};
use crate::period::Period;
use crate::words::Reach;

platform::statements! {
    BY_UID = "select r.id, r.uid, r.space_id, s.slug, r.title, r.gathering_id, g.uid, g.title, r.from_at, r.until_at,
              r.audience, r.opened_at, r.corrections_until, r.published_at, r.withdrawn_at, p.id, p.uid, p.name, p.picture
              from objective_reports r join spaces s on s.id = r.space_id join persons p on p.id = r.author_id
              left join gatherings g on g.id = r.gathering_id where r.uid = $1";
    // Reports of others are there once they are open; one's own always.
    OF_SPACE = "select r.id, r.uid, r.space_id, s.slug, r.title, r.gathering_id, g.uid, g.title, r.from_at, r.until_at,
                r.audience, r.opened_at, r.corrections_until, r.published_at, r.withdrawn_at, p.id, p.uid, p.name, p.picture
                from objective_reports r join spaces s on s.id = r.space_id join persons p on p.id = r.author_id
                left join gatherings g on g.id = r.gathering_id
                where r.space_id = $1 and r.withdrawn_at is null and (r.author_id = $2
                or (r.opened_at is not null and ($3 = 1 or (r.published_at is not null and r.audience = 'public'))))
                order by r.until_at desc, r.id desc limit $4 offset $5";
    // What one may still correct in one's spaces, and one's own whose time for corrections is over.
    AWAITING = "select r.uid, r.title, s.name, r.corrections_until from objective_reports r
                join spaces s on s.id = r.space_id
                join memberships m on m.space_id = r.space_id and m.person_id = $1 and m.state = 'active'
                where r.withdrawn_at is null and r.published_at is null and r.author_id <> $1 and r.corrections_until > $2
                order by r.corrections_until limit 6";
    TO_PUBLISH = "select r.uid, r.title, s.name, r.corrections_until from objective_reports r
                  join spaces s on s.id = r.space_id
                  where r.author_id = $1 and r.withdrawn_at is null and r.published_at is null and r.corrections_until <= $2
                  order by r.corrections_until limit 6";
    INSERT = "insert into objective_reports (uid, space_id, author_id, gathering_id, title, from_at, until_at, audience, begun_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (uid) do nothing returning id";
    CHANGE = "update objective_reports set gathering_id = $2, title = $3, from_at = $4, until_at = $5, audience = $6
              where id = $1 and opened_at is null";
    OPEN = "update objective_reports set opened_at = $2, corrections_until = $3 where id = $1 and opened_at is null";
    PUBLISH = "update objective_reports set published_at = $2 where id = $1 and published_at is null";
    WITHDRAW = "update objective_reports set withdrawn_at = $2
                where id = $1 and withdrawn_at is null and published_at is null";
    RESTORE = "update objective_reports set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    STATEMENTS_OF = "select id, uid, position, words from report_statements where report_id = $1 order by position, id";
    ADD = "insert into report_statements (uid, report_id, position, words, written_at)
           select $1, $2, coalesce(max(position), 0) + 1, $3, $4 from report_statements where report_id = $2
           on conflict (uid) do nothing returning id";
    WORD = "update report_statements set words = $2, written_at = $3 where id = $1";
    PLACE = "update report_statements set position = $2 where id = $1";
    REMOVE = "delete from report_statements where id = $1";
    POINT = "insert into report_sources (statement_id, trace_id) values ($1, $2) on conflict do nothing";
    POINT_NOWHERE = "delete from report_sources where statement_id = $1";
    CORRECTIONS = "select c.id, c.uid, c.statement_id, c.words, c.reason, c.proposed_at, c.answer, c.answer_words, c.replaced,
                   p.id, p.uid, p.name, p.picture from report_corrections c join persons p on p.id = c.author_id
                   where c.report_id = $1 order by c.id";
    PROPOSE = "insert into report_corrections (uid, report_id, statement_id, author_id, words, reason, proposed_at)
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing returning id";
    ANSWER = "update report_corrections set answer = $2, answer_words = $3, answered_by = $4, answered_at = $5, replaced = $6
              where id = $1 and answer is null";
    UNANSWERED = "select count(*) from report_corrections where report_id = $1 and answer is null";
}

impl FromRow for Report {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space, title) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let (period, reach): (Period, Reach) = (Period::from_row(row)?, row.column()?);
        let open: (Option<Instant>, Option<Instant>) = (row.column()?, row.column()?);
        Ok(Report {
            id,
            uid,
            space_id,
            space,
            title,
            period,
            reach,
            course: Course {
                open: open.0.zip(open.1),
                published: row.column()?,
                withdrawn: row.column()?,
            },
            author: Member::from_row(row)?,
        })
    }
}

impl FromRow for Statement {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Statement {
            id: row.column()?,
            uid: row.column()?,
            position: row.column()?,
            words: row.column()?,
        })
    }
}

impl FromRow for Correction {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Correction {
            id: row.column()?,
            uid: row.column()?,
            statement: row.column()?,
            words: row.column()?,
            reason: row.column()?,
            proposed: row.column()?,
            answer: row.column()?,
            answer_words: row.column()?,
            replaced: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

pub(crate) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Report>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a space that somebody may read, the latest days first; with `inside` also those that are for members.
pub(crate) fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    reader: Option<PersonId>,
    inside: bool,
    part: spaces::space::Paged,
) -> Result<Vec<Report>, Problem> {
    let reader = reader.map_or(0, PersonId::number);
    tx.all(OF_SPACE, (space, reader, i64::from(inside), part.most, part.skip))
}

/// What awaits somebody: identifier, title, name of the space, and the end of the time for corrections.
pub(super) type Awaited = (Uid, String, String, Instant);

/// Open ones of a person's spaces that are not theirs.
pub(super) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(AWAITING, (person, now))
}

/// A person's own whose time for corrections is over.
pub(super) fn to_publish(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(TO_PUBLISH, (person, now))
}

/// What the form of a report says.
pub(super) struct Worded {
    pub title: String,
    pub period: Period,
    pub reach: Reach,
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    worded: &Worded,
) -> Result<Option<i64>, Problem> {
    let args = (
        uid,
        space,
        author,
        worded.period.gathering_id,
        worded.title.as_str(),
        worded.period.from,
        worded.period.until,
        worded.reach.word(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn change(tx: &mut Tx, id: i64, worded: &Worded) -> Result<(), Problem> {
    let args = (
        id,
        worded.period.gathering_id,
        worded.title.as_str(),
        worded.period.from,
        worded.period.until,
        worded.reach.word(),
    );
    tx.run(CHANGE, args).map(drop)
}

pub(super) fn open(tx: &mut Tx, id: i64, until: Instant) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(OPEN, (id, now, until))? == 1)
}

pub(super) fn publish(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(PUBLISH, (id, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(crate) fn statements(tx: &mut Tx, report: i64) -> Result<Vec<Statement>, Problem> {
    tx.all(STATEMENTS_OF, (report,))
}

/// Adds a statement at the end; the same again adds none.
pub(super) fn add(tx: &mut Tx, uid: Uid, report: i64, words: &str) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    Ok(tx.find::<(i64,)>(ADD, (uid, report, words, now))?.map(|(id,)| id))
}

pub(super) fn word(tx: &mut Tx, statement: i64, words: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WORD, (statement, words, now)).map(drop)
}

pub(super) fn place(tx: &mut Tx, statement: i64, position: i64) -> Result<(), Problem> {
    tx.run(PLACE, (statement, position)).map(drop)
}

pub(super) fn remove(tx: &mut Tx, statement: i64) -> Result<(), Problem> {
    tx.run(POINT_NOWHERE, (statement,))?;
    tx.run(REMOVE, (statement,)).map(drop)
}

/// Makes a statement point at these traces, and at no other.
pub(super) fn point(tx: &mut Tx, statement: i64, traces: &[i64]) -> Result<(), Problem> {
    tx.run(POINT_NOWHERE, (statement,))?;
    for trace in traces {
        tx.run(POINT, (statement, *trace))?;
    }
    Ok(())
}

pub(super) fn corrections(tx: &mut Tx, report: i64) -> Result<Vec<Correction>, Problem> {
    tx.all(CORRECTIONS, (report,))
}

/// What a correction says.
pub(super) struct Proposed {
    pub uid: Uid,
    pub statement: Option<i64>,
    pub words: String,
    pub reason: String,
}

pub(super) fn propose(
    tx: &mut Tx,
    report: i64,
    author: PersonId,
    proposed: &Proposed,
) -> Result<Option<i64>, Problem> {
    let args = (
        proposed.uid,
        report,
        proposed.statement,
        author,
        proposed.words.as_str(),
        proposed.reason.as_str(),
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(PROPOSE, args)?.map(|(id,)| id))
}

/// Answers a correction, unless it was since.
pub(super) fn answer(
    tx: &mut Tx,
    correction: i64,
    answer: Answer,
    words: &str,
    by: PersonId,
    replaced: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (correction, answer.word(), words, by, now, replaced))? == 1)
}

pub(super) fn unanswered(tx: &mut Tx, report: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(UNANSWERED, (report,)).map(|(count,)| count)
}
