//! Who wrote what stands in the list, and who lives the same. Twins count together, and each person once.

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

platform::statements! {
    PEOPLE = "select r.root, count(*) from
              (select coalesce(m.into_id, m.id) as root, m.person_id as person from matters m
               where m.space_id = $1 and m.state <> 'withdrawn'
               union
               select coalesce(m.into_id, m.id), l.person_id from matter_lives l join matters m on m.id = l.matter_id
               where m.space_id = $1 and m.state <> 'withdrawn') r group by r.root";
    MINE = "select coalesce(m.into_id, m.id) from matters m
            where m.space_id = $1 and m.person_id = $2 and m.state <> 'withdrawn'
            union
            select coalesce(m.into_id, m.id) from matter_lives l join matters m on m.id = l.matter_id
            where m.space_id = $1 and l.person_id = $2";
    AUTHORS = "select coalesce(m.into_id, m.id), p.id, p.uid, p.name, p.picture from matters m
               join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state <> 'withdrawn' order by m.id";
    LIVE = "insert into matter_lives (matter_id, person_id, since) values ($1, $2, $3)
            on conflict (matter_id, person_id) do nothing";
    STOP = "delete from matter_lives where person_id = $2 and matter_id in
            (select id from matters where id = $1 or into_id = $1)";
}

/// How many people wrote each matter or live the same, twins together: its number, and how many.
pub(super) fn people(tx: &mut Tx, space: SpaceId) -> Result<Vec<(i64, i64)>, Problem> {
    tx.all(PEOPLE, (space,))
}

/// Those that somebody wrote or lives.
pub(super) fn mine(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<i64>, Problem> {
    let rows = tx.all::<(i64,)>(MINE, (space, person))?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Who wrote a matter or one of its twins.
pub(super) struct Author(pub i64, pub Member);

impl FromRow for Author {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Author(row.column()?, Member::from_row(row)?))
    }
}

/// The authors of every matter of a cohort.
pub(super) fn authors(tx: &mut Tx, space: SpaceId) -> Result<Vec<Author>, Problem> {
    tx.all(AUTHORS, (space,))
}

pub(super) fn live(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LIVE, (id, person, now))? == 1)
}

pub(super) fn stop_living(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(STOP, (id, person))? > 0)
}
