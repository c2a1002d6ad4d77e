//! What the calendar of a cohort reads of other areas.

use kernel::{Language, PersonId, Problem, SpaceId};
use platform::Tx;

use super::model::Standing;

platform::statements! {
    STANDING = "select m.meeting, g.uid, g.title, g.state, g.starts_at, g.ends_at, g.zone,
                (select count(*) from registrations r where r.gathering_id = g.id
                 and r.state in ('placed', 'waiting', 'offered'))
                from cohort_meetings m join gatherings g on g.id = m.gathering_id
                where m.space_id = $1 and g.state <> 'cancelled' order by m.meeting";
    MEMBERS = "select p.id, p.language, p.name, p.email from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' and p.state <> 'erased' and p.email is not null
               and p.id > $2 order by p.id limit $3";
    COUNT_MEMBERS = "select count(*) from memberships m join persons p on p.id = m.person_id
                     where m.space_id = $1 and m.state = 'active' and p.state <> 'erased' and p.email is not null";
}

/// The gatherings that stand for the meetings of a cohort.
pub fn standing(tx: &mut Tx, space: SpaceId) -> Result<Vec<Standing>, Problem> {
    tx.all(STANDING, (space,))
}

/// Somebody who is written to.
pub struct Told {
    /// Their number.
    pub person: PersonId,
    /// Their language.
    pub language: Language,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// Members with an address, after one of them.
pub fn members_after(tx: &mut Tx, space: SpaceId, last: i64, most: i64) -> Result<Vec<Told>, Problem> {
    type Stored = (PersonId, Language, String, String);
    let stored = tx.all::<Stored>(MEMBERS, (space, last, most))?;
    let read = |(person, language, name, email): Stored| Told {
        person,
        language,
        name,
        email,
    };
    Ok(stored.into_iter().map(read).collect())
}

/// How many members have an address.
pub fn count_members(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_MEMBERS, (space,)).map(|(count,)| count)
}
