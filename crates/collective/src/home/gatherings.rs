//! What comes: in a space and those below it, and of what somebody registered for. Offering and registering are above
//! this area; what they wrote is read here, as it stands.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::View;

platform::statements! {
    // The nearest spaces below: the home of a large network stays quick. The `+` keeps SQLite to these spaces. More than
    // are shown: some may have ended since the minute began.
    IN_SPACE = "select '/gatherings/' || g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, ''
                from (select space_id from space_ancestors where ancestor_id = $1 order by depth limit 40) a
                cross join gatherings g cross join spaces s
                where g.space_id = a.space_id and s.id = g.space_id and +g.found = 1 and g.state = 'announced'
                and (s.joining <> 'hidden' or s.id = $1)
                and g.starts_at > $2 and g.starts_at < $3 and g.ends_at > $4 order by g.starts_at, g.id limit 12";
    OF_PERSON = "select '/registrations/' || r.secret, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, r.state
                 from registrations r join gatherings g on g.id = r.gathering_id
                 where r.person_id = $1 and r.state in ('placed', 'waiting', 'offered')
                 and g.state = 'announced' and g.ends_at > $2 order by g.starts_at, g.id limit 6";
}

/// A gathering that comes.
pub struct Coming {
    /// Its page, or one's own registration.
    pub path: String,
    /// Its title.
    pub title: String,
    /// How one's registration stands; nothing in a space.
    pub state: String,
    starts: Instant,
    ends: Instant,
    zone: String,
    all_day: bool,
}

impl Coming {
    /// When, in its own zone, with the zone's name where hours count.
    pub fn when(&self, v: &View) -> String {
        let period = v.period(&self.zone, self.starts, self.ends, self.all_day);
        if self.all_day {
            period
        } else {
            format!("{period} ({})", self.zone)
        }
    }
}

impl FromRow for Coming {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Coming {
            path: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            state: row.column()?,
        })
    }
}

/// How many it shows.
const SHOWN: usize = 3;
/// How far ahead the home of a space looks, in days.
const AHEAD: i64 = 180;
/// How long something that goes on may have begun, in days.
const BEFORE: i64 = 32;

/// The next three of a space and those below it.
///
/// # Errors
/// When the store refuses.
pub fn in_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Coming>, Problem> {
    let (now, minute) = (tx.now(), tx.minute());
    let (begun, ahead) = (minute.plus_days(-BEFORE), minute.plus_days(AHEAD));
    let mut coming: Vec<Coming> = tx.all(IN_SPACE, (space, begun, ahead, minute))?;
    coming.retain(|each| each.ends > now);
    coming.truncate(SHOWN);
    Ok(coming)
}

/// The next six of somebody's own.
///
/// # Errors
/// When the store refuses.
pub(super) fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Coming>, Problem> {
    let now = tx.now();
    tx.all(OF_PERSON, (person, now))
}
