//! The table of trames.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use trame::Trame;

platform::statements! {
    KEEP = "insert into trames (uid, digest, document, origin, listed, made_at, made_by)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (digest) do nothing";
    BY_DIGEST = "select id, uid, digest, origin, listed from trames where digest = $1";
    BY_ID = "select id, uid, digest, origin, listed from trames where id = $1";
    BY_UID = "select id, uid, digest, origin, listed from trames where uid = $1";
    LISTED = "select id, uid, digest, origin, listed from trames where listed = 1 order by id";
    DOCUMENT = "select document from trames where id = $1";
    OFFER = "update trames set listed = $2 where id = $1";
    DESCENT = "insert into trame_lineages (trame_id, key, parent) values ($1, $2, $3)
               on conflict (trame_id) do nothing";
    UNTOLD = "select t.id, t.digest from trames t left join trame_lineages l on l.trame_id = t.id
              where l.trame_id is null order by t.id limit 50";
}

/// Where a trame came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// Somebody brought it.
    Imported,
    /// A space was changed.
    Space,
}

impl Origin {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Origin::Shipped => "shipped",
            Origin::Imported => "imported",
            Origin::Space => "space",
        }
    }
}

/// A stored trame, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The digest of its files.
    pub digest: String,
    /// Where it came from.
    pub origin: String,
    /// Whether everyone sees it in the library.
    pub listed: bool,
}

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stored {
            id: row.column()?,
            uid: row.column()?,
            digest: row.column()?,
            origin: row.column()?,
            listed: row.column()?,
        })
    }
}

/// Stores a trame unless the same one is there already, and gives its number.
///
/// # Errors
/// When the store refuses.
pub fn keep(tx: &mut Tx, trame: &Trame, origin: Origin, by: Option<PersonId>) -> Result<i64, Problem> {
    let (uid, now, digest) = (tx.new_uid(), tx.now(), trame.digest());
    if let Some(known) = by_digest(tx, &digest)? {
        return Ok(known.id);
    }
    let listed = origin != Origin::Space;
    tx.run(
        KEEP,
        (
            uid,
            &digest,
            trame::to_document(trame),
            origin.word(),
            listed,
            now,
            by,
        ),
    )?;
    let stored = by_digest(tx, &digest)?.ok_or(Problem::broken("a trame that was stored is not there"))?;
    tell_descent(tx, stored.id, trame)?;
    Ok(stored.id)
}

/// Says beside a stored trame what its card says of its descent, so that families are found without reading trames.
fn tell_descent(tx: &mut Tx, id: i64, trame: &Trame) -> Result<(), Problem> {
    let parent = trame
        .card
        .lineage
        .first()
        .map_or("", |parent| parent.digest.as_str());
    tx.run(DESCENT, (id, trame.card.key.as_str(), parent)).map(drop)
}

/// Says the descent of some of the trames that were stored before it was said; false when there are none left.
///
/// # Errors
/// When the store refuses.
pub fn tell_descents(tx: &mut Tx) -> Result<bool, Problem> {
    let untold = tx.all::<(i64, String)>(UNTOLD, ())?;
    for (id, digest) in &untold {
        let shape = super::of(tx, *id, digest)?;
        tell_descent(tx, *id, &shape.trame)?;
    }
    Ok(!untold.is_empty())
}

/// The stored trame with these files.
///
/// # Errors
/// When the store refuses.
pub fn by_digest(tx: &mut Tx, digest: &str) -> Result<Option<Stored>, Problem> {
    tx.find(BY_DIGEST, (digest,))
}

/// The stored trame with this number.
///
/// # Errors
/// When the store refuses.
pub fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Stored>, Problem> {
    tx.find(BY_ID, (id,))
}

/// The stored trame at an address.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Stored>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The library: what everyone may start from, oldest first.
///
/// # Errors
/// When the store refuses.
pub fn listed(tx: &mut Tx) -> Result<Vec<Stored>, Problem> {
    tx.all(LISTED, ())
}

/// The newest trame that came with the program under this key.
///
/// # Errors
/// When the store refuses.
pub fn shipped_by_key(tx: &mut Tx, key: &str) -> Result<Option<Stored>, Problem> {
    for stored in listed(tx)?
        .into_iter()
        .rev()
        .filter(|stored| stored.origin == Origin::Shipped.word())
    {
        if super::of(tx, stored.id, &stored.digest)?.trame.card.key == key {
            return Ok(Some(stored));
        }
    }
    Ok(None)
}

/// Puts a trame in the library, or takes it out.
///
/// # Errors
/// When the store refuses.
pub fn offer(tx: &mut Tx, id: i64, listed: bool) -> Result<(), Problem> {
    tx.run(OFFER, (id, listed)).map(drop)
}

pub(super) fn document(tx: &mut Tx, id: i64) -> Result<String, Problem> {
    tx.one::<(String,)>(DOCUMENT, (id,)).map(|(document,)| document)
}
