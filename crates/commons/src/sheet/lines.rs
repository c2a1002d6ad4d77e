//! Sheets as lists show them.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use sheets::model::SheetId;

platform::statements! {
    TOGETHER = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
                from sheets s join persons p on p.id = s.author_id
                where s.gathering_id = $1 and s.state = 'published' and s.space_id = $2 and s.id <> $3
                order by s.published_at, s.id limit 20";
    USING = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
             from sheets s join persons p on p.id = s.author_id
             where s.id in (select l.sheet_id from sheet_links l where l.target_id = $1)
             and s.state = 'published' and s.space_id = $2 order by s.published_at desc, s.id desc limit 20";
}

/// A sheet in a list.
pub struct Line {
    /// Its identifier.
    pub uid: Uid,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// When it was published, or last changed while it is a draft.
    pub at: Instant,
    /// Who wrote it.
    pub author: Member,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            at: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// The other sheets that tell of the same gathering.
pub fn together(tx: &mut Tx, gathering: i64, space: SpaceId, but: SheetId) -> Result<Vec<Line>, Problem> {
    tx.all(TOGETHER, (gathering, space, but))
}

/// The sheets that point at this one.
pub fn using(tx: &mut Tx, sheet: SheetId, space: SpaceId) -> Result<Vec<Line>, Problem> {
    tx.all(USING, (sheet, space))
}
