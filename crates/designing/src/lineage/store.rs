//! Finding the family of a trame.

use kernel::{Instant, Joining, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::{Member, Standing};

platform::statements! {
    ROOT = "with recursive up (id, depth) as (
              select cast($1 as bigint), cast(0 as bigint)
              union all
              select t.id, up.depth + 1 from up join trame_lineages l on l.trame_id = up.id
              join trames t on t.digest = l.parent where up.depth < 64)
            select up.id, l.key from up join trame_lineages l on l.trame_id = up.id order by up.depth desc limit 1";
    FAMILY = "with recursive family (trame_id, digest) as (
                select l.trame_id, t.digest from trame_lineages l join trames t on t.id = l.trame_id
                where l.key = $1 and (t.origin <> 'space' or t.id = $2)
                union
                select l.trame_id, t.digest from family f join trame_lineages l on l.parent = f.digest
                join trames t on t.id = l.trame_id)
              select s.id, s.slug, s.name, s.joining, s.opened_at, coalesce(k.parent_id,
                (select min(c.space_id) from space_changes c join spaces o on o.id = c.space_id
                 where c.trame_id = s.opened_from and o.opened_from <> s.opened_from and c.space_id < s.id),
                (select min(c.space_id) from trames t join space_changes c on c.trame_id = t.id
                 join spaces o on o.id = c.space_id
                 where t.digest = l.parent and o.opened_from <> t.id and c.space_id < s.id))
              from spaces s join family f on f.trame_id = s.opened_from
              join trame_lineages l on l.trame_id = s.opened_from
              left join plan_forks k on k.space_id = s.id
              where l.key not like '%-inside' order by s.id limit 600";
    PEOPLE = "with recursive family (trame_id, digest) as (
                select l.trame_id, t.digest from trame_lineages l join trames t on t.id = l.trame_id
                where l.key = $1 and (t.origin <> 'space' or t.id = $2)
                union
                select l.trame_id, t.digest from family f join trame_lineages l on l.parent = f.digest
                join trames t on t.id = l.trame_id)
              select m.space_id, m.standing, p.id, p.uid, p.name, p.picture
              from lineage_names n join memberships m on m.person_id = n.person_id
              join persons p on p.id = m.person_id join spaces s on s.id = m.space_id
              join family f on f.trame_id = s.opened_from
              where m.state in ('active', 'left') and p.state = 'active' order by m.since, p.id limit 2000";
    OWN = "select space_id from memberships where person_id = $1 and state = 'active'";
    NAMED = "select count(*) from lineage_names where person_id = $1";
    NAME = "insert into lineage_names (person_id, since) values ($1, $2) on conflict (person_id) do nothing";
    SILENCE = "delete from lineage_names where person_id = $1";
}

/// The trame from which everything in the family of another descends, as far as this house knows: number and key.
pub(super) fn root(tx: &mut Tx, trame: i64) -> Result<(i64, String), Problem> {
    tx.find(ROOT, (trame,))?
        .ok_or(Problem::broken("a trame whose descent was never said"))
}

/// A space of the family.
pub(super) struct Relative {
    pub id: SpaceId,
    pub slug: String,
    pub name: String,
    pub joining: Joining,
    pub opened: Instant,
    pub parent: Option<SpaceId>,
}

impl FromRow for Relative {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Relative {
            id: row.column()?,
            slug: row.column()?,
            name: row.column()?,
            joining: row.column()?,
            opened: row.column()?,
            parent: row.column()?,
        })
    }
}

/// Every space of the family, eldest first.
pub(super) fn family(tx: &mut Tx, key: &str, root: i64) -> Result<Vec<Relative>, Problem> {
    tx.all(FAMILY, (key, root))
}

/// Somebody who lets their name stand, in a space of the family.
pub(super) struct Stood {
    pub space: SpaceId,
    pub standing: Standing,
    pub person: Member,
}

impl FromRow for Stood {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stood {
            space: row.column()?,
            standing: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Who stood where in the family, of those who wish to be named.
pub(super) fn people(tx: &mut Tx, key: &str, root: i64) -> Result<Vec<Stood>, Problem> {
    tx.all(PEOPLE, (key, root))
}

/// The spaces to which somebody belongs.
pub(super) fn own(tx: &mut Tx, person: PersonId) -> Result<Vec<SpaceId>, Problem> {
    let found = tx.all::<(SpaceId,)>(OWN, (person,))?;
    Ok(found.into_iter().map(|(space,)| space).collect())
}

/// Whether somebody lets their name stand.
pub(super) fn is_named(tx: &mut Tx, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(NAMED, (person,))?.0 > 0)
}

/// Lets a name stand, or takes it away.
pub(super) fn set_named(tx: &mut Tx, person: PersonId, named: bool) -> Result<(), Problem> {
    if named {
        let now = tx.now();
        tx.run(NAME, (person, now)).map(drop)
    } else {
        tx.run(SILENCE, (person,)).map(drop)
    }
}
