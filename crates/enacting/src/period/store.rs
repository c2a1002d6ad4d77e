//! What pages of periods read beside the rules: gatherings that come, who held what, what was left unsaid.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    COMING = "select uid, title, starts_at from gatherings
              where space_id = $1 and state = 'announced' and found = 1 and ends_at > $2 and ends_at < $3
              order by starts_at, id limit 40";
    GATHERING = "select id, ends_at from gatherings
                 where uid = $1 and space_id = $2 and state = 'announced' and found = 1 and ends_at > $3";
    UNSAID = "select uid from holdings where space_id = $1 and role = $2 and person_id = $3 and handover = ''
              and is_trial = 0 and coalesce(returned_at, ends_at) <= $4 and coalesce(returned_at, ends_at) > $5
              order by taken_at desc, id desc limit 1";
    HISTORY = "select h.role, h.taken_at, coalesce(h.returned_at, h.ends_at), h.is_trial, h.handover, g.title,
               p.id, p.uid, p.name, p.picture
               from holdings h join persons p on p.id = h.person_id left join gatherings g on g.id = h.gathering_id
               where h.space_id = $1 and ($2 = '' or h.role = $2)
               order by h.taken_at desc, h.id desc limit $3 offset $4";
}

/// What comes in a space: identifier, title, start.
pub(super) fn coming(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(
        COMING,
        (space, now, now.plus_days(spaces::role::period::LONGEST_DAYS)),
    )
}

/// A gathering that comes: its number, and when it ends.
pub(super) fn gathering(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<Option<(i64, Instant)>, Problem> {
    let now = tx.now();
    tx.find(GATHERING, (uid, space, now))
}

/// The last holding of a role that ended without a word for the next, not long ago.
pub(super) fn unsaid(
    tx: &mut Tx,
    space: SpaceId,
    role: &str,
    person: PersonId,
) -> Result<Option<Uid>, Problem> {
    let now = tx.now();
    let since = now.plus_days(-spaces::role::WORD_DAYS);
    let found = tx.find::<(Uid,)>(UNSAID, (space, role, person, now, since))?;
    Ok(found.map(|(uid,)| uid))
}

/// A period of the history.
pub(super) struct Told {
    pub role: String,
    pub since: Instant,
    pub until: Instant,
    pub is_trial: bool,
    pub handover: String,
    pub gathering: Option<String>,
    pub person: Member,
}

impl FromRow for Told {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (role, since, until) = (row.column()?, row.column()?, row.column()?);
        let trial: i64 = row.column()?;
        Ok(Told {
            role,
            since,
            until,
            is_trial: trial == 1,
            handover: row.column()?,
            gathering: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Who held what in a space, newest first; of one role when it has a key.
pub(super) fn history(
    tx: &mut Tx,
    space: SpaceId,
    role: &str,
    most: i64,
    skip: i64,
) -> Result<Vec<Told>, Problem> {
    tx.all(HISTORY, (space, role, most, skip))
}
