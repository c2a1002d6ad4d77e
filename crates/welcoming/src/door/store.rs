//! The tables of doors and their wishes, and the trames of the spaces that everybody may see.

use std::sync::Arc;

use kernel::{Module, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{self, Shape};

use super::leads::Leads;
use super::model::{Both, Door, Wish, Within};

platform::statements! {
    // Spaces that composed doors, and those below them, speak by those.
    TRAMES = "select t.id, t.digest from trames t where exists (select 1 from spaces s
              where s.trame_id = t.id and s.joining <> 'hidden' and not exists (select 1 from space_ancestors a
              join doors d on d.space_id = a.ancestor_id where a.space_id = s.id)) order by t.id limit 300";
    OPEN = "select d.id, d.uid, d.version, s.id, s.slug, d.key, d.name_fr, d.name_en, d.gist_fr, d.gist_en
            from doors d join spaces s on s.id = d.space_id where s.joining <> 'hidden'
            order by s.id, d.position, d.id limit 200";
    OPEN_WISHES = "select w.door_id, w.key, w.words_fr, w.words_en, w.leads from door_wishes w
                   join doors d on d.id = w.door_id join spaces s on s.id = d.space_id where s.joining <> 'hidden'
                   order by w.door_id, w.position limit 2000";
    // The nearest space with doors of its own; what is hidden above tells nothing.
    SPEAKS = "select s.id, s.slug from space_ancestors a join spaces s on s.id = a.ancestor_id
              where a.space_id = $1 and (s.joining <> 'hidden' or s.id = $1)
              and exists (select 1 from doors d where d.space_id = a.ancestor_id) order by a.depth limit 1";
    OF_SPACE = "select d.id, d.uid, d.version, s.id, s.slug, d.key, d.name_fr, d.name_en, d.gist_fr, d.gist_en
                from doors d join spaces s on s.id = d.space_id where d.space_id = $1
                order by d.position, d.id limit 60";
    WISHES_OF_SPACE = "select w.door_id, w.key, w.words_fr, w.words_en, w.leads from door_wishes w
                       join doors d on d.id = w.door_id where d.space_id = $1 order by w.door_id, w.position limit 800";
    INSERT = "insert into doors (uid, space_id, key, name_fr, name_en, gist_fr, gist_en, position)
              values ($1, $2, $3, $4, $5, $6, $7,
              (select coalesce(max(d.position), 0) + 1 from doors d where d.space_id = $2))
              on conflict do nothing returning id";
    UPDATE = "update doors set name_fr = $3, name_en = $4, gist_fr = $5, gist_en = $6, version = version + 1
              where id = $1 and version = $2";
    REMOVE = "delete from doors where id = $1";
    FORGET_WISHES = "delete from door_wishes where door_id = $1";
    ADD_WISH = "insert into door_wishes (door_id, key, words_fr, words_en, leads, position)
                values ($1, $2, $3, $4, $5, $6) on conflict (door_id, key) do nothing";
    PLACE = "update doors set position = $2 where id = $1";
}

/// A door that a space composed.
#[derive(Debug, Clone)]
pub struct Own {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// How often it was changed.
    pub version: i64,
    /// The space that composed it.
    pub within: Within,
    /// What it says.
    pub door: Door,
}

impl FromRow for Own {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Own {
            id: row.column()?,
            uid: row.column()?,
            version: row.column()?,
            within: Within {
                id: row.column()?,
                slug: row.column()?,
            },
            door: Door {
                key: row.column()?,
                name: both(row)?,
                gist: both(row)?,
                wishes: Vec::new(),
            },
        })
    }
}

/// A wish as stored, with the number of its door.
struct Stored {
    door: i64,
    key: String,
    words: Both,
    leads: String,
}

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stored {
            door: row.column()?,
            key: row.column()?,
            words: both(row)?,
            leads: row.column()?,
        })
    }
}

fn both(row: &mut Row) -> Result<Both, Problem> {
    Ok(Both {
        fr: row.column()?,
        en: row.column()?,
    })
}

/// Doors with their wishes; one that leads nowhere any more is left out.
fn with_wishes(mut doors: Vec<Own>, wishes: Vec<Stored>) -> Vec<Own> {
    for wish in wishes {
        let door = doors.iter_mut().find(|own| own.id == wish.door);
        if let (Some(own), Some(leads)) = (door, Leads::read(&wish.leads)) {
            own.door.wishes.push(Wish {
                key: wish.key,
                words: wish.words,
                leads,
                within: Some(own.within.clone()),
            });
        }
    }
    doors
}

/// The doors of every space that everybody may see.
pub(super) fn open(tx: &mut Tx) -> Result<Vec<Own>, Problem> {
    let doors = tx.all(OPEN, ())?;
    let wishes = tx.all(OPEN_WISHES, ())?;
    Ok(with_wishes(doors, wishes))
}

/// The shapes of the spaces that everybody may see, that hold gatherings and say nothing of their own: the oldest
/// first, so that what shipped speaks before what was changed.
pub(super) fn shapes(tx: &mut Tx) -> Result<Vec<Arc<Shape>>, Problem> {
    let mut shapes = Vec::new();
    for (id, digest) in tx.all::<(i64, String)>(TRAMES, ())? {
        let shape = shape::of(tx, id, &digest)?;
        if shape.has(Module::Gatherings) {
            shapes.push(shape);
        }
    }
    Ok(shapes)
}

/// The space at or above this one whose doors stand here, if any composed some.
pub(super) fn speaks(tx: &mut Tx, space: SpaceId) -> Result<Option<Within>, Problem> {
    let found = tx.find::<(SpaceId, String)>(SPEAKS, (space,))?;
    Ok(found.map(|(id, slug)| Within { id, slug }))
}

/// The doors that a space composed.
pub(super) fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Own>, Problem> {
    let doors = tx.all(OF_SPACE, (space,))?;
    let wishes = tx.all(WISHES_OF_SPACE, (space,))?;
    Ok(with_wishes(doors, wishes))
}

/// Writes a door with its wishes, at the end; nothing when there is one of that key or it was sent before.
pub(super) fn insert(tx: &mut Tx, uid: Uid, space: SpaceId, door: &Door) -> Result<Option<i64>, Problem> {
    let (name, gist) = (&door.name, &door.gist);
    let args = (uid, space, &door.key, &name.fr, &name.en, &gist.fr, &gist.en);
    let Some((id,)) = tx.find::<(i64,)>(INSERT, args)? else {
        return Ok(None);
    };
    write_wishes(tx, id, &door.wishes)?;
    Ok(Some(id))
}

/// Writes it anew, unless it was since `version`.
pub(super) fn update(tx: &mut Tx, id: i64, version: i64, door: &Door) -> Result<bool, Problem> {
    let (name, gist) = (&door.name, &door.gist);
    if tx.run(UPDATE, (id, version, &name.fr, &name.en, &gist.fr, &gist.en))? == 0 {
        return Ok(false);
    }
    tx.run(FORGET_WISHES, (id,))?;
    write_wishes(tx, id, &door.wishes)?;
    Ok(true)
}

fn write_wishes(tx: &mut Tx, id: i64, wishes: &[Wish]) -> Result<(), Problem> {
    for (position, wish) in (1_i64..).zip(wishes) {
        let args = (
            id,
            &wish.key,
            &wish.words.fr,
            &wish.words.en,
            wish.leads.stored(),
            position,
        );
        tx.run(ADD_WISH, args)?;
    }
    Ok(())
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    tx.run(FORGET_WISHES, (id,))?;
    Ok(tx.run(REMOVE, (id,))? == 1)
}

pub(super) fn put(tx: &mut Tx, id: i64, position: i64) -> Result<(), Problem> {
    tx.run(PLACE, (id, position)).map(drop)
}
