//! What a week reads beside the plan and what was done: one's own last traces, those of others, what is coming.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    OWN = "select id, verb, detail, at from traces where cohort_id = $1 and actor_id = $2
           order by id desc limit 60";
    NEWS = "select t.verb, t.detail, t.actor_id, coalesce(p.name, ''), coalesce(q.name, ''), t.at from traces t
            left join persons p on p.id = t.actor_id
            left join persons q on q.id = t.about_id and q.id <> t.actor_id
            where t.space_id = $1 and t.id > $2 and t.at >= $3 and t.audience <> 'own'
            and coalesce(t.actor_id, 0) <> $4 order by t.id desc limit 60";
    COMING = "select g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, coalesce(p.name, g.place_note)
              from gatherings g left join places p on p.id = g.place_id
              where g.space_id = $1 and g.state = 'announced' and g.starts_at > $3 and g.ends_at > $2
              order by g.starts_at, g.id limit 1";
}

/// One of one's own traces within the cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its place in the ledger.
    pub id: i64,
    /// What was done.
    pub verb: String,
    /// To what: the key of an activity comes first.
    pub detail: String,
    /// When.
    pub at: Instant,
}

impl FromRow for Own {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Own {
            id: row.column()?,
            verb: row.column()?,
            detail: row.column()?,
            at: row.column()?,
        })
    }
}

/// The last traces of a person within a cohort, newest first.
pub(super) fn own(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Own>, Problem> {
    tx.all(OWN, (space, person))
}

/// Something that somebody else did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// What was done.
    pub verb: String,
    /// To what.
    pub detail: String,
    /// By whom, by number.
    pub by: Option<PersonId>,
    /// By whom; empty when nobody, or somebody who left.
    pub who: String,
    /// For whom, when that is somebody else.
    pub whom: String,
    /// When.
    pub at: Instant,
}

impl FromRow for Happened {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Happened {
            verb: row.column()?,
            detail: row.column()?,
            by: row.column()?,
            who: row.column()?,
            whom: row.column()?,
            at: row.column()?,
        })
    }
}

/// What others did since a moment, newest first, after a place in the ledger.
pub(super) fn news(
    tx: &mut Tx,
    space: SpaceId,
    after: i64,
    since: Instant,
    me: PersonId,
) -> Result<Vec<Happened>, Problem> {
    tx.all(NEWS, (space, after, since, me))
}

/// The next gathering of a space, or the one that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// When it starts.
    pub starts: Instant,
    /// When it ends.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Where it is; empty when nothing is said.
    pub place: String,
}

impl FromRow for Coming {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Coming {
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            place: row.column()?,
        })
    }
}

/// How long a gathering that goes on may have been going on, in days.
const LONGEST: i64 = 15;

/// The next gathering of a space, or the one that goes on.
pub(super) fn coming(tx: &mut Tx, space: SpaceId) -> Result<Option<Coming>, Problem> {
    let now = tx.now();
    tx.find(COMING, (space, now, now.plus_days(-LONGEST)))
}
