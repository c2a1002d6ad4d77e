//! The desk: a document in this process while somebody is connected to it, and the conversations around it.
//!
//! Whoever connects speaks y-sync (`y-protocols`): step 1 says what one knows, step 2 what the other lacks, then updates,
//! and awareness for cursors. What comes in a few hundredths of a second becomes one update, is stored, and is then sent
//! once to everybody.
//!
//! Always true:
//! - what is sent to others is stored before, and whoever asks for the rest is given stored things alone;
//! - a connection subscribes first, then is given what it lacks: it misses nothing;
//! - a slow reader slows nobody: it is let go, and comes back with what it knows;
//! - who may no longer is let go when what they may changes, and every minute.

mod hub;
mod keeping;
mod laid;
mod presence;
mod sitting;
mod store;
mod talk;

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::Problem;
use platform::Tx;
use platform::bus::Topic;

use crate::document::{DocumentId, Who};

pub use store::STATEMENTS;
pub use talk::converse;

/// How somebody was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Who it is.
    pub who: Who,
    /// Their tone, one of six.
    pub tone: i64,
    /// Whether they may write, or read only.
    pub writes: bool,
}

/// The door of a document's page: lets in whoever asks, as the session that asks, and is asked again while they stay.
pub type Door = Arc<dyn Fn(&mut Tx) -> Result<Pass, Problem> + Send + Sync>;

/// A document came to rest: nobody wrote for a while, or everybody who did has left.
pub struct Settled<'a> {
    /// Which.
    pub document: DocumentId,
    /// Its text.
    pub text: &'a str,
    /// Who wrote since it last did, the last one last.
    pub writers: &'a [Who],
}

/// What an area does then, in one transaction: `app.part(Settle { run })`. It is given every document, and passes over
/// those that are not its own.
pub struct Settle {
    /// Does it.
    pub run: fn(&mut Tx, &Settled<'_>) -> Result<(), Problem>,
}

/// The things of the bus whose change may change who is let in.
pub(crate) type Concerns = BTreeSet<(Topic, i64)>;
