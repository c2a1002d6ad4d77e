//! What is read of a cohort for those who lead it: four queries, whatever its size.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    TRAINEES = "select p.id, p.uid, p.name, p.picture, m.since, f.last_at,
                (select max(l.written_at) from trainee_letter_recipients r join trainee_letters l on l.id = r.letter_id
                 where r.person_id = p.id and l.space_id = m.space_id)
                from memberships m join persons p on p.id = m.person_id
                left join trainee_figures f on f.space_id = m.space_id and f.person_id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing = 'member' and p.state = 'active'
                order by p.name, p.id";
    MARKS = "select person_id, activity, done_at from activity_marks where space_id = $1";
    GROUPS = "select g.id, g.uid, g.name, g.formed_at, m.person_id,
              (select max(coalesce(e.ended_at, e.begun_at)) from exchanges e
               where e.group_id = g.id and e.state in ('begun', 'ended'))
              from cohort_groups g left join cohort_group_members m on m.group_id = g.id and m.until is null
              where g.space_id = $1 and g.ended_at is null order by g.name, g.id, m.person_id";
    AWAITS = "select 'unclear', activity, count(*), '', max(given_at) from activity_reactions
              where space_id = $1 and kind = 'unclear' group by activity
              union all
              select 'remark', activity, person_id, text, written_at from activity_remarks
              where space_id = $1 and answered_at is null
              union all
              select 'entry', uid, author_id, '', told_at from entries
              where space_id = $1 and state = 'told' and reach <> 'own' and told_at > $2
              and not exists (select 1 from entry_replies r where r.entry_id = entries.id and r.withdrawn_at is null)
              union all
              select 'sheet', uid, author_id, title, published_at from sheets
              where space_id = $1 and state = 'published' and published_at > $2
              union all
              select 'asked', '', count(*), '', 0 from memberships
              where space_id = $1 and state = 'asked' having count(*) > 0
              order by 5 desc limit 400";
    ONE = "select p.id, p.uid, p.name, p.picture, m.since, f.last_at,
           (select max(l.written_at) from trainee_letter_recipients r join trainee_letters l on l.id = r.letter_id
            where r.person_id = p.id and l.space_id = m.space_id)
           from memberships m join persons p on p.id = m.person_id
           left join trainee_figures f on f.space_id = m.space_id and f.person_id = m.person_id
           where m.space_id = $1 and p.uid = $2 and m.state = 'active' and m.standing = 'member'
           and p.state = 'active'";
    UNCLEAR_TO = "select activity from activity_reactions where person_id = $2 and space_id = $1 and kind = 'unclear'";
    ENTRIES = "select uid, happened_on, reach from entries where author_id = $2 and space_id = $1 and state = 'told'
               order by happened_on desc, id desc limit 20";
    UNCLEAR = "select person_id from activity_reactions where space_id = $1 and activity = $2 and kind = 'unclear'";
}

/// A trainee as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// Who.
    pub person: Member,
    /// Since when they are in the cohort.
    pub since: Instant,
    /// Their last trace in it.
    pub last: Option<Instant>,
    /// When somebody who leads last wrote to them from here.
    pub written: Option<Instant>,
}

impl FromRow for Trainee {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Trainee {
            person: Member::from_row(row)?,
            since: row.column()?,
            last: row.column()?,
            written: row.column()?,
        })
    }
}

/// An activity that somebody has done: who, its key, when.
pub type Mark = (PersonId, String, Instant);
/// Somebody in a group: its number, identifier, name, when it was formed, who, when it last exchanged.
pub type Grouped = (i64, Uid, String, Instant, Option<PersonId>, Option<Instant>);
/// Something that awaits: what, its key or identifier, who or how many, words, when.
pub type Awaiting = (String, String, i64, String, Instant);

pub(super) fn trainees(tx: &mut Tx, space: SpaceId) -> Result<Vec<Trainee>, Problem> {
    tx.all(TRAINEES, (space,))
}

pub(super) fn marks(tx: &mut Tx, space: SpaceId) -> Result<Vec<Mark>, Problem> {
    tx.all(MARKS, (space,))
}

pub(super) fn groups(tx: &mut Tx, space: SpaceId) -> Result<Vec<Grouped>, Problem> {
    tx.all(GROUPS, (space,))
}

pub(super) fn awaits(tx: &mut Tx, space: SpaceId, since: Instant) -> Result<Vec<Awaiting>, Problem> {
    tx.all(AWAITS, (space, since))
}

/// Those who said that an activity is not clear to them.
pub(super) fn unclear(tx: &mut Tx, space: SpaceId, activity: &str) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(UNCLEAR, (space, activity))?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// The trainee with this identifier.
pub(super) fn trainee(tx: &mut Tx, space: SpaceId, person: Uid) -> Result<Option<Trainee>, Problem> {
    tx.find(ONE, (space, person))
}

/// The activities that somebody said are not clear to them.
pub(super) fn unclear_to(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(String,)>(UNCLEAR_TO, (space, person))?;
    Ok(rows.into_iter().map(|(activity,)| activity).collect())
}

/// An entry of somebody's journal.
pub(super) struct Entry {
    /// Its identifier.
    pub uid: Uid,
    /// The day it tells of, 2026-03-02.
    pub day: String,
    /// How far it reaches.
    pub reach: Reach,
}

impl FromRow for Entry {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Entry {
            uid: row.column()?,
            day: row.column()?,
            reach: row.column()?,
        })
    }
}

/// The newest entries of somebody's journal in a cohort, whoever may read them.
pub(super) fn entries(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Entry>, Problem> {
    tx.all(ENTRIES, (space, person))
}
