//! The table of pages.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Paged;
use trame::Licence;
use writing::DocumentId;

use crate::model::{Page, PageId};

platform::statements! {
    BY_UID = "select p.id, p.uid, p.space_id, s.slug, p.document_id, p.author_id, p.title, p.approved, p.changed_at, p.withdrawn_at, p.licence
              from pages p join spaces s on s.id = p.space_id where p.uid = $1";
    BY_DOCUMENT = "select p.id, p.uid, p.space_id, s.slug, p.document_id, p.author_id, p.title, p.approved, p.changed_at, p.withdrawn_at, p.licence
                   from pages p join spaces s on s.id = p.space_id where p.document_id = $1";
    INSERT = "insert into pages (uid, space_id, document_id, author_id, title, text, made_at, changed_at, licence)
              values ($1, $2, $3, $4, $5, $6, $7, $7, $8) returning id";
    IS_THERE = "select id from pages where uid = $1";
    // What readers are shown: the approved version, where there is one.
    LIST = "select p.uid, p.title, substr(coalesce(v.text, p.text), 1, 400), p.changed_at
            from pages p left join page_versions v on v.page_id = p.id and v.number = p.approved
            where p.space_id = $1 and p.withdrawn_at is null
            order by p.changed_at desc, p.id desc limit $2 offset $3";
    RENAME = "update pages set title = $2 where id = $1 and title <> $2";
    TERMS = "update pages set licence = $2 where id = $1 and licence <> $2";
    REST = "update pages set text = $2, changed_at = $3 where id = $1 and text <> $2";
    TEXT = "select text from pages where id = $1";
    APPROVE = "update pages set approved = $2 where id = $1 and (approved is null or approved <> $2)";
    RELEASE = "update pages set approved = null where id = $1 and approved is not null";
    WITHDRAW = "update pages set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update pages set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    AUTHOR = "select name from persons where id = $1";
}

/// A page in a list.
pub struct Listed {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// How it begins, in words.
    pub begins: String,
    /// When it came to rest last.
    pub changed: Instant,
}

/// Finds a page.
///
/// # Errors
/// When the store does not answer.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Page>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The page of a document.
///
/// # Errors
/// When the store does not answer.
pub fn by_document(tx: &mut Tx, document: DocumentId) -> Result<Option<Page>, Problem> {
    tx.find(BY_DOCUMENT, (document,))
}

/// Whether there is one with this identifier.
///
/// # Errors
/// When the store does not answer.
pub fn is_there(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_THERE, (uid,))?.is_some())
}

/// A page that begins.
pub struct New<'a> {
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space: SpaceId,
    /// Its text as a document.
    pub document: DocumentId,
    /// Who begins it.
    pub author: PersonId,
    /// Its title.
    pub title: &'a str,
    /// The same text.
    pub text: &'a str,
    /// On what terms others may use it, if somebody said so.
    pub licence: Option<Licence>,
}

/// Keeps it.
///
/// # Errors
/// When the store does not answer.
pub fn insert(tx: &mut Tx, new: &New<'_>) -> Result<PageId, Problem> {
    let now = tx.now();
    let args = (
        new.uid,
        new.space,
        new.document,
        new.author,
        new.title,
        new.text,
        now,
        new.licence.map_or("", Licence::word),
    );
    Ok(tx.one::<(PageId,)>(INSERT, args)?.0)
}

/// The pages of a space, those that changed last first.
///
/// # Errors
/// When the store does not answer.
pub fn list(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Listed>, Problem> {
    let rows = tx.all::<(Uid, String, String, Instant)>(LIST, (space, part.most, part.skip))?;
    let listed = |(uid, title, text, changed): (Uid, String, String, Instant)| {
        let plain = platform::markdown::plain(&text);
        let begins = plain
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        Listed {
            uid,
            title,
            begins: begins.chars().take(180).collect(),
            changed,
        }
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// The name of who began it; empty once they left.
///
/// # Errors
/// When the store does not answer.
pub fn author(tx: &mut Tx, page: &Page) -> Result<String, Problem> {
    Ok(tx.one::<(String,)>(AUTHOR, (page.author,))?.0)
}

/// Gives it another title; whether it is another one.
///
/// # Errors
/// When the store does not answer.
pub fn rename(tx: &mut Tx, page: PageId, title: &str) -> Result<bool, Problem> {
    Ok(tx.run(RENAME, (page, title))? == 1)
}

/// Says on what terms others may use it; whether they are other ones.
///
/// # Errors
/// When the store does not answer.
pub fn say_terms(tx: &mut Tx, page: PageId, licence: Licence) -> Result<bool, Problem> {
    Ok(tx.run(TERMS, (page, licence.word()))? == 1)
}

/// Keeps the text as it came to rest; whether it is another one.
///
/// # Errors
/// When the store refuses.
pub fn rest(tx: &mut Tx, page: PageId, text: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REST, (page, text, now))? == 1)
}

/// The text as it last came to rest.
///
/// # Errors
/// When the store does not answer.
pub fn text(tx: &mut Tx, page: PageId) -> Result<String, Problem> {
    Ok(tx.one::<(String,)>(TEXT, (page,))?.0)
}

/// Shows readers this version.
///
/// # Errors
/// When the store refuses.
pub fn approve(tx: &mut Tx, page: PageId, number: i64) -> Result<bool, Problem> {
    Ok(tx.run(APPROVE, (page, number))? == 1)
}

/// Shows readers the text as it is.
///
/// # Errors
/// When the store refuses.
pub fn release(tx: &mut Tx, page: PageId) -> Result<bool, Problem> {
    Ok(tx.run(RELEASE, (page,))? == 1)
}

/// Takes it back; whether it was there.
///
/// # Errors
/// When the store does not answer.
pub fn withdraw(tx: &mut Tx, page: PageId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (page, now))? == 1)
}

/// Puts it back; whether it was away.
///
/// # Errors
/// When the store does not answer.
pub fn restore(tx: &mut Tx, page: PageId) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (page,))? == 1)
}
