//! The tables of spaces and their tree.

use std::sync::Arc;

use kernel::{Instant, Joining, Language, PersonId, Problem, SpaceId, SpaceKind, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Member, Space, Standing};
use crate::shape::{self, Shape};

platform::statements! {
    BY_SLUG = "select s.id, s.uid, s.slug, s.parent_id, s.kind, s.name, s.joining, s.stage, s.review_at,
               s.opened_from, t.id, t.digest
               from spaces s join trames t on t.id = s.trame_id where s.slug = $1";
    STANDINGS = "select a.depth, m.standing, m.state, m.charter
                 from space_ancestors a join memberships m on m.space_id = a.ancestor_id
                 where a.space_id = $1 and m.person_id = $2 and (m.state = 'active' or a.depth = 0)";
    ROLES_OF = "select role from holdings
                where space_id = $1 and person_id = $2 and returned_at is null and ends_at > $3";
    CRUMBS = "select s.slug, s.name, s.joining from space_ancestors a join spaces s on s.id = a.ancestor_id
              where a.space_id = $1 and a.depth > 0 order by a.depth desc";
    INSIDE = "select s.slug, s.name, s.kind, s.joining, coalesce(f.members, 0)
              from spaces s left join space_figures f on f.space_id = s.id
              left join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
              where s.parent_id = $1 and (s.joining <> 'hidden' or m.id is not null or $3 = 1)
              order by s.kind, s.name limit 24";
    FACES = "select p.id, p.uid, p.name, p.picture from memberships m join persons p on p.id = m.person_id
             where m.space_id = $1 and m.state = 'active' and p.state = 'active'
             order by m.since limit 9";
    INSERT = "insert into spaces (uid, slug, parent_id, kind, name, joining, stage, trame_id, opened_from,
              opened_at, opened_by, review_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11)
              on conflict do nothing returning id";
    OWN_ANCESTOR = "insert into space_ancestors (space_id, ancestor_id, depth) values ($1, $1, 0)";
    ANCESTORS = "insert into space_ancestors (space_id, ancestor_id, depth)
                 select cast($1 as bigint), ancestor_id, depth + 1 from space_ancestors where space_id = $2";
    BY_UID = "select slug, opened_by from spaces where uid = $1";
    POINT = "update spaces set trame_id = $3 where id = $1 and trame_id = $2";
    SET_STAGE = "update spaces set stage = $2 where id = $1";
    SET_JOINING = "update spaces set joining = $2 where id = $1";
    SET_REVIEW = "update spaces set review_at = $2 where id = $1";
    RENAME = "update spaces set name = $2 where id = $1";
    SET_PICTURE = "update spaces set picture = $2 where id = $1";
    OPEN_ROOTS = "select s.slug, s.name, s.kind, s.joining, coalesce(f.members, 0), t.id, t.digest
                  from spaces s join trames t on t.id = s.trame_id
                  left join space_figures f on f.space_id = s.id
                  where s.parent_id is null and s.joining <> 'hidden'
                  order by s.id limit $2 offset $1";
    MINE = "select s.slug, s.name, s.kind, s.joining, coalesce(f.members, 0), t.id, t.digest
            from memberships m join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
            left join space_figures f on f.space_id = s.id
            where m.person_id = $1 and m.state = 'active' order by s.name limit 60";
}

/// The space at an address, whoever asks. [`super::access`] decides whether it may be seen.
///
/// # Errors
/// When the store refuses.
pub fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Space>, Problem> {
    struct Stored(Box<dyn FnOnce(Arc<Shape>) -> Space>, i64, String);
    impl FromRow for Stored {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            let (id, uid, slug, parent) = (row.column()?, row.column()?, row.column()?, row.column()?);
            let (kind, name, joining, stage) = (row.column()?, row.column()?, row.column()?, row.column()?);
            let (review, opened_from) = (row.column()?, row.column()?);
            let make = move |shape| Space {
                id, uid, slug, parent, kind, name, joining, stage, review, opened_from, shape,
            };
            Ok(Stored(Box::new(make), row.column()?, row.column()?))
        }
    }
    let Some(Stored(make, trame, digest)) = tx.find::<Stored>(BY_SLUG, (slug,))? else { return Ok(None) };
    let shape = shape::of(tx, trame, &digest)?;
    Ok(Some(make(shape)))
}

/// A person's memberships here and above: depth, standing, state, accepted charter.
pub(super) fn standings(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Vec<(i64, Standing, String, Option<String>)>, Problem> {
    tx.all(STANDINGS, (space, person))
}

/// The keys of the roles that a person holds here now.
pub(super) fn roles_of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<String>, Problem> {
    let now = tx.now();
    Ok(tx.all::<(String,)>(ROLES_OF, (space, person, now))?.into_iter().map(|(role,)| role).collect())
}

/// The spaces above, from the root down, those that are hidden left out: slug and name.
///
/// # Errors
/// When the store refuses.
pub fn crumbs(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String)>, Problem> {
    let rows = tx.all::<(String, String, Joining)>(CRUMBS, (space,))?;
    let seen = rows.into_iter().filter(|(_, _, joining)| *joining != Joining::Hidden);
    Ok(seen.map(|(slug, name, _)| (slug, name)).collect())
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
}

impl FromRow for Inside {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Inside {
            slug: row.column()?,
            name: row.column()?,
            kind: row.column()?,
            joining: row.column()?,
            members: row.column()?,
        })
    }
}

/// The spaces inside that this person may see, at most 24; `steward` sees the hidden ones too.
pub(super) fn inside(
    tx: &mut Tx,
    space: SpaceId,
    person: Option<PersonId>,
    steward: bool,
) -> Result<Vec<Inside>, Problem> {
    tx.all(INSIDE, (space, person.unwrap_or(PersonId::new(0)), steward))
}

/// Some of the members, those who came first, at most nine.
///
/// # Errors
/// When the store refuses.
pub fn faces(tx: &mut Tx, space: SpaceId) -> Result<Vec<Member>, Problem> {
    tx.all(FACES, (space,))
}

/// What a new space is made of.
pub struct NewSpace<'a> {
    /// The identifier that the form carried.
    pub uid: Uid,
    /// The space it is in.
    pub parent: Option<SpaceId>,
    /// Its kind.
    pub kind: SpaceKind,
    /// Its name.
    pub name: &'a str,
    /// How one joins.
    pub joining: Joining,
    /// Its first stage.
    pub stage: Option<&'a str>,
    /// Its trame.
    pub trame: i64,
    /// Who opens it.
    pub by: PersonId,
    /// When its people decide whether to go on.
    pub review: Option<Instant>,
}

/// What became of an insertion.
pub enum Inserted {
    /// It is there, with this number and name in addresses.
    New(SpaceId, String),
    /// The same form had been sent before, by the same person: the name in addresses.
    Again(String),
}

/// Writes a space with the first free name in addresses; sent twice, it is made once.
///
/// # Errors
/// [`Problem::Malformed`] when the identifier is somebody else's.
pub fn insert(tx: &mut Tx, new: &NewSpace<'_>) -> Result<Inserted, Problem> {
    if let Some((slug, by)) = tx.find::<(String, Option<PersonId>)>(BY_UID, (new.uid,))? {
        return if by == Some(new.by) { Ok(Inserted::Again(slug)) } else { Err(Problem::Malformed("problem-not-a-form")) };
    }
    let wished = slug_of(new.name);
    let now = tx.now();
    for attempt in 0..6 {
        let slug = match attempt {
            0 => wished.clone(),
            1..=4 => format!("{wished}-{}", attempt + 1),
            _ => format!("{wished}-{}", new.uid.to_string().chars().rev().take(8).collect::<String>()),
        };
        let made = tx.find::<(SpaceId,)>(
            INSERT,
            (
                new.uid,
                &slug,
                new.parent,
                new.kind.word(),
                new.name,
                new.joining.word(),
                new.stage,
                new.trame,
                now,
                new.by,
                new.review,
            ),
        )?;
        if let Some((id,)) = made {
            tx.run(OWN_ANCESTOR, (id,))?;
            if let Some(parent) = new.parent {
                tx.run(ANCESTORS, (id, parent))?;
            }
            return Ok(Inserted::New(id, slug));
        }
    }
    Err(Problem::broken("no free name for a space"))
}

/// Words that stand in addresses for something else.
const TAKEN: [&str; 2] = ["new", "join"];

fn slug_of(name: &str) -> String {
    let slug: String = slug::slugify(name).chars().take(48).collect();
    let slug = slug.trim_matches('-').to_owned();
    if slug.is_empty() || TAKEN.contains(&slug.as_str()) { format!("espace-{slug}").trim_matches('-').to_owned() } else { slug }
}

/// Makes a space point to another trame, unless somebody changed it meanwhile.
///
/// # Errors
/// [`Problem::Refused`] when somebody was faster.
pub fn point_to(tx: &mut Tx, space: &Space, trame: i64) -> Result<(), Problem> {
    match tx.run(POINT, (space.id, space.shape.id, trame))? {
        1 => Ok(()),
        _ => Err(kernel::Refusal::new("space-changed-meanwhile").into()),
    }
}

/// Sets the stage.
///
/// # Errors
/// When the store refuses.
pub fn set_stage(tx: &mut Tx, space: SpaceId, stage: &str) -> Result<(), Problem> {
    tx.run(SET_STAGE, (space, stage)).map(drop)
}

/// Sets how one joins.
///
/// # Errors
/// When the store refuses.
pub fn set_joining(tx: &mut Tx, space: SpaceId, joining: Joining) -> Result<(), Problem> {
    tx.run(SET_JOINING, (space, joining.word())).map(drop)
}

/// Sets when its people decide whether to go on.
///
/// # Errors
/// When the store refuses.
pub fn set_review(tx: &mut Tx, space: SpaceId, review: Option<Instant>) -> Result<(), Problem> {
    tx.run(SET_REVIEW, (space, review)).map(drop)
}

/// Sets the name that its people gave it; its address stays.
///
/// # Errors
/// When the store refuses.
pub fn rename(tx: &mut Tx, space: SpaceId, name: &str) -> Result<(), Problem> {
    tx.run(RENAME, (space, name)).map(drop)
}

/// Sets its picture.
///
/// # Errors
/// When the store refuses.
pub fn set_picture(tx: &mut Tx, space: SpaceId, picture: Option<Uid>) -> Result<(), Problem> {
    tx.run(SET_PICTURE, (space, picture)).map(drop)
}

/// A space as a list shows it.
pub struct Listed {
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
    /// Its trame.
    pub shape: Arc<Shape>,
}

impl Listed {
    /// Its purpose for a reader.
    pub fn purpose(&self, reader: &Language) -> shape::Said<'_> {
        shape::said(&self.shape.trame.space.identity.purpose, *reader)
    }
}

type ListedRow = (String, String, SpaceKind, Joining, i64, i64, String);

fn with_shapes(tx: &mut Tx, rows: Vec<ListedRow>) -> Result<Vec<Listed>, Problem> {
    rows.into_iter()
        .map(|(slug, name, kind, joining, members, trame, digest)| {
            Ok(Listed { slug, name, kind, joining, members, shape: shape::of(tx, trame, &digest)? })
        })
        .collect()
}

/// How many spaces a page of the list shows.
pub const PAGE: i64 = 24;

/// The spaces at the top that everyone may see, in order of birth, so many left out.
///
/// # Errors
/// When the store refuses.
pub fn list_open(tx: &mut Tx, skip: i64) -> Result<Vec<Listed>, Problem> {
    let rows = tx.all::<ListedRow>(OPEN_ROOTS, (skip, PAGE))?;
    with_shapes(tx, rows)
}

/// The spaces that a person belongs to, by name, at most sixty.
pub(crate) fn list_mine(tx: &mut Tx, person: PersonId) -> Result<Vec<Listed>, Problem> {
    let rows = tx.all::<ListedRow>(MINE, (person,))?;
    with_shapes(tx, rows)
}
