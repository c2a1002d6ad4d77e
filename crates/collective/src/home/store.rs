//! What the personal page reads, in a fixed number of queries.

use kernel::{Instant, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Happened;

platform::statements! {
    MEMBERSHIPS = "select s.slug, s.name, m.standing, m.charter, s.review_at, t.id, t.digest
                   from memberships m join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
                   where m.person_id = $1 and m.state = 'active' order by s.name limit 100";
    ASKED = "select s.slug, s.name from memberships m join spaces s on s.id = m.space_id
             where m.person_id = $1 and m.state = 'asked' order by m.since limit 20";
    NEWS = "select t.at, t.verb, p.name, q.name, s.slug, s.name
            from memberships m
            join traces t on t.space_id = m.space_id
            join spaces s on s.id = t.space_id
            left join persons p on p.id = t.actor_id
            left join persons q on q.id = t.about_id and q.id <> t.actor_id
            where m.person_id = $1 and m.state = 'active' and t.audience <> 'own' and t.verb <> 'charter.accepted'
            order by t.id desc limit 12";
}

/// A membership with what may await in it.
pub(super) struct Belonging {
    pub slug: String,
    pub name: String,
    pub standing: String,
    pub charter: Option<String>,
    pub review: Option<Instant>,
    pub trame: (i64, String),
}

impl FromRow for Belonging {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Belonging {
            slug: row.column()?,
            name: row.column()?,
            standing: row.column()?,
            charter: row.column()?,
            review: row.column()?,
            trame: (row.column()?, row.column()?),
        })
    }
}

impl FromRow for Happened {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Happened {
            at: row.column()?,
            verb: row.column()?,
            who: row.column()?,
            whom: row.column()?,
            slug: row.column()?,
            space: row.column()?,
        })
    }
}

pub(super) fn belongings(tx: &mut Tx, person: PersonId) -> Result<Vec<Belonging>, Problem> {
    tx.all(MEMBERSHIPS, (person,))
}

pub(super) fn asked(tx: &mut Tx, person: PersonId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(ASKED, (person,))
}

pub(super) fn news(tx: &mut Tx, person: PersonId) -> Result<Vec<Happened>, Problem> {
    tx.all(NEWS, (person,))
}
