//! The tables of reviews and of what members tell in them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use crate::course::Outcome;

platform::statements! {
    OPEN = "insert into reviews (uid, space_id, birth_id, since, due_at, opened_at, decision)
            values ($1, $2, (select max(id) from births where space_id = $2), $3, $4, $5, $6)
            on conflict do nothing returning id";
    BY_UID = "select r.id, r.uid, r.space_id, s.slug, r.birth_id, r.since, r.opened_at, r.decision, r.outcome,
              r.html, r.next_at, r.carried_at, coalesce(p.name, '')
              from reviews r join spaces s on s.id = r.space_id left join persons p on p.id = r.carried_by
              where r.uid = $1";
    IS_OPEN = "select uid, opened_at from reviews where space_id = $1 and carried_at is null";
    LAST = "select max(due_at), max(carried_at) from reviews where space_id = $1 and carried_at is not null";
    ALL = "select id, uid, opened_at, outcome, html from reviews where space_id = $1 order by id desc limit 30";
    BRANCHES = "select b.review_id, s.slug, s.name from review_branches b join spaces s on s.id = b.space_id
                join reviews r on r.id = b.review_id
                where r.space_id = $1 and s.joining <> 'hidden' order by b.space_id";
    AWAITING = "select r.uid, s.name, r.opened_at from memberships m join reviews r on r.space_id = m.space_id
                join spaces s on s.id = r.space_id
                where m.person_id = $1 and m.state = 'active' and r.carried_at is null and s.life = 'awake'
                order by r.opened_at limit 10";
    DECISION = "select uid, title, closes_at, outcome, outcome_html, withdrawn_at from decisions
                where uid = $1";
    ASK_AGAIN = "update reviews set decision = $2 where id = $1 and carried_at is null";
    CARRY = "update reviews set outcome = $2, words = $3, html = $4, next_at = $5, carried_at = $6, carried_by = $7
             where id = $1 and carried_at is null";
    STORIES = "select t.text, t.html, t.said_at, p.id, p.uid, p.name, p.picture
               from review_stories t join persons p on p.id = t.person_id where t.review_id = $1 order by t.said_at";
    TELL = "insert into review_stories (review_id, person_id, text, html, said_at) values ($1, $2, $3, $4, $5)
            on conflict (review_id, person_id) do update set text = excluded.text, html = excluded.html";
    TAKE_BACK = "delete from review_stories where review_id = $1 and person_id = $2";
}

/// A review.
pub(crate) struct Review {
    pub id: i64,
    pub uid: Uid,
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// What was said at birth when it opened.
    pub birth: Option<i64>,
    /// Since when it looks back.
    pub since: Instant,
    pub opened: Instant,
    /// The identifier that the decision of the group has, or will have.
    pub decision: Uid,
    pub outcome: Option<Outcome>,
    pub html: String,
    pub next: Option<Instant>,
    pub carried: Option<Instant>,
    /// Who carried it out.
    pub by: String,
}

impl FromRow for Review {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Review {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            birth: row.column()?,
            since: row.column()?,
            opened: row.column()?,
            decision: row.column()?,
            outcome: row.column()?,
            html: row.column()?,
            next: row.column()?,
            carried: row.column()?,
            by: row.column()?,
        })
    }
}

/// A review as a list shows it.
pub(crate) struct Past {
    pub uid: Uid,
    pub opened: Instant,
    pub outcome: Option<Outcome>,
    pub html: String,
    /// The spaces that came of it: name in addresses, and name.
    pub branches: Vec<(String, String)>,
}

/// The decision of the group, as its own area keeps it.
pub(super) struct Decided {
    pub uid: Uid,
    pub title: String,
    pub closes: Instant,
    pub outcome: Option<String>,
    pub html: String,
    pub withdrawn: Option<Instant>,
}

impl Decided {
    /// Whether the group has said yes to something.
    pub fn is_settled(&self) -> bool {
        self.withdrawn.is_none() && matches!(self.outcome.as_deref(), Some("adopted" | "changed"))
    }

    /// Whether nothing came of it, so that the question may be put anew.
    pub fn is_void(&self) -> bool {
        self.withdrawn.is_some() || self.outcome.as_deref() == Some("dropped")
    }
}

impl FromRow for Decided {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Decided {
            uid: row.column()?,
            title: row.column()?,
            closes: row.column()?,
            outcome: row.column()?,
            html: row.column()?,
            withdrawn: row.column()?,
        })
    }
}

/// What it was for somebody.
pub(super) struct Story {
    pub text: String,
    pub html: String,
    pub at: Instant,
    pub person: Member,
}

impl FromRow for Story {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Story {
            text: row.column()?,
            html: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Writes a review that looks back until `since`; nothing when one is open, or the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    uid: Uid,
    since: Instant,
    due: Instant,
) -> Result<Option<i64>, Problem> {
    let row = (uid, space, since, due, tx.now(), tx.new_uid());
    Ok(tx.find::<(i64,)>(OPEN, row)?.map(|(id,)| id))
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Review>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The one that is open, and since when.
pub(crate) fn open(tx: &mut Tx, space: SpaceId) -> Result<Option<(Uid, Instant)>, Problem> {
    tx.find(IS_OPEN, (space,))
}

/// The day of the last that was carried out, and when that was.
pub(super) fn last(tx: &mut Tx, space: SpaceId) -> Result<(Option<Instant>, Option<Instant>), Problem> {
    tx.one(LAST, (space,))
}

/// Every review of a space, the newest first.
pub(crate) fn all(tx: &mut Tx, space: SpaceId) -> Result<Vec<Past>, Problem> {
    let rows = tx.all::<(i64, Uid, Instant, Option<Outcome>, String)>(ALL, (space,))?;
    let branches = tx.all::<(i64, String, String)>(BRANCHES, (space,))?;
    let past = |(id, uid, opened, outcome, html): (i64, Uid, Instant, Option<Outcome>, String)| Past {
        uid,
        opened,
        outcome,
        html,
        branches: branches
            .iter()
            .filter(|(review, ..)| *review == id)
            .map(|(_, slug, name)| (slug.clone(), name.clone()))
            .collect(),
    };
    Ok(rows.into_iter().map(past).collect())
}

/// The reviews that are open in the spaces of a person.
pub(crate) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    tx.all(AWAITING, (person,))
}

pub(super) fn decision(tx: &mut Tx, uid: Uid) -> Result<Option<Decided>, Problem> {
    tx.find(DECISION, (uid,))
}

pub(super) fn ask_again(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let uid = tx.new_uid();
    Ok(tx.run(ASK_AGAIN, (id, uid))? == 1)
}

pub(super) fn carry(
    tx: &mut Tx,
    id: i64,
    outcome: Outcome,
    words: &str,
    next: Option<Instant>,
    by: PersonId,
) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(words), tx.now());
    Ok(tx.run(CARRY, (id, outcome.word(), words, html, next, now, by))? == 1)
}

pub(super) fn stories(tx: &mut Tx, id: i64) -> Result<Vec<Story>, Problem> {
    tx.all(STORIES, (id,))
}

pub(super) fn tell(tx: &mut Tx, id: i64, person: PersonId, text: &str) -> Result<(), Problem> {
    let (html, now) = (platform::markdown::html(text), tx.now());
    tx.run(TELL, (id, person, text, html, now)).map(drop)
}

pub(super) fn take_back(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_BACK, (id, person))? == 1)
}
