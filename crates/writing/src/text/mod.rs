//! One text in a Y document: changes in, changes out.

mod anchor;
pub mod bytes;
mod gate;
mod order;
mod pieces;
mod stored;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};

use kernel::Problem;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    ClientID, Doc, GetString, OffsetKind, Options, ReadTxn, StateVector, Text, TextRef, Transact,
    TransactionMut, Update, WriteTxn,
};

use crate::merge::Edit;

pub use stored::Stored;

/// The name of the text in its document.
pub const ROOT: &str = "text";
/// How long a text may become, in UTF-16 units: a thick book.
pub const MOST_TEXT: usize = 400_000;
/// How many bytes one update may have.
pub const MOST_UPDATE: usize = 4 * 1024 * 1024;

/// A text as people send it: line ends of one kind, no signs that cannot be seen.
pub fn clean(typed: &str) -> String {
    let unix = typed.replace("\r\n", "\n").replace('\r', "\n");
    unix.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect()
}
/// How many pieces one update may have.
const MOST_STRUCTS: u64 = 400_000;

/// Why an update was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is not whole, or no update.
    Broken,
    /// It says something else than a change of the text.
    Foreign,
    /// It stands on what is not here.
    Gap,
    /// It, or the text that it would make, is too large.
    TooLarge,
    /// It speaks for somebody else.
    NotTheirs,
}

/// What an update changed.
#[derive(Debug)]
pub struct Applied {
    /// The change alone, without what was known before; nothing when all of it was.
    pub update: Option<Vec<u8>>,
    /// The clients that it brings something new of.
    pub clients: Vec<u64>,
}

/// A text that several people write.
pub struct SharedText {
    doc: Doc,
    text: TextRef,
    /// All of it as one update, as the store had it, until something changes.
    whole: Option<Vec<u8>>,
}

/// How long a text is, as Yjs and browsers count: in UTF-16 units.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

impl SharedText {
    /// An empty one; `client` is who writes when it is changed here, and only then matters.
    pub fn new(client: u64) -> Self {
        let client = ClientID::new(client & ((1 << 53) - 1));
        let mut options = Options::with_guid_and_client_id(ROOT.into(), client);
        options.offset_kind = OffsetKind::Utf16;
        let doc = Doc::with_options(options);
        let text = doc.get_or_insert_text(ROOT);
        SharedText {
            doc,
            text,
            whole: None,
        }
    }

    /// What the store holds, which passed the gate once: a state, and what came since.
    ///
    /// # Errors
    /// A fault when the store gave something else.
    pub fn of_store(client: u64, state: Option<&[u8]>, updates: &[Vec<u8>]) -> Result<Self, Problem> {
        let mut shared = SharedText::new(client);
        for update in state.into_iter().chain(updates.iter().map(Vec::as_slice)) {
            shared.put(decoded(update)?).map_err(|_| unfit())?;
        }
        // Whoever knows nothing is given these bytes: a long text takes as long to put in bytes as to read.
        shared.whole = state.filter(|_| updates.is_empty()).map(<[u8]>::to_vec);
        Ok(shared)
    }

    /// Takes what the store holds, which passed the gate once. Gives what was new in it.
    ///
    /// # Errors
    /// A fault when the store gave something else.
    pub fn take(&mut self, update: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
        self.integrate(decoded(update)?).map_err(|_| unfit())
    }

    /// Whether an update brings something that nobody wrote here yet. What it takes out is not looked at.
    ///
    /// # Errors
    /// When it is none.
    pub fn is_news(&self, update: &[u8]) -> Result<bool, Refused> {
        gate::is_news(update, &self.doc.transact().state_vector())
    }

    /// Takes an update from anywhere. `may_speak_for` says whether its sender may bring something new of a client.
    ///
    /// # Errors
    /// See [`Refused`]; the text is then as it was, unless `Err(Refused::Broken)` comes with [`SharedText::is_sound`]
    /// false.
    pub fn apply(&mut self, update: &[u8], may_speak_for: impl Fn(u64) -> bool) -> Result<Applied, Refused> {
        if update.len() > MOST_UPDATE {
            return Err(Refused::TooLarge);
        }
        let known = self.doc.transact().state_vector();
        let known = |client: u64| known.get(&ClientID::new(client));
        let brought = gate::read(update, known)?;
        brought.fits(known)?;
        let news = brought
            .clients
            .iter()
            .filter(|(client, (_, end))| *end > known(**client));
        let clients: Vec<u64> = news.map(|(client, _)| *client).collect();
        if !clients.iter().all(|client| may_speak_for(*client)) {
            return Err(Refused::NotTheirs);
        }
        let long = self.length().saturating_add(brought.inserted) > MOST_TEXT;
        if long && !clients.is_empty() && brought.inserted > 0 {
            return Err(Refused::TooLarge);
        }
        if !clients.is_empty() {
            let ordered = catch_unwind(AssertUnwindSafe(|| self.in_order(update, &brought)));
            ordered.map_err(|_| Refused::Broken)??;
        }
        let decoded = Update::decode_v1(update).map_err(|_| Refused::Broken)?;
        // The gate lets nothing through that the library should stumble on. Should it all the same, one document is
        // put together anew, and the process lives.
        let applied = catch_unwind(AssertUnwindSafe(|| self.integrate(decoded)));
        let update = applied.map_err(|_| Refused::Broken)??;
        Ok(Applied { update, clients })
    }

    fn put(&mut self, update: Update) -> Result<TransactionMut<'_>, Refused> {
        self.whole = None;
        let mut change = self.doc.transact_mut();
        change.apply_update(update).map_err(|_| Refused::Broken)?;
        if change.has_missing_updates() {
            // Two that stand on each other: neither ever fits.
            change.prune_pending();
            return Err(Refused::Gap);
        }
        Ok(change)
    }

    fn integrate(&mut self, update: Update) -> Result<Option<Vec<u8>>, Refused> {
        let change = self.put(update)?;
        let is_new = !change.insert_set().is_empty() || !change.delete_set().is_empty();
        Ok(is_new.then(|| change.encode_update_v1()))
    }

    /// Whether it still answers as it should, after something went wrong inside.
    pub fn is_sound(&self) -> bool {
        let look = || {
            self.doc
                .try_transact()
                .is_ok_and(|look| look.state_vector().len() < usize::MAX)
        };
        catch_unwind(AssertUnwindSafe(look)).unwrap_or(false)
    }

    /// The text.
    pub fn text(&self) -> String {
        self.text.get_string(&self.doc.transact())
    }

    /// How long it is.
    pub fn length(&self) -> usize {
        self.text.len(&self.doc.transact()) as usize
    }

    /// All of it as one update.
    pub fn state(&self) -> Vec<u8> {
        self.doc
            .transact()
            .encode_state_as_update_v1(&StateVector::default())
    }

    /// What is known, as others are told when they are asked for the rest.
    pub fn vector(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// What somebody lacks who says what they know.
    ///
    /// # Errors
    /// [`Refused::Broken`] when they do not say it.
    pub fn since(&self, vector: &[u8]) -> Result<Vec<u8>, Refused> {
        let is_beginning = knows_nothing(vector)?;
        if let Some(whole) = self.whole.as_ref().filter(|_| is_beginning) {
            return Ok(whole.clone());
        }
        let vector = StateVector::decode_v1(vector).map_err(|_| Refused::Broken)?;
        Ok(self.doc.transact().encode_state_as_update_v1(&vector))
    }

    /// Changes it here: the edits stand in the text as it is now, in order, none over another. Gives the update.
    pub fn edit(&mut self, edits: &[Edit]) -> Vec<u8> {
        self.whole = None;
        let mut change = self.doc.transact_mut();
        let end = self.text.len(&change);
        for edit in edits.iter().rev() {
            let at = u32::try_from(edit.at).unwrap_or(end).min(end);
            let gone = u32::try_from(edit.gone).unwrap_or(0).min(end - at);
            if gone > 0 {
                self.text.remove_range(&mut change, at, gone);
            }
            if !edit.put.is_empty() {
                self.text.insert(&mut change, at, &edit.put);
            }
        }
        change.encode_update_v1()
    }
}

/// Whether somebody who says what they know says that it is nothing.
fn knows_nothing(vector: &[u8]) -> Result<bool, Refused> {
    // Each client takes two bytes at least.
    let mut counted = bytes::Reader(vector);
    let count = counted.number().ok_or(Refused::Broken)?;
    let mut whole = true;
    for _ in 0..count.min(vector.len() as u64) {
        whole &= counted.number().is_some() && counted.small().is_some();
    }
    if count > vector.len() as u64 || !whole || !counted.is_done() {
        return Err(Refused::Broken);
    }
    Ok(count == 0)
}

fn decoded(update: &[u8]) -> Result<Update, Problem> {
    Update::decode_v1(update).map_err(|cause| Problem::fault("read a document", cause))
}

fn unfit() -> Problem {
    Problem::broken("a stored document does not fit together")
}
