//! What a page is.

use kernel::{Id, Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use trame::Licence;
use writing::DocumentId;

/// The mark of a page's number.
#[derive(Debug)]
pub enum Mark {}

/// The number of a page.
pub type PageId = Id<Mark>;

/// How long a title may be.
pub const TITLE: usize = 150;

/// A page as stored.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its number.
    pub id: PageId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The address of its space.
    pub space: String,
    /// The text that is written.
    pub document: DocumentId,
    /// Who began it.
    pub author: PersonId,
    /// Its title.
    pub title: String,
    /// The number of the version that readers are shown.
    pub approved: Option<i64>,
    /// When it came to rest last.
    pub changed: Instant,
    /// When it was taken back.
    pub withdrawn: Option<Instant>,
    /// On what terms others may use it; nothing while nobody said so.
    pub licence: Option<Licence>,
}

impl FromRow for Page {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Page {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            document: row.column()?,
            author: row.column()?,
            title: row.column()?,
            approved: row.column()?,
            changed: row.column()?,
            withdrawn: row.column()?,
            licence: Licence::from_word(&row.column::<String>()?),
        })
    }
}

/// A text as people send it: line ends of one kind, no signs that cannot be seen.
pub fn clean(typed: &str) -> String {
    let unix = typed.replace("\r\n", "\n").replace('\r', "\n");
    unix.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect()
}
