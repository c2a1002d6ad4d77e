//! Sheets as lists show them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::{Member, Paged};

use super::model::SheetId;

platform::statements! {
    FOUND = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
             from sheets s join persons p on p.id = s.author_id
             where s.space_id = $1 and s.state = 'published' and ($2 = '' or s.kind = $2)
             and ($3 = '' or s.words like $3 escape '!') and ($4 = '' or p.uid = $4)
             order by s.published_at desc, s.id desc limit $5 offset $6";
    DRAFTS = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
              from sheets s join persons p on p.id = s.author_id
              where s.author_id = $2 and s.state = 'draft' and s.space_id = $1 order by s.changed_at desc limit 20";
    TOGETHER = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
                from sheets s join persons p on p.id = s.author_id
                where s.gathering_id = $1 and s.state = 'published' and s.space_id = $2 and s.id <> $3
                order by s.published_at, s.id limit 20";
    USING = "select s.uid, s.kind, s.title, coalesce(s.published_at, s.changed_at), p.id, p.uid, p.name, p.picture
             from sheets s join persons p on p.id = s.author_id
             where s.id in (select l.sheet_id from sheet_links l where l.target_id = $1)
             and s.state = 'published' and s.space_id = $2 order by s.published_at desc, s.id desc limit 20";
    KINDS = "select kind, count(*) from sheets where space_id = $1 and state = 'published' group by kind";
    AUTHORS = "select distinct p.uid, p.name from sheets s join persons p on p.id = s.author_id
               where s.space_id = $1 and s.state = 'published' and p.state = 'active' order by p.name, p.uid limit 300";
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

/// What somebody looks for; what is empty narrows nothing.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// The key of a kind.
    pub kind: String,
    /// Words, folded.
    pub words: String,
    /// The identifier of an author.
    pub author: String,
}

/// Published sheets of a space, newest first.
pub fn found(tx: &mut Tx, space: SpaceId, sought: &Sought, part: Paged) -> Result<Vec<Line>, Problem> {
    let like = if sought.words.is_empty() {
        String::new()
    } else {
        format!("%{}%", escaped(&sought.words))
    };
    let (kind, author) = (sought.kind.as_str(), sought.author.as_str());
    tx.all(FOUND, (space, kind, like, author, part.most, part.skip))
}

/// A percent sign that somebody looks for is one.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '%' | '_' | '!') {
            escaped.push('!');
        }
        escaped.push(letter);
    }
    escaped
}

/// What somebody began to write here.
pub fn drafts(tx: &mut Tx, space: SpaceId, author: PersonId) -> Result<Vec<Line>, Problem> {
    tx.all(DRAFTS, (space, author))
}

/// The other sheets that tell of the same gathering.
pub fn together(tx: &mut Tx, gathering: i64, space: SpaceId, but: SheetId) -> Result<Vec<Line>, Problem> {
    tx.all(TOGETHER, (gathering, space, but))
}

/// The sheets that point at this one.
pub fn using(tx: &mut Tx, sheet: SheetId, space: SpaceId) -> Result<Vec<Line>, Problem> {
    tx.all(USING, (sheet, space))
}

/// How many published sheets there are of each kind.
pub fn kinds(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(KINDS, (space,))
}

/// Who published something, by name.
pub fn authors(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(AUTHORS, (space,))
}
