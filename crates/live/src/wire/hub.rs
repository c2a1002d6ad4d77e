//! The rooms that somebody looks at in this process.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, SpaceId};
use platform::bus::{Signal, Topic};
use platform::{House, Tx};
use tokio::sync::{Notify, broadcast};

use super::tick::Tick;
use super::{pump, store};
use crate::event;

/// How many ticks may wait for a slow reader before it is let go.
const KEPT: usize = 64;

/// How long a connection may be silent.
#[derive(Debug, Clone, Copy)]
pub struct Silence {
    /// After so long one asks whether somebody is still there.
    pub asks: Duration,
    /// After so long nobody is: the other end may be gone without a word.
    pub gone: Duration,
}

impl Default for Silence {
    fn default() -> Self {
        Silence {
            asks: Duration::from_secs(20),
            gone: Duration::from_secs(45),
        }
    }
}

/// A room that somebody looks at.
pub struct Live {
    /// Whose room it is.
    pub room: GatheringId,
    /// The space that offers it.
    pub space: SpaceId,
    /// The address and the zone of the gathering, for eyes.
    pub gathering: (String, String),
    /// How long whoever is here may be silent.
    pub silence: Silence,
    /// The ticks.
    pub ticks: broadcast::Sender<Arc<Tick>>,
    /// What this process is called among those that count people.
    process: String,
    /// The number of the newest event when it was first looked at.
    pub began: i64,
    wake: Notify,
    counts_changed: AtomicBool,
    check: AtomicBool,
    here: AtomicUsize,
    people: AtomicUsize,
    /// What this process knows of each seat that was ever connected to it.
    seats: Mutex<HashMap<i64, Presence>>,
}

/// The connections of a seat.
#[derive(Default)]
struct Presence {
    many: usize,
    /// Those of them that are a person's page, and no large screen.
    pages: usize,
    /// When the last of them went.
    gone: Option<Instant>,
}

/// How long somebody is away before they are taken for gone: a telephone comes back from a tunnel.
const AWAY_MINUTES: i64 = 1;

impl Live {
    /// Wakes the pump: there may be something new.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// The same, when counts are to be read again.
    pub fn count_again(&self) {
        self.counts_changed.store(true, Ordering::Relaxed);
        self.wake();
    }

    fn check_everybody(&self) {
        self.check.store(true, Ordering::Relaxed);
        self.wake();
    }

    /// Resolves once there may be something new.
    pub async fn woken(&self) {
        self.wake.notified().await;
    }

    /// What woke the pump until now is about to be read: it wakes it no more.
    pub fn is_about_to_read(&self) {
        let woken = std::pin::pin!(self.wake.notified());
        woken.enable();
    }

    /// Whether counts changed and nobody took it.
    pub fn wants_count(&self) -> bool {
        self.counts_changed.load(Ordering::Relaxed)
    }

    /// Whether counts changed since this was last asked.
    pub fn takes_count(&self) -> bool {
        self.counts_changed.swap(false, Ordering::Relaxed)
    }

    /// Whether everybody must be let in anew, since this was last asked.
    pub fn takes_check(&self) -> bool {
        self.check.swap(false, Ordering::Relaxed)
    }

    /// One more connection of a seat, or one less; of its pages, a person counts with the first and until the last.
    pub fn comes_or_goes(&self, seat: i64, is_page: bool, comes: bool, now: Instant) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let presence = seats.entry(seat).or_default();
        let was_here = presence.pages > 0;
        if comes {
            presence.many += 1;
            presence.pages += usize::from(is_page);
            presence.gone = None;
            self.here.fetch_add(1, Ordering::Relaxed);
        } else {
            presence.many = presence.many.saturating_sub(1);
            presence.pages = presence.pages.saturating_sub(usize::from(is_page));
            presence.gone = (presence.many == 0).then_some(now);
            self.here.fetch_sub(1, Ordering::Relaxed);
        }
        match (was_here, presence.pages > 0) {
            (false, true) => self.people.fetch_add(1, Ordering::Relaxed),
            (true, false) => self.people.fetch_sub(1, Ordering::Relaxed),
            _ => 0,
        };
        drop(seats);
        self.count_again();
    }

    fn connections(&self, seat: i64) -> usize {
        let seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        seats.get(&seat).map_or(0, |presence| presence.many)
    }

    /// Whose last connection went a while ago.
    fn gone(&self, now: Instant) -> Vec<i64> {
        let long_ago = now.plus_minutes(-AWAY_MINUTES);
        let seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let gone = |(seat, presence): (&i64, &Presence)| {
            presence
                .gone
                .is_some_and(|gone| gone <= long_ago)
                .then_some(*seat)
        };
        seats.iter().filter_map(gone).collect()
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.people.load(Ordering::Relaxed)
    }

    /// How many connections there are.
    pub fn here(&self) -> usize {
        self.here.load(Ordering::Relaxed)
    }
}

/// Every room that somebody looks at.
#[derive(Default)]
pub struct Hub {
    rooms: Mutex<HashMap<i64, Arc<Live>>>,
    listens: AtomicBool,
    /// For tests, which do not wait so long.
    pub silence: OnceLock<Silence>,
}

impl Hub {
    /// The room, with its pump: begun with the first who looks.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn room(
        self: &Arc<Self>,
        house: &House,
        room: GatheringId,
        space: SpaceId,
        gathering: (String, String),
    ) -> Result<Arc<Live>, Problem> {
        if !self.listens.swap(true, Ordering::Relaxed) {
            tokio::spawn(Arc::clone(self).listen(house.clone()));
        }
        if let Some(live) = self.find(room.number()) {
            return Ok(live);
        }
        // Read before anybody subscribes: what a subscriber then reads is never older.
        let began = house.read(move |tx| event::number(tx, room)).await?;
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let live = rooms.entry(room.number()).or_insert_with(|| {
            let live = Arc::new(Live {
                room,
                space,
                gathering,
                silence: self.silence.get().copied().unwrap_or_default(),
                process: house.process().to_owned(),
                ticks: broadcast::channel(KEPT).0,
                began,
                wake: Notify::new(),
                counts_changed: AtomicBool::new(true),
                check: AtomicBool::new(false),
                here: AtomicUsize::new(0),
                people: AtomicUsize::new(0),
                seats: Mutex::default(),
            });
            tokio::spawn(pump::run(house.clone(), Arc::clone(self), Arc::clone(&live)));
            live
        });
        Ok(Arc::clone(live))
    }

    /// How many connections a seat has in this process.
    pub fn connections(&self, room: GatheringId, seat: i64) -> usize {
        self.find(room.number()).map_or(0, |live| live.connections(seat))
    }

    /// Those who were here and closed their page a while ago, as far as this process can know: where another one has
    /// people of this room too, they may be there, and nobody is taken for gone. Neither is whoever has no scripts.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn gone(&self, tx: &mut Tx, room: GatheringId) -> Result<Vec<i64>, Problem> {
        let Some(live) = self.find(room.number()) else {
            return Ok(Vec::new());
        };
        let gone = live.gone(tx.now());
        if gone.is_empty() || store::is_elsewhere(tx, room, &live.process)? {
            return Ok(Vec::new());
        }
        Ok(gone)
    }

    fn find(&self, room: i64) -> Option<Arc<Live>> {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.get(&room).cloned()
    }

    fn all(&self) -> Vec<Arc<Live>> {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.values().cloned().collect()
    }

    /// Forgets a room that nobody looks at; false when somebody came meanwhile.
    pub fn forgets(&self, live: &Live) -> bool {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever subscribes holds a clone from this map, taken under the same lock.
        let alone = live.ticks.receiver_count() == 0
            && rooms
                .get(&live.room.number())
                .is_some_and(|kept| Arc::strong_count(kept) <= 2);
        if alone {
            rooms.remove(&live.room.number());
        }
        alone
    }

    async fn listen(self: Arc<Self>, house: House) {
        let mut signals = house.bus().listen();
        loop {
            match signals.recv().await {
                Ok(Signal::Changed(Topic::Room, room)) => {
                    if let Some(live) = self.find(room) {
                        live.wake();
                    }
                }
                Ok(Signal::Changed(Topic::Gauge, room)) => {
                    if let Some(live) = self.find(room) {
                        live.count_again();
                    }
                }
                Ok(Signal::Changed(Topic::Membership, space)) => {
                    for live in self.all() {
                        if live.space.number() == space {
                            live.check_everybody();
                        }
                    }
                }
                // What changed elsewhere is no room's.
                Ok(Signal::Changed(..)) => {}
                Ok(Signal::Lost) | Err(broadcast::error::RecvError::Lagged(_)) => {
                    for live in self.all() {
                        live.count_again();
                        live.check_everybody();
                    }
                }
                Err(broadcast::error::RecvError::Closed) => return,
            }
        }
    }
}
