//! The desks of this process.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::Problem;
use platform::bus::{Signal, Topic};
use platform::web::Shared;
use platform::{House, Tx};
use tokio::sync::{Notify, broadcast, mpsc};

use super::Concerns;
use super::laid::Laid;
use super::sitting::{self, Said};
use crate::document::{self, DocumentId};

/// How many ticks may wait for a slow reader before it is let go.
const KEPT: usize = 64;
/// How many words may wait for the desk before those who speak wait.
const WORDS: usize = 256;

/// What everybody at a desk is sent at once.
#[derive(Clone)]
pub enum Tick {
    /// A message.
    Frame(Shared),
    /// Be let in anew: what one may has perhaps changed.
    Check,
}

/// A document that somebody is connected to.
pub struct Desk {
    /// Which.
    pub document: DocumentId,
    /// Where connections speak.
    pub words: mpsc::Sender<Said>,
    /// Where they hear.
    pub ticks: broadcast::Sender<Tick>,
    concerns: Mutex<Concerns>,
    seats: AtomicU64,
    wake: Notify,
    changed: AtomicBool,
    moved: AtomicBool,
}

impl Desk {
    /// A number for one more connection.
    pub fn seat(&self) -> u64 {
        self.seats.fetch_add(1, Ordering::Relaxed)
    }

    /// What the door of a connection depends on.
    pub fn concern(&self, concerns: &Concerns) {
        let mut known = self.concerns.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(concerns.iter().copied());
    }

    fn concerns(&self, thing: (Topic, i64)) -> bool {
        let known = self.concerns.lock().unwrap_or_else(PoisonError::into_inner);
        known.contains(&thing)
    }

    fn check(&self) {
        drop(self.ticks.send(Tick::Check));
    }

    fn wakes(&self, changed: bool, moved: bool) {
        self.changed.fetch_or(changed, Ordering::Relaxed);
        self.moved.fetch_or(moved, Ordering::Relaxed);
        self.wake.notify_one();
    }

    /// Resolves when another process did something: whether the text changed, and whether people came or went.
    pub async fn woken(&self) -> (bool, bool) {
        self.wake.notified().await;
        (
            self.changed.swap(false, Ordering::Relaxed),
            self.moved.swap(false, Ordering::Relaxed),
        )
    }
}

/// Every desk.
#[derive(Default)]
pub struct Hub {
    desks: Mutex<HashMap<i64, Arc<Desk>>>,
    listens: AtomicBool,
}

impl Hub {
    /// The desk of a document: laid for the first who comes.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn desk(self: &Arc<Self>, house: &House, document: DocumentId) -> Result<Arc<Desk>, Problem> {
        if !self.listens.swap(true, Ordering::Relaxed) {
            tokio::spawn(Arc::clone(self).listen(house.clone()));
        }
        if let Some(desk) = self.find(document.number()) {
            return Ok(desk);
        }
        let lay = move |tx: &mut Tx| {
            let (client, mut news) = document::news(tx, document)?;
            Ok((Laid::new(client, &mut news)?, news))
        };
        let (text, news) = house.read(lay).await?;
        let mut desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        let desk = desks.entry(document.number()).or_insert_with(|| {
            let (words, inbox) = mpsc::channel(WORDS);
            let desk = Arc::new(Desk {
                document,
                words,
                ticks: broadcast::channel(KEPT).0,
                concerns: Mutex::default(),
                seats: AtomicU64::new(1),
                wake: Notify::new(),
                changed: AtomicBool::default(),
                moved: AtomicBool::default(),
            });
            // Something may have been written between the reading and now.
            desk.wakes(true, true);
            tokio::spawn(sitting::run(
                house.clone(),
                Arc::clone(self),
                Arc::clone(&desk),
                inbox,
                text,
                news,
            ));
            desk
        });
        Ok(Arc::clone(desk))
    }

    fn find(&self, document: i64) -> Option<Arc<Desk>> {
        let desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        desks.get(&document).cloned()
    }

    fn all(&self) -> Vec<Arc<Desk>> {
        let desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        desks.values().cloned().collect()
    }

    /// Clears a desk that nobody sits at; false when somebody came meanwhile.
    pub fn clears(&self, desk: &Desk) -> bool {
        let mut desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever comes holds a clone from this map, taken under the same lock.
        let alone = desks
            .get(&desk.document.number())
            .is_some_and(|kept| Arc::strong_count(kept) <= 2);
        if alone {
            desks.remove(&desk.document.number());
        }
        alone
    }

    /// Clears it whoever sits there: what it holds cannot be trusted, and they begin anew.
    pub fn breaks(&self, desk: &Desk) {
        let mut desks = self.desks.lock().unwrap_or_else(PoisonError::into_inner);
        desks.remove(&desk.document.number());
    }

    async fn listen(self: Arc<Self>, house: House) {
        let mut signals = house.bus().listen();
        loop {
            match signals.recv().await {
                Ok(Signal::Changed(Topic::Document, document)) => {
                    if let Some(desk) = self.find(document) {
                        desk.wakes(true, false);
                    }
                }
                Ok(Signal::Changed(Topic::Presence, document)) => {
                    if let Some(desk) = self.find(document) {
                        desk.wakes(false, true);
                    }
                }
                Ok(Signal::Changed(topic, number)) => {
                    for desk in self
                        .all()
                        .into_iter()
                        .filter(|desk| desk.concerns((topic, number)))
                    {
                        desk.check();
                    }
                }
                Ok(Signal::Lost) | Err(broadcast::error::RecvError::Lagged(_)) => {
                    for desk in self.all() {
                        desk.wakes(true, true);
                        desk.check();
                    }
                }
                Err(broadcast::error::RecvError::Closed) => return,
            }
        }
    }
}
