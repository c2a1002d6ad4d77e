//! Which sheets say the same in other languages.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use sheets::SheetId;
use spaces::space::Paged;

use crate::reach::{reader, visible};

platform::statements! {
    BASE = "select origin_id from sheet_copies where sheet_id = $1 and relation = 'translation'";
    FAMILY = concat!(
        "select x.uid, x.title, x.language
         from sheets x join spaces s on s.id = x.space_id
         where (x.id = $1 or x.id in (select c.sheet_id from sheet_copies c
         where c.origin_id = $1 and c.relation = 'translation')) and x.state = 'published' and ",
        visible!("s", "$2", "$3"), " order by x.id limit 40"
    );
    UNTRANSLATED = "select x.uid, x.title, x.language, x.published_at from sheets x
                    where x.space_id = $1 and x.state = 'published' and (x.language is null or x.language <> $2)
                    and not exists (select 1 from sheet_copies c join sheets t on t.id = c.sheet_id
                    where c.relation = 'translation' and t.state = 'published' and t.language = $2
                    and (c.origin_id = x.id or c.origin_id in (select o.origin_id from sheet_copies o
                    where o.sheet_id = x.id and o.relation = 'translation')))
                    and not exists (select 1 from sheet_copies c join sheets o on o.id = c.origin_id
                    where c.sheet_id = x.id and c.relation = 'translation' and o.language = $2)
                    order by x.published_at desc, x.id desc limit $3 offset $4";
}

/// The same sheet in a language.
#[derive(Debug, Clone)]
pub(super) struct Tongue {
    pub uid: Uid,
    pub title: String,
    pub language: Option<String>,
}

impl FromRow for Tongue {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Tongue {
            uid: row.column()?,
            title: row.column()?,
            language: row.column()?,
        })
    }
}

/// The original of a translation, by number; nothing when it is none.
pub(super) fn base(tx: &mut Tx, sheet: SheetId) -> Result<Option<SheetId>, Problem> {
    Ok(tx.find::<(SheetId,)>(BASE, (sheet,))?.map(|(id,)| id))
}

/// An original and its translations, where the reader may see them.
pub(super) fn family(tx: &mut Tx, original: SheetId) -> Result<Vec<Tongue>, Problem> {
    let (who, all) = reader(tx);
    tx.all(FAMILY, (original, who, all))
}

/// A sheet that is not in a language yet: identifier, title, its own language, when it was published.
pub(super) type Untold = (Uid, String, Option<String>, Instant);

/// The sheets of a space that are not in a language yet, newest first.
pub(super) fn untranslated(
    tx: &mut Tx,
    space: SpaceId,
    language: &str,
    part: Paged,
) -> Result<Vec<Untold>, Problem> {
    tx.all(UNTRANSLATED, (space, language, part.most, part.skip))
}
