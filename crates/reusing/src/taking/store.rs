//! The table of copies.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use sheets::{Sheet, SheetId};
use spaces::space::Member;
use trame::Licence;

use crate::matching::Left;
use crate::reach::{reader, visible};

platform::statements! {
    REMEMBER = "insert into sheet_copies (sheet_id, origin_id, root_id, relation, origin_title, licence, made_version,
                origin_version, remainder)
                select s.id, cast($2 as bigint), coalesce((select c.root_id from sheet_copies c where c.sheet_id = $2),
                cast($2 as bigint)), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as bigint),
                cast($6 as bigint), cast($7 as text) from sheets s where s.uid = $1
                on conflict (sheet_id) do nothing";
    // What began from the shelf goes on saying so.
    REMEMBER_SHELF = "insert into sheet_origins (sheet_id, shelf)
                      select s.id, o.shelf from sheets s join sheet_origins o on o.sheet_id = $2 where s.uid = $1
                      on conflict (sheet_id) do nothing";
    SPEAK = "update sheets set language = $2 where uid = $1";
    ORIGIN = concat!(
        "select c.relation, c.origin_title, c.licence, c.origin_version, c.remainder, o.id, o.uid, o.version,
         case when o.state = 'published' and ", visible!("s", "$2", "$3"), " then 1 else 0 end,
         p.id, p.uid, p.name, p.picture, s.slug, s.name,
         case when r.id <> o.id then r.title end, rp.name, r.uid,
         case when r.state = 'published' and ", visible!("rs", "$2", "$3"), " then 1 else 0 end
         from sheet_copies c join sheets o on o.id = c.origin_id join persons p on p.id = o.author_id
         join spaces s on s.id = o.space_id join sheets r on r.id = c.root_id join persons rp on rp.id = r.author_id
         join spaces rs on rs.id = r.space_id where c.sheet_id = $1"
    );
    CAME = concat!(
        "select x.uid, x.title, c.relation, x.language, p.id, p.uid, p.name, p.picture, s.name
         from sheet_copies c join sheets x on x.id = c.sheet_id join persons p on p.id = x.author_id
         join spaces s on s.id = x.space_id
         where (c.origin_id = $1 or c.root_id = $1) and x.state = 'published' and ", visible!("s", "$2", "$3"),
        " order by x.published_at, x.id limit 40"
    );
    FOLLOW = "update sheet_copies set origin_version = $2 where sheet_id = $1 and origin_version < $2";
    FORGET_REMAINDER = "update sheet_copies set remainder = '[]' where sheet_id = $1";
    SPACES = "select p.slug, p.name, t.id, t.digest from memberships m join spaces p on p.id = m.space_id
              join trames t on t.id = p.trame_id where m.person_id = $1 and m.state = 'active'
              order by p.name, p.id limit 60";
}

/// What a sheet comes from.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    /// Whether it is a translation, rather than a copy.
    pub is_translation: bool,
    /// The title that the original had.
    pub title: String,
    /// The licence under which it was taken up.
    pub licence: Licence,
    /// The version of the original that was last looked at.
    pub followed: i64,
    /// What had no place in the copy.
    pub remainder: Vec<Left>,
    /// The number of the original.
    pub id: SheetId,
    /// Its identifier.
    pub uid: Uid,
    /// Its version now.
    pub version: i64,
    /// Whether the reader may see it.
    pub is_seen: bool,
    /// Whose it is.
    pub author: Member,
    /// Where it stands: name in addresses, and name.
    pub space: (String, String),
    /// What that one was taken up from: title, author, identifier, whether the reader may see it.
    pub root: Option<(String, String, Uid, bool)>,
}

impl Origin {
    /// Whether it changed since it was last looked at.
    pub fn has_changed(&self) -> bool {
        self.is_seen && self.version > self.followed
    }
}

impl FromRow for Origin {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let is_translation = row.column::<String>()? == "translation";
        let (title, licence) = (row.column()?, row.column::<String>()?);
        let (followed, remainder) = (row.column()?, row.column::<String>()?);
        let (id, uid, version, is_seen) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let author = Member::from_row(row)?;
        let space = (row.column()?, row.column()?);
        let (root, name): (Option<String>, String) = (row.column()?, row.column()?);
        let (root_uid, root_seen): (Uid, bool) = (row.column()?, row.column()?);
        Ok(Origin {
            is_translation,
            title,
            licence: Licence::from_word(&licence).unwrap_or_default(),
            followed,
            remainder: sheets::model::from_json(&remainder)?,
            id,
            uid,
            version,
            is_seen,
            author,
            space,
            root: root.map(|title| (title, name, root_uid, root_seen)),
        })
    }
}

/// What a sheet comes from, if it was taken up.
pub(crate) fn origin(tx: &mut Tx, sheet: SheetId) -> Result<Option<Origin>, Problem> {
    let (who, all) = reader(tx);
    tx.find(ORIGIN, (sheet, who, all))
}

/// Something that came of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Came {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// Whether it is a translation.
    pub is_translation: bool,
    /// The language it is in.
    pub language: Option<String>,
    /// Who made it.
    pub by: Member,
    /// The name of its space.
    pub space: String,
}

impl FromRow for Came {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Came {
            uid: row.column()?,
            title: row.column()?,
            is_translation: row.column::<String>()? == "translation",
            language: row.column()?,
            by: Member::from_row(row)?,
            space: row.column()?,
        })
    }
}

/// What came of a sheet, where the reader may see it.
pub(crate) fn came(tx: &mut Tx, sheet: SheetId) -> Result<Vec<Came>, Problem> {
    let (who, all) = reader(tx);
    tx.all(CAME, (sheet, who, all))
}

/// Remembers what a new sheet was taken up from. Sent twice, it is remembered once.
pub(super) fn remember(
    tx: &mut Tx,
    copy: Uid,
    origin: &Sheet,
    is_translation: bool,
    remainder: &[Left],
) -> Result<(), Problem> {
    let remainder = serde_json::to_string(remainder)
        .map_err(|cause| Problem::fault("write what is left of a sheet", cause))?;
    let relation = if is_translation { "translation" } else { "copy" };
    let args = (
        copy,
        origin.id,
        relation,
        origin.title.as_str(),
        origin.licence.word(),
        origin.version,
        remainder,
    );
    tx.run(REMEMBER, args)?;
    tx.run(REMEMBER_SHELF, (copy, origin.id)).map(drop)
}

/// Says which language a sheet is in.
pub(crate) fn speak(tx: &mut Tx, sheet: Uid, language: Option<&str>) -> Result<(), Problem> {
    tx.run(SPEAK, (sheet, language)).map(drop)
}

/// The original was looked at up to a version.
pub(crate) fn follow(tx: &mut Tx, copy: SheetId, version: i64) -> Result<(), Problem> {
    tx.run(FOLLOW, (copy, version)).map(drop)
}

pub(super) fn forget_remainder(tx: &mut Tx, copy: SheetId) -> Result<(), Problem> {
    tx.run(FORGET_REMAINDER, (copy,)).map(drop)
}

/// The spaces of a person: name in addresses, name, and the trame.
pub(super) fn spaces(
    tx: &mut Tx,
    person: kernel::PersonId,
) -> Result<Vec<(String, String, i64, String)>, Problem> {
    tx.all(SPACES, (person,))
}
