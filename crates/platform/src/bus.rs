//! Signals: after a commit, whoever shows something live learns that it changed, in this process and in the others.
//!
//! A signal says which thing, never what: whoever hears it reads the store. So a lost one costs a moment and no
//! truth, and a payload is never too large nor seen by the wrong eyes.
//!
//! On SQLite there is one process, and signals stay in it. On PostgreSQL they also travel as notifications,
//! gathered for a moment, so that a busy room costs one notification a moment and not one a row.

use std::collections::BTreeSet;

use tokio::sync::broadcast;

use crate::db::Notifier;

/// How many signals may wait for a slow listener before it is told that it missed some.
const KEPT: usize = 4096;

/// The things that are shown live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A live room has new events; the number is its gathering's.
    Room,
    /// The counts that a live room shows have changed; the number is its gathering's.
    Gauge,
    /// Who belongs to a space, or what they may do there, has changed; the number is the space's.
    Membership,
    /// An exchange between a few people has changed; the number is its own.
    Exchange,
    /// A text that several people write has changed; the number is its document's.
    Document,
    /// Who looks at such a text has changed; the number is its document's.
    Presence,
}

impl Topic {
    const ALL: [Topic; 6] = [
        Topic::Room,
        Topic::Gauge,
        Topic::Membership,
        Topic::Exchange,
        Topic::Document,
        Topic::Presence,
    ];

    /// The word, as it travels.
    pub const fn word(self) -> &'static str {
        match self {
            Topic::Room => "room",
            Topic::Gauge => "gauge",
            Topic::Membership => "membership",
            Topic::Exchange => "exchange",
            Topic::Document => "document",
            Topic::Presence => "presence",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Topic::ALL.into_iter().find(|topic| topic.word() == word)
    }
}

/// Something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// This thing: its topic and its number.
    Changed(Topic, i64),
    /// Signals may have been lost on the way: look at everything again.
    Lost,
}

/// Where signals are told and heard.
pub struct Bus {
    here: broadcast::Sender<Signal>,
    elsewhere: Option<Notifier>,
}

impl Bus {
    /// A bus for this process, and through `notifier` for the others.
    pub(crate) fn new(here: broadcast::Sender<Signal>, notifier: Option<Notifier>) -> Self {
        Bus {
            here,
            elsewhere: notifier,
        }
    }

    /// The channel on which a process hears.
    pub(crate) fn channel() -> broadcast::Sender<Signal> {
        broadcast::channel(KEPT).0
    }

    /// Whether signals travel between processes.
    pub fn is_shared(&self) -> bool {
        self.elsewhere.is_some()
    }

    /// Hears every signal from now on; when too slow, misses the oldest and is told so by the channel.
    pub fn listen(&self) -> broadcast::Receiver<Signal> {
        self.here.subscribe()
    }

    /// Tells what a commit changed, each thing once.
    pub(crate) fn tell(&self, signals: Vec<Signal>) {
        let signals: BTreeSet<Signal> = signals.into_iter().collect();
        for signal in signals {
            // Nobody listening is fine.
            drop(self.here.send(signal));
            if let (Some(notifier), Signal::Changed(topic, number)) = (&self.elsewhere, signal) {
                notifier.tell(topic, number);
            }
        }
    }
}
