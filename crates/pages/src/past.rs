//! Pages that come from another place: with the versions and the dates that they had there, and their authors as names,
//! for nobody here is those people.

use kernel::{Audience, Instant, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use trame::Licence;
use writing::{Who, edits};

use crate::model::{Page, PageId};
use crate::store::{self, New};

platform::statements! {
    DATE = "update pages set made_at = $2, changed_at = $3 where id = $1";
    PUT = "insert into page_versions (page_id, number, kind, name, text, guest, begun_at, at)
           values ($1, $2, $3, '', $4, $5, $6, $6)";
    COMMENT = "insert into page_comments (uid, page_id, guest, body, state, said_at) values ($1, $2, $3, $4, 'open', $5)";
}

/// A version that a page had at another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its text, in Markdown.
    pub text: String,
    /// The name under which somebody wrote it there.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// A page that comes from another place.
pub struct Brought<'a> {
    /// The identifier that it has here.
    pub uid: Uid,
    /// The space that it comes into.
    pub space: SpaceId,
    /// Who brings it.
    pub by: PersonId,
    /// Its title.
    pub title: &'a str,
    /// Its versions, the oldest first; the last one is what it says now.
    pub versions: &'a [Past],
    /// Whether readers are shown this very version until somebody who looks after the space approves another.
    pub approved: bool,
    /// On what terms others may use it, as whoever brings it says.
    pub licence: Licence,
    /// Whether it is put aside: seen by who brought it and by those who look after the space.
    pub aside: bool,
}

/// Brings it in. Whoever calls holds a proof that this person may write pages there.
///
/// # Errors
/// When the store refuses, or a text is too long.
pub fn bring(tx: &mut Tx, brought: &Brought<'_>) -> Result<(), Problem> {
    let last = brought
        .versions
        .last()
        .ok_or(Problem::broken("a page that comes without a text"))?;
    let first = brought.versions.first().map_or(last.at, |first| first.at);
    let who = Who {
        person: None,
        name: last.by.clone(),
    };
    let document = writing::create(tx, &who, &last.text)?;
    let new = New {
        uid: brought.uid,
        space: brought.space,
        document,
        author: brought.by,
        title: brought.title,
        text: &last.text,
        licence: Some(brought.licence),
    };
    let id = store::insert(tx, &new)?;
    for (index, past) in brought.versions.iter().enumerate() {
        let number = i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1);
        put(tx, id, number, past)?;
        if brought.approved && index + 1 == brought.versions.len() {
            store::approve(tx, id, number)?;
        }
    }
    tx.run(DATE, (id, first, last.at))?;
    if brought.aside {
        store::withdraw(tx, id)?;
    }
    let audience = if brought.aside {
        Audience::Own
    } else {
        Audience::Space
    };
    let trace = Trace::new("page.moved-in", Some(brought.by)).inside(brought.space, audience);
    tx.record(trace.to("page", id.number()))
}

fn put(tx: &mut Tx, page: PageId, number: i64, past: &Past) -> Result<(), Problem> {
    let kind = if number == 1 { "begun" } else { "written" };
    tx.run(PUT, (page, number, kind, &past.text, &past.by, past.at))
        .map(drop)
}

/// Takes over what a page says now at the place that it came from.
///
/// # Errors
/// When the store refuses, or the text is too long.
pub fn follow(tx: &mut Tx, page: &Page, by: PersonId, title: &str, past: &Past) -> Result<(), Problem> {
    let who = Who {
        person: None,
        name: past.by.clone(),
    };
    store::rename(tx, page.id, title)?;
    let changed = writing::change(tx, page.document, &who, |there| {
        let there = there.text();
        Ok(edits(&there, &past.text, &there))
    })?;
    if store::rest(tx, page.id, &changed.text)? {
        let number = crate::history::keep(tx, page, &who, &changed.text)?;
        if page.approved.is_some() {
            store::approve(tx, page.id, number)?;
        }
    }
    let trace = Trace::new("page.moved-in", Some(by)).inside(page.space_id, Audience::Space);
    tx.record(trace.to("page", page.id.number()))
}

/// What somebody said of a page at another place.
///
/// # Errors
/// When the store refuses.
pub fn comment(tx: &mut Tx, page: PageId, said: &Past) -> Result<(), Problem> {
    let uid = tx.new_uid();
    tx.run(COMMENT, (uid, page, &said.by, &said.text, said.at))
        .map(drop)
}
