//! The tables of peer review: rounds with their questions, and what each reader said.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    OPEN = "insert into work_rounds (uid, work_id, person_id, group_id, questions, version, asked_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing returning id";
    CLOSE = "update work_rounds set closed_at = $2 where work_id = $1 and closed_at is null";
    LATEST = "select r.id, r.questions, r.asked_at, r.closed_at, coalesce(g.name, '') from work_rounds r
              left join cohort_groups g on g.id = r.group_id where r.work_id = $1 order by r.id desc limit 1";
    GIVE = "insert into work_reviews (uid, round_id, person_id, answers, written_at) values ($1, $2, $3, $4, $5)
            on conflict (round_id, person_id) do update set answers = excluded.answers,
            written_at = excluded.written_at where work_reviews.taken_at is null";
    OF = "select v.uid, v.answers, v.written_at, v.taken, v.taken_at, r.questions, p.id, p.uid, p.name, p.picture
          from work_reviews v join work_rounds r on r.id = v.round_id join persons p on p.id = v.person_id
          where r.work_id = $1 order by v.id desc limit 200";
    OWN = "select answers, taken, taken_at from work_reviews where round_id = $1 and person_id = $2";
    TAKE = "update work_reviews set taken = $3, taken_by = $4, taken_at = $5
            where uid = $1 and round_id in (select id from work_rounds where work_id = $2)";
    ASKED = "select m.person_id from cohort_group_members m where m.group_id = $1 and m.until is null";
}

/// A round: what is asked of those who read.
pub struct Round {
    /// Its number.
    pub id: i64,
    /// The guiding questions.
    pub questions: Vec<String>,
    /// When it was asked for.
    pub asked: Instant,
    /// When it ended.
    pub closed: Option<Instant>,
    /// The name of the group that was asked; empty when the whole cohort is.
    pub group: String,
}

/// Lists are JSON as text in both engines; what cannot be read is none.
fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

fn json(list: &[String]) -> Result<String, Problem> {
    serde_json::to_string(list).map_err(|cause| Problem::fault("write a list", cause))
}

impl FromRow for Round {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Round {
            id: row.column()?,
            questions: list(&row.column::<String>()?),
            asked: row.column()?,
            closed: row.column()?,
            group: row.column()?,
        })
    }
}

/// What somebody said of a work.
pub struct Review {
    /// Its identifier.
    pub uid: Uid,
    /// The questions with what they answered; what was left empty is left out.
    pub answers: Vec<(String, String)>,
    /// When they did.
    pub written: Instant,
    /// What the authors made of it.
    pub taken: String,
    /// When they said so.
    pub taken_at: Option<Instant>,
    /// Who read.
    pub by: Member,
}

impl FromRow for Review {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let uid = row.column()?;
        let answers = list(&row.column::<String>()?);
        let (written, taken, taken_at) = (row.column()?, row.column()?, row.column()?);
        let questions = list(&row.column::<String>()?);
        let pairs = questions.into_iter().zip(answers);
        Ok(Review {
            uid,
            answers: pairs.filter(|(_, answer)| !answer.is_empty()).collect(),
            written,
            taken,
            taken_at,
            by: Member::from_row(row)?,
        })
    }
}

/// Opens a round; nothing when the same form had been sent before.
pub(super) fn open(
    tx: &mut Tx,
    uid: Uid,
    work: &super::model::Work,
    who: PersonId,
    group: Option<i64>,
    questions: &[String],
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let args = (uid, work.id, who, group, json(questions)?, work.version, now);
    Ok(tx.find::<(i64,)>(OPEN, args)?.map(|(id,)| id))
}

pub(super) fn close(tx: &mut Tx, work: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLOSE, (work, now)).map(drop)
}

/// The newest round of a work.
pub(super) fn latest(tx: &mut Tx, work: i64) -> Result<Option<Round>, Problem> {
    tx.find(LATEST, (work,))
}

/// Writes what somebody said, or says anew until the authors took something of it; whether it did.
pub(super) fn give(
    tx: &mut Tx,
    uid: Uid,
    round: i64,
    who: PersonId,
    answers: &[String],
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(GIVE, (uid, round, who, json(answers)?, now))? == 1)
}

/// What was said of a work, newest first.
pub(super) fn of(tx: &mut Tx, work: i64) -> Result<Vec<Review>, Problem> {
    tx.all(OF, (work,))
}

/// What somebody said in a round, what the authors made of it, and when.
pub(super) type Own = (Vec<String>, String, Option<Instant>);

pub(super) fn own(tx: &mut Tx, round: i64, who: PersonId) -> Result<Option<Own>, Problem> {
    let found = tx.find::<(String, String, Option<Instant>)>(OWN, (round, who))?;
    Ok(found.map(|(answers, taken, at)| (list(&answers), taken, at)))
}

pub(super) fn take(tx: &mut Tx, uid: Uid, work: i64, taken: &str, who: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(TAKE, (uid, work, taken, who, now))? == 1)
}

/// The people of a group that was asked.
pub(super) fn asked(tx: &mut Tx, group: i64) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(ASKED, (group,))?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
