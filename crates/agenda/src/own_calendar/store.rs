//! The table of secret addresses, and what stands behind one.

use kernel::{Language, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use crate::agenda::entry;
use gatherings::gathering::Seat;
use gatherings::registration::State;
use gatherings::time::file::Entry;

platform::statements! {
    OF_PERSON = "select secret from own_calendars where person_id = $1";
    RENEW = "insert into own_calendars (person_id, secret, made_at) values ($1, $2, $3)
             on conflict (person_id) do update set secret = excluded.secret, made_at = excluded.made_at";
    END = "delete from own_calendars where person_id = $1";
    OWNER = "select p.id, p.language from own_calendars c join persons p on p.id = c.person_id
             where c.secret = $1 and p.state = 'active'";
    MINE = "select g.uid, g.sequence, g.title, g.summary, p.name, m.name, p.address, g.place_note, p.latitude,
            p.longitude, g.starts_at, g.ends_at, g.zone, g.all_day, g.state, g.changed_at, g.link, r.mode, r.state, r.secret
            from registrations r join gatherings g on g.id = r.gathering_id
            left join places p on p.id = g.place_id left join rooms m on m.id = g.room_id
            where r.person_id = $1 and g.ends_at > $2 and g.state <> 'draft'
            order by g.starts_at, g.id limit 500";
}

/// The secret of somebody's calendar, if they asked for one.
pub(super) fn secret(tx: &mut Tx, person: PersonId) -> Result<Option<String>, Problem> {
    let found = tx.find::<(String,)>(OF_PERSON, (person,))?;
    Ok(found.map(|(secret,)| secret))
}

/// Gives a new address; the one before ends.
pub(super) fn renew(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let (secret, now) = (tx.new_secret(), tx.now());
    tx.run(RENEW, (person, secret, now)).map(drop)
}

/// Ends the address.
pub(super) fn end(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(END, (person,)).map(drop)
}

/// Whose calendar it is, and the language they read.
pub(super) fn owner(tx: &mut Tx, secret: &str) -> Result<(PersonId, Language), Problem> {
    tx.find(OWNER, (secret,))?.ok_or(Problem::Missing)
}

/// What somebody registered for.
pub(super) struct Mine {
    /// What everybody may know of it.
    pub entry: Entry,
    /// Where those who have a place from afar connect.
    pub link: String,
    /// How they will be there.
    pub seat: Option<Seat>,
    /// How their registration stands.
    pub state: State,
    /// Where they change it.
    pub path: String,
}

impl FromRow for Mine {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Mine {
            entry: entry(row)?,
            link: row.column()?,
            seat: Seat::from_word(&row.column::<String>()?),
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Cancelled),
            path: format!("/registrations/{}", row.column::<String>()?),
        })
    }
}

/// How long what is over stays, in days.
const DAYS: i64 = 60;

/// From two months ago on.
pub(super) fn mine(tx: &mut Tx, person: PersonId) -> Result<Vec<Mine>, Problem> {
    let since = tx.now().plus_days(-DAYS);
    tx.all(MINE, (person, since))
}
