//! Spaces as lists show them.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Instant, Joining, Language, PersonId, Problem, SpaceId, SpaceKind};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Life;
use super::paged::Paged;
use crate::shape::{self, Shape};

platform::statements! {
    INSIDE = "select s.slug, s.name, s.kind, s.joining, coalesce(f.members, 0), s.life, s.review_at, t.id, t.digest
              from spaces s join trames t on t.id = s.trame_id left join space_figures f on f.space_id = s.id
              left join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
              where s.parent_id = $1 and (s.joining <> 'hidden' or m.id is not null or $3 = 1)
              order by s.kind, s.name limit 24";
    OPEN_ROOTS = "select s.slug, s.name, '', s.kind, s.joining, coalesce(f.members, 0), s.life, t.id, t.digest
                  from spaces s join trames t on t.id = s.trame_id
                  left join space_figures f on f.space_id = s.id
                  where s.parent_id is null and s.joining <> 'hidden'
                  order by s.id limit $2 offset $1";
    MINE = "select s.slug, s.name, coalesce(a.name, ''), s.kind, s.joining, coalesce(f.members, 0), s.life, t.id, t.digest
            from memberships m join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
            left join spaces a on a.id = s.parent_id and (a.joining <> 'hidden' or exists (select 1 from memberships h
            where h.space_id = a.id and h.person_id = $1 and h.state = 'active'))
            left join space_figures f on f.space_id = s.id
            where m.person_id = $1 and m.state = 'active' order by s.name limit 60";
    ABOVE = "select s.slug, a.name from memberships m join spaces s on s.id = m.space_id
             join spaces a on a.id = s.parent_id and (a.joining <> 'hidden' or exists (select 1 from memberships h
             where h.space_id = a.id and h.person_id = $1 and h.state = 'active'))
             where m.person_id = $1 and m.state in ('active', 'asked')";
}

/// A space inside another, as a card shows it.
pub struct Inside {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: SpaceKind,
    /// How one joins.
    pub joining: Joining,
    /// How many members it has.
    pub members: i64,
    /// Where it is in its life.
    pub life: Life,
    /// When it looks back.
    pub review: Option<Instant>,
    /// Its trame.
    pub shape: Arc<Shape>,
}

/// A row of what is inside, before its trame is read.
struct InsideRow {
    slug: String,
    name: String,
    kind: SpaceKind,
    joining: Joining,
    members: i64,
    life: Life,
    review: Option<Instant>,
    trame: i64,
    digest: String,
}

impl FromRow for InsideRow {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(InsideRow {
            slug: row.column()?,
            name: row.column()?,
            kind: row.column()?,
            joining: row.column()?,
            members: row.column()?,
            life: row.column()?,
            review: row.column()?,
            trame: row.column()?,
            digest: row.column()?,
        })
    }
}

/// The spaces inside that this person may see, at most 24; `steward` sees the hidden ones too.
///
/// # Errors
/// When the store refuses.
pub fn inside(
    tx: &mut Tx,
    space: SpaceId,
    person: Option<PersonId>,
    steward: bool,
) -> Result<Vec<Inside>, Problem> {
    let rows = tx.all::<InsideRow>(INSIDE, (space, person.unwrap_or(PersonId::new(0)), steward))?;
    let with_shape = |row: InsideRow| {
        Ok(Inside {
            shape: shape::of(tx, row.trame, &row.digest)?,
            slug: row.slug,
            name: row.name,
            kind: row.kind,
            joining: row.joining,
            members: row.members,
            life: row.life,
            review: row.review,
        })
    };
    rows.into_iter().map(with_shape).collect()
}

/// A space as a list shows it.
pub struct Listed {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The name of the space it is in; empty when it is in none, or in one that is hidden from the reader.
    pub above: String,
    /// Its kind.
    pub kind: SpaceKind,
    /// How one joins.
    pub joining: Joining,
    /// How many members it has.
    pub members: i64,
    /// Where it is in its life.
    pub life: Life,
    /// Its trame.
    pub shape: Arc<Shape>,
}

impl Inside {
    /// The word to say of one that sleeps or is closed.
    pub fn rests(&self) -> Option<&'static str> {
        rests(self.life)
    }

    /// Its purpose for a reader.
    pub fn purpose(&self, reader: &Language) -> shape::Said<'_> {
        shape::said(&self.shape.trame.space.identity.purpose, *reader)
    }

    /// The day on which it looks back, while it goes on.
    pub fn until(&self) -> Option<Instant> {
        self.review.filter(|_| self.life == Life::Awake)
    }
}

/// The word of what is said beside a name; nothing of one that is awake.
fn rests(life: Life) -> Option<&'static str> {
    (life != Life::Awake).then(|| life.word())
}

impl Listed {
    /// The word to say of one that sleeps or is closed.
    pub fn rests(&self) -> Option<&'static str> {
        rests(self.life)
    }

    /// Its purpose for a reader.
    pub fn purpose(&self, reader: &Language) -> shape::Said<'_> {
        shape::said(&self.shape.trame.space.identity.purpose, *reader)
    }
}

/// A row of a list, before its trame is read.
struct ListedRow {
    slug: String,
    name: String,
    above: String,
    kind: SpaceKind,
    joining: Joining,
    members: i64,
    life: Life,
    trame: i64,
    digest: String,
}

impl FromRow for ListedRow {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(ListedRow {
            slug: row.column()?,
            name: row.column()?,
            above: row.column()?,
            kind: row.column()?,
            joining: row.column()?,
            members: row.column()?,
            life: row.column()?,
            trame: row.column()?,
            digest: row.column()?,
        })
    }
}

fn with_shapes(tx: &mut Tx, rows: Vec<ListedRow>) -> Result<Vec<Listed>, Problem> {
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                shape: shape::of(tx, row.trame, &row.digest)?,
                slug: row.slug,
                name: row.name,
                above: row.above,
                kind: row.kind,
                joining: row.joining,
                members: row.members,
                life: row.life,
            })
        })
        .collect()
}

/// How many spaces a page of the list shows.
pub const PAGE: i64 = 24;

/// The spaces at the top that everyone may see, in order of birth.
///
/// # Errors
/// When the store refuses.
pub fn list_open(tx: &mut Tx, part: Paged) -> Result<Vec<Listed>, Problem> {
    let rows = tx.all::<ListedRow>(OPEN_ROOTS, (part.skip, part.most))?;
    with_shapes(tx, rows)
}

/// The spaces that a person belongs to, by name, at most sixty.
///
/// # Errors
/// When the store refuses.
pub fn list_mine(tx: &mut Tx, person: PersonId) -> Result<Vec<Listed>, Problem> {
    let rows = tx.all::<ListedRow>(MINE, (person,))?;
    with_shapes(tx, rows)
}

/// For each space of a person that is in another: its name in addresses, and the other's name. One that is hidden from
/// them is not named.
///
/// # Errors
/// When the store refuses.
pub fn names_above(tx: &mut Tx, person: PersonId) -> Result<BTreeMap<String, String>, Problem> {
    Ok(tx
        .all::<(String, String)>(ABOVE, (person,))?
        .into_iter()
        .collect())
}
