//! Where copies of the shelf stand, and what is told of them.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    REMEMBER = "insert into sheet_origins (sheet_id, shelf)
                select s.id, cast($2 as text) from sheets s where s.uid = $1 and s.author_id = $3
                on conflict (sheet_id) do nothing";
    // The copies themselves, and the sheets that point at one: accounts, uses, trials.
    TOLD = "select s.uid, s.title, s.published_at, p.slug, p.name, o.sheet_id is not null
            from sheets s join spaces p on p.id = s.space_id left join sheet_origins o on o.sheet_id = s.id
            where s.state = 'published' and (o.shelf = $1 or exists (select 1 from sheet_links l
            join sheet_origins c on c.sheet_id = l.target_id where l.sheet_id = s.id and c.shelf = $1))
            and (p.joining <> 'hidden' or exists (select 1 from memberships m where m.space_id = p.id
            and m.person_id = $2 and m.state = 'active'))
            order by s.published_at desc, s.id desc limit 30";
    SPACES = "select p.slug, p.name, t.id, t.digest from memberships m join spaces p on p.id = m.space_id
              join trames t on t.id = p.trame_id where m.person_id = $1 and m.state = 'active' order by p.name limit 60";
}

/// Remembers which method or tool a sheet began from.
///
/// # Errors
/// When the store refuses.
pub fn remember(tx: &mut Tx, sheet: Uid, key: &str, author: PersonId) -> Result<(), Problem> {
    tx.run(REMEMBER, (sheet, key, author)).map(drop)
}

/// A sheet that tells of a method or a tool.
pub(super) struct Told {
    pub uid: Uid,
    pub title: String,
    pub at: Instant,
    pub space: (String, String),
    pub is_copy: bool,
}

impl FromRow for Told {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Told {
            uid: row.column()?,
            title: row.column()?,
            at: row.column()?,
            space: (row.column()?, row.column()?),
            is_copy: row.column()?,
        })
    }
}

pub(super) fn told(tx: &mut Tx, key: &str, reader: Option<PersonId>) -> Result<Vec<Told>, Problem> {
    tx.all(TOLD, (key, reader))
}

/// The spaces of a person whose trame has a kind of sheet: name in addresses, and name.
pub(super) fn spaces(tx: &mut Tx, person: PersonId, kind: &str) -> Result<Vec<(String, String)>, Problem> {
    let mut all = Vec::new();
    for (slug, name, trame, digest) in tx.all::<(String, String, i64, String)>(SPACES, (person,))? {
        let shape = spaces::shape::of(tx, trame, &digest)?;
        let has_kind = shape.trame.sheets.iter().any(|known| known.key == kind);
        if has_kind && shape.has(kernel::Module::Sheets) {
            all.push((slug, name));
        }
    }
    Ok(all)
}
