//! The tables of decisions, their options and the stances.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Choice, Decision, Method, Outcome, Stance};

platform::statements! {
    BY_UID = "select d.id, d.uid, d.space_id, s.slug, d.method, d.title, d.body, d.html, d.quorum, d.points, d.round,
              d.version, d.opened_at, d.closes_at, d.closed_at, d.outcome, d.outcome_words, d.outcome_html, d.settled_at,
              d.review_at, d.withdrawn_at, d.role, p.id, p.uid, p.name, p.picture
              from decisions d join spaces s on s.id = d.space_id join persons p on p.id = d.author_id where d.uid = $1";
    GOING_ON = "select d.id, d.uid, d.space_id, s.slug, d.method, d.title, d.body, d.html, d.quorum, d.points, d.round,
                d.version, d.opened_at, d.closes_at, d.closed_at, d.outcome, d.outcome_words, d.outcome_html, d.settled_at,
                d.review_at, d.withdrawn_at, d.role, p.id, p.uid, p.name, p.picture
                from decisions d join spaces s on s.id = d.space_id join persons p on p.id = d.author_id
                where d.space_id = $1 and d.outcome is null and d.withdrawn_at is null order by d.closes_at, d.id limit 60";
    LOG = "select d.id, d.uid, d.space_id, s.slug, d.method, d.title, d.body, d.html, d.quorum, d.points, d.round,
           d.version, d.opened_at, d.closes_at, d.closed_at, d.outcome, d.outcome_words, d.outcome_html, d.settled_at,
           d.review_at, d.withdrawn_at, d.role, p.id, p.uid, p.name, p.picture
           from decisions d join spaces s on s.id = d.space_id join persons p on p.id = d.author_id
           where d.space_id = $1 and d.outcome is not null and d.withdrawn_at is null
           order by d.settled_at desc, d.id desc limit $2 offset $3";
    AWAITING = "select d.uid, d.title, s.name, d.closes_at from memberships m join spaces s on s.id = m.space_id
                join decisions d on d.space_id = s.id
                where m.person_id = $1 and m.state = 'active' and d.outcome is null and d.withdrawn_at is null
                and d.closed_at is null and d.closes_at > $2
                and not exists (select 1 from stances t where t.decision_id = d.id and t.person_id = $1)
                order by d.closes_at limit 6";
    TO_SETTLE = "select d.uid, d.title, s.name, d.closes_at from decisions d join spaces s on s.id = d.space_id
                 where d.author_id = $1 and d.outcome is null and d.withdrawn_at is null
                 and (d.closed_at is not null or d.closes_at <= $2) order by d.closes_at limit 6";
    TO_REVIEW = "select d.uid, d.title, s.name, d.review_at from decisions d join spaces s on s.id = d.space_id
                 where d.author_id = $1 and d.outcome is not null and d.withdrawn_at is null and d.review_at <= $2
                 order by d.review_at limit 6";
    OF_ROLE = "select d.id, d.uid, d.space_id, s.slug, d.method, d.title, d.body, d.html, d.quorum, d.points, d.round,
               d.version, d.opened_at, d.closes_at, d.closed_at, d.outcome, d.outcome_words, d.outcome_html, d.settled_at,
               d.review_at, d.withdrawn_at, d.role, p.id, p.uid, p.name, p.picture
               from decisions d join spaces s on s.id = d.space_id join persons p on p.id = d.author_id
               where d.space_id = $1 and d.role = $2 and d.withdrawn_at is null order by d.id desc limit 3";
    INSERT = "insert into decisions (uid, space_id, author_id, method, title, body, html, quorum, points, opened_at, closes_at,
              role) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (uid) do nothing returning id";
    ADD_OPTION = "insert into decision_options (uid, decision_id, position, words) values ($1, $2, $3, $4)";
    OPTIONS = "select words from decision_options where decision_id = $1 order by position";
    AMEND = "update decisions set title = $3, body = $4, html = $5, closes_at = $6, quorum = $7, version = version + 1
             where id = $1 and version = $2 and closed_at is null and withdrawn_at is null and outcome is null";
    // Holds it open until the end of the transaction: whoever closes it waits, and whoever comes after is refused.
    HOLD_OPEN = "update decisions set round = round where id = $1 and closed_at is null and withdrawn_at is null
                 and outcome is null and closes_at > $2";
    STANCES = "select t.choice, t.reason, t.version, t.round, t.taken_at, p.id, p.uid, p.name, p.picture
               from stances t join persons p on p.id = t.person_id where t.decision_id = $1
               order by t.taken_at, p.id limit 500";
    OWN = "select t.choice, t.reason, t.version, t.round, t.taken_at, p.id, p.uid, p.name, p.picture
           from stances t join persons p on p.id = t.person_id where t.decision_id = $1 and t.person_id = $2";
    TAKE = "insert into stances (decision_id, person_id, choice, reason, version, round, taken_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (decision_id, person_id) do update set choice = excluded.choice, reason = excluded.reason,
            version = excluded.version, round = excluded.round, taken_at = excluded.taken_at";
    TAKE_BACK = "delete from stances where decision_id = $1 and person_id = $2";
    NEXT_ROUND = "update decisions set round = 2 where id = $1 and round = 1 and closed_at is null and withdrawn_at is null";
    CLOSE = "update decisions set closed_at = $2 where id = $1 and closed_at is null and withdrawn_at is null
             and outcome is null";
    SETTLE = "update decisions set outcome = $2, outcome_words = $3, outcome_html = $4, outcome_by = $5, settled_at = $6,
              review_at = $7 where id = $1 and withdrawn_at is null and (closed_at is not null or closes_at <= $6)";
    WITHDRAW = "update decisions set withdrawn_at = $2 where id = $1 and withdrawn_at is null and outcome is null";
    RESTORE = "update decisions set withdrawn_at = null where id = $1 and withdrawn_at is not null";
}

impl FromRow for Decision {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        Ok(Decision {
            id,
            uid,
            space_id,
            space,
            method: row.column()?,
            title: row.column()?,
            body: row.column()?,
            html: row.column()?,
            quorum: row.column()?,
            points: row.column()?,
            round: row.column()?,
            version: row.column()?,
            opened: row.column()?,
            closes: row.column()?,
            closed: row.column()?,
            outcome: row.column()?,
            outcome_words: row.column()?,
            outcome_html: row.column()?,
            settled: row.column()?,
            review: row.column()?,
            withdrawn: row.column()?,
            role: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

impl FromRow for Stance {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let choice: String = row.column()?;
        Ok(Stance {
            choice: serde_json::from_str(&choice).map_err(|cause| Problem::fault("read a stance", cause))?,
            reason: row.column()?,
            version: row.column()?,
            round: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Decision>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those that are not settled, the next to close first.
pub(super) fn going_on(tx: &mut Tx, space: SpaceId) -> Result<Vec<Decision>, Problem> {
    tx.all(GOING_ON, (space,))
}

/// Those that are settled, newest first.
pub(super) fn log(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Decision>, Problem> {
    tx.all(LOG, (space, most, skip))
}

/// Those that ask who shall hold a role, the newest first.
pub(super) fn of_role(tx: &mut Tx, space: SpaceId, role: &str) -> Result<Vec<Decision>, Problem> {
    tx.all(OF_ROLE, (space, role))
}

/// What awaits somebody: identifier, title, name of the space, and the moment that counts.
pub(super) type Awaited = (Uid, String, String, Instant);

/// Open ones of a person's spaces to which they have said nothing.
pub(super) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(AWAITING, (person, now))
}

/// A person's own that are closed, and of which nothing was said.
pub(super) fn to_settle(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(TO_SETTLE, (person, now))
}

/// A person's own whose day to look again has come.
pub(super) fn to_review(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(TO_REVIEW, (person, now))
}

/// What a new one says.
pub(super) struct New {
    pub uid: Uid,
    pub method: Method,
    pub title: String,
    pub body: String,
    pub quorum: Option<i64>,
    pub points: i64,
    pub closes: Instant,
    pub options: Vec<String>,
    pub role: String,
}

pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    author: PersonId,
    new: &New,
) -> Result<Option<i64>, Problem> {
    let args = (
        new.uid,
        space,
        author,
        new.method.word(),
        new.title.as_str(),
        new.body.as_str(),
        platform::markdown::html(&new.body),
        new.quorum,
        new.points,
        tx.now(),
        new.closes,
        new.role.as_str(),
    );
    let Some((id,)) = tx.find::<(i64,)>(INSERT, args)? else {
        return Ok(None);
    };
    for (position, words) in (1i64..).zip(&new.options) {
        let uid = tx.new_uid();
        tx.run(ADD_OPTION, (uid, id, position, words.as_str()))?;
    }
    Ok(Some(id))
}

pub(super) fn options(tx: &mut Tx, decision: &Decision) -> Result<Vec<String>, Problem> {
    if !decision.method.has_options() {
        return Ok(Vec::new());
    }
    let rows = tx.all::<(String,)>(OPTIONS, (decision.id,))?;
    Ok(rows.into_iter().map(|(words,)| words).collect())
}

/// Words a proposal otherwise, unless it was since `version`.
pub(super) fn amend(tx: &mut Tx, id: i64, version: i64, new: &New) -> Result<bool, Problem> {
    let html = platform::markdown::html(&new.body);
    let args = (
        id,
        version,
        new.title.as_str(),
        new.body.as_str(),
        html,
        new.closes,
        new.quorum,
    );
    Ok(tx.run(AMEND, args)? == 1)
}

/// Holds it open until the end of the transaction; whether it is.
pub(super) fn hold_open(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HOLD_OPEN, (id, now))? == 1)
}

pub(super) fn stances(tx: &mut Tx, id: i64) -> Result<Vec<Stance>, Problem> {
    tx.all(STANCES, (id,))
}

pub(super) fn own(tx: &mut Tx, id: i64, person: PersonId) -> Result<Option<Stance>, Problem> {
    tx.find(OWN, (id, person))
}

pub(super) fn take(
    tx: &mut Tx,
    decision: &Decision,
    person: PersonId,
    choice: &Choice,
    reason: &str,
) -> Result<(), Problem> {
    let choice = serde_json::to_string(choice).map_err(|cause| Problem::fault("write a stance", cause))?;
    let args = (
        decision.id,
        person,
        choice,
        reason,
        decision.version,
        decision.round,
        tx.now(),
    );
    tx.run(TAKE, args).map(drop)
}

pub(super) fn take_back(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_BACK, (id, person))? == 1)
}

pub(super) fn next_round(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(NEXT_ROUND, (id,))? == 1)
}

pub(super) fn close(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (id, now))? == 1)
}

pub(super) fn settle(
    tx: &mut Tx,
    id: i64,
    outcome: Outcome,
    words: &str,
    by: PersonId,
    review: Option<Instant>,
) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(words), tx.now());
    Ok(tx.run(SETTLE, (id, outcome.word(), words, html, by, now, review))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
