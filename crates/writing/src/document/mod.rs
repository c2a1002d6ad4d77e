//! Documents in the store: all of it up to a number as one update, and what came since.
//!
//! Always true:
//! - an update takes the next number in its own transaction, so whoever knows a number knows what they lack;
//! - a state that was put together later replaces an earlier one, never the other way;
//! - whoever lacks updates that are already part of a state takes the state: it says the same.

pub mod personal;
mod store;

use kernel::{PersonId, Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

pub use store::{News, STATEMENTS, append, keep, put_writer, since, writers};

use crate::merge::Edit;
use crate::text::{MOST_TEXT, SharedText, length};

/// Never made; only tells numbers apart.
#[derive(Debug)]
pub enum Mark {}
/// The number of a document.
pub type DocumentId = kernel::Id<Mark>;

/// After so many updates a state is put together anew, wherever the document happens to be read.
pub const LONG: usize = 200;

/// Who writes: somebody with an account, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Their number.
    pub person: Option<PersonId>,
    /// Their name; kept for those without an account only.
    pub name: String,
}

impl Who {
    /// Whether this is the same person.
    pub fn is(&self, other: &Who) -> bool {
        self.person == other.person && (self.person.is_some() || self.name == other.name)
    }
}

/// A document as it is now.
pub struct Change {
    /// The number of its newest update.
    pub number: i64,
    /// Its text.
    pub text: String,
}

/// A piece of a text, with who wrote it; nobody when that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The number of the writer.
    pub writer: Option<i64>,
    /// What they wrote.
    pub text: String,
}

/// Begins a document with a text that `who` wrote.
///
/// # Errors
/// When the store refuses, or the text is too long.
pub fn create(tx: &mut Tx, who: &Who, text: &str) -> Result<DocumentId, Problem> {
    fits(text)?;
    let client = new_client(tx);
    let mut shared = SharedText::new(client);
    shared.edit(&[Edit {
        at: 0,
        gone: 0,
        put: text.to_owned(),
    }]);
    let document = store::insert(tx, &shared.state(), text)?;
    store::put_writer(tx, document, client, who)?;
    Ok(document)
}

/// Reads a document, whole.
///
/// # Errors
/// When the store does not answer, or gives what is no document.
pub fn load(tx: &mut Tx, document: DocumentId) -> Result<(SharedText, News), Problem> {
    let client = new_client(tx);
    load_as(tx, document, client)
}

fn load_as(tx: &mut Tx, document: DocumentId, client: u64) -> Result<(SharedText, News), Problem> {
    let news = store::since(tx, document, -1)?;
    let shared = SharedText::of_store(client, news.state.as_deref(), &news.updates)?;
    Ok((shared, news))
}

/// What the store has of a document, not put together, and a number for whoever writes it from here.
///
/// # Errors
/// When the store does not answer.
pub fn news(tx: &mut Tx, document: DocumentId) -> Result<(u64, News), Problem> {
    Ok((new_client(tx), store::since(tx, document, -1)?))
}

/// The text of a document, and the number of its newest update.
///
/// # Errors
/// As for [`load`].
pub fn text(tx: &mut Tx, document: DocumentId) -> Result<Change, Problem> {
    if let Some((text, number)) = store::settled(tx, document)? {
        return Ok(Change { number, text });
    }
    let (shared, news) = load(tx, document)?;
    Ok(Change {
        number: news.number,
        text: shared.text(),
    })
}

/// The text in pieces, each with who wrote it.
///
/// # Errors
/// As for [`load`].
pub fn runs(tx: &mut Tx, document: DocumentId) -> Result<Vec<Run>, Problem> {
    let (mut shared, _) = load(tx, document)?;
    runs_of(tx, document, &mut shared)
}

/// The same of a document that is read already.
///
/// # Errors
/// When the store does not answer.
pub fn runs_of(tx: &mut Tx, document: DocumentId, shared: &mut SharedText) -> Result<Vec<Run>, Problem> {
    let writers = store::writers(tx, document)?;
    let writer = |client: u64| {
        writers
            .iter()
            .find(|known| known.client == client)
            .map(|known| known.id)
    };
    let pieces = shared.pieces();
    Ok(pieces
        .into_iter()
        .map(|(client, text)| Run {
            writer: writer(client),
            text,
        })
        .collect())
}

/// Changes a document from here, while others may write: `make` is given the text as it is now, and says the changes.
/// Everybody who writes it sees them come after the commit.
///
/// # Errors
/// Those of `make`, and when the text would be too long.
pub fn change(
    tx: &mut Tx,
    document: DocumentId,
    who: &Who,
    make: impl FnOnce(&SharedText) -> Result<Vec<Edit>, Problem>,
) -> Result<Change, Problem> {
    let client = new_client(tx);
    let (mut shared, news) = load_as(tx, document, client)?;
    let edits = make(&shared)?;
    if edits.is_empty() {
        return Ok(Change {
            number: news.number,
            text: shared.text(),
        });
    }
    let update = shared.edit(&edits);
    let text = shared.text();
    fits(&text)?;
    let number = store::append(tx, document, &update)?;
    store::put_writer(tx, document, client, who)?;
    if news.updates.len() >= LONG {
        store::keep(tx, document, number, &shared.state(), &text)?;
    }
    tx.signal(Topic::Document, document.number());
    Ok(Change { number, text })
}

fn fits(text: &str) -> Result<(), Problem> {
    if length(text) > MOST_TEXT {
        return Err(Refusal::new("writing-too-long").with("most", MOST_TEXT).into());
    }
    Ok(())
}

/// A number for whoever writes from here, as browsers draw theirs: 48 bits.
fn new_client(tx: &Tx) -> u64 {
    let secret = tx.new_secret();
    u64::from_str_radix(secret.get(..12).unwrap_or_default(), 16).unwrap_or(1)
}
