//! A sitting: the one task that holds a document while somebody is connected to it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use kernel::Problem;
use platform::House;
use platform::web::Shared;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until};

use super::Pass;
use super::hub::{Desk, Hub, Tick};
use super::laid::Laid;
use super::presence::Presence;
use super::talk::{self, Told};
use crate::document::{self, LONG, News, Who};
use crate::text::Refused;

/// While somebody writes, what comes in so much time becomes one update…
const TICK: Duration = Duration::from_millis(40);
/// …and a millisecond more for so many who are there, since one send costs the same however much is in it…
const SEATS_A_MILLISECOND: u64 = 8;
/// …but never longer than this: it is still felt as at once.
const LONGEST_TICK: Duration = Duration::from_millis(120);
/// The same for cursors, which say less.
const CURSORS: Duration = Duration::from_millis(120);
/// Text that leaves takes them along, if so much time has passed: the two are one send.
const CURSORS_ALONG: Duration = Duration::from_millis(60);
/// Whoever says again that they are still there is told so together with others who do: clients say so every 15 seconds,
/// and forget whom they have not heard of for 30 (`outdatedTimeout` of y-protocols).
const STILL: Duration = Duration::from_secs(5);
/// After so much silence all is put together as one state.
const QUIET: Duration = Duration::from_secs(2);
/// After so much silence the text has come to rest.
const REST: Duration = Duration::from_secs(15);
/// A text that is written without a pause rests all the same after so much time.
const AT_LEAST: Duration = Duration::from_secs(300);
/// How often everybody is let in anew.
const CHECK: Duration = Duration::from_secs(60);
/// How long a desk stays laid that nobody sits at.
const PATIENCE: Duration = Duration::from_secs(10);

/// An update that brings nothing, as Yjs writes it: no client, nothing taken out.
const NOTHING: [u8; 2] = [0, 0];

/// What connections say to the desk.
pub enum Said {
    /// One more is here.
    Comes {
        seat: u64,
        pass: Pass,
        tell: mpsc::Sender<Told>,
        /// What the desk knows, and who is there.
        greet: oneshot::Sender<(Vec<u8>, Vec<u8>)>,
    },
    /// What it may has changed.
    May { seat: u64, pass: Pass },
    /// It is gone.
    Goes { seat: u64 },
    /// It lacks what comes after this.
    Asks { seat: u64, vector: Vec<u8> },
    /// It wrote this.
    Writes { seat: u64, update: Vec<u8> },
    /// Its cursor moved.
    Moves { seat: u64, states: Vec<u8> },
    /// It asks who is there.
    WhoIsThere { seat: u64 },
}

pub(super) struct Seat {
    pass: Pass,
    tell: mpsc::Sender<Told>,
}

pub(super) struct Sitting {
    pub(super) house: House,
    pub(super) desk: Arc<Desk>,
    pub(super) text: Laid,
    /// The number up to which everything is in the text.
    pub(super) known: i64,
    pub(super) seats: HashMap<u64, Seat>,
    pub(super) writers: BTreeMap<u64, Who>,
    pub(super) new_writers: Vec<(u64, Who)>,
    pub(super) pending: Vec<Vec<u8>>,
    pub(super) presence: Presence,
    pub(super) since_rest: Vec<Who>,
    pub(super) left: Instant,
    pub(super) moved: Instant,
    pub(super) stayed: Instant,
    /// What leaves at the end of this turn.
    pub(super) leaving: Vec<Shared>,
    pub(super) wrote: Instant,
    pub(super) rested: Instant,
    pub(super) retry: Option<Instant>,
    pub(super) is_loose: bool,
    pub(super) is_broken: bool,
}

/// Sits until nobody has been there for a while.
pub async fn run(
    house: House,
    hub: Arc<Hub>,
    desk: Arc<Desk>,
    mut inbox: mpsc::Receiver<Said>,
    text: Laid,
    news: News,
) {
    let now = Instant::now();
    let mut sitting = Sitting {
        house,
        desk,
        text,
        known: news.number,
        seats: HashMap::new(),
        writers: BTreeMap::new(),
        new_writers: Vec::new(),
        pending: Vec::new(),
        presence: Presence::default(),
        since_rest: Vec::new(),
        left: now,
        moved: now,
        stayed: now,
        leaving: Vec::new(),
        wrote: now,
        rested: now,
        retry: None,
        is_loose: news.updates.len() >= LONG,
        is_broken: false,
    };
    if let Err(problem) = sitting.read_writers().await {
        tracing::warn!(?problem, "the writers of a document could not be read");
        hub.breaks(&sitting.desk);
        return;
    }
    let mut check = now + CHECK;
    let mut alone = now;
    loop {
        let next = sitting.next(alone).min(check);
        tokio::select! {
            said = inbox.recv() => match said {
                Some(said) => sitting.hear(said).await,
                None => break,
            },
            (changed, moved) = sitting.desk.woken() => sitting.look_elsewhere(changed, moved).await,
            () = sleep_until(next) => {}
        }
        let now = Instant::now();
        sitting.due(now).await;
        if sitting.is_broken {
            // Everybody is let go, comes back, and finds what the store has.
            hub.breaks(&sitting.desk);
            break;
        }
        if now >= check {
            check = now + CHECK;
            drop(sitting.desk.ticks.send(Tick::Check));
        }
        if !sitting.seats.is_empty() {
            alone = now;
        } else if now >= alone + PATIENCE {
            if sitting.is_at_rest() && hub.clears(&sitting.desk) {
                break;
            }
            alone = now;
        }
    }
}

impl Sitting {
    pub(super) async fn read_writers(&mut self) -> Result<(), Problem> {
        let document = self.desk.document;
        let writers = self.house.read(move |tx| document::writers(tx, document)).await?;
        self.writers = writers
            .into_iter()
            .map(|writer| (writer.client, writer.who))
            .collect();
        Ok(())
    }

    fn is_at_rest(&self) -> bool {
        self.pending.is_empty() && self.since_rest.is_empty() && !self.is_loose
    }

    /// When there is something to do, if nobody speaks before.
    fn next(&self, alone: Instant) -> Instant {
        let far = Instant::now() + CHECK;
        let mut next = if self.seats.is_empty() {
            alone + PATIENCE
        } else {
            far
        };
        if !self.pending.is_empty() {
            next = next.min(self.retry.unwrap_or(self.left + self.tick()));
        }
        if self.presence.has_news() {
            next = next.min(self.moved + CURSORS);
        }
        if self.presence.has_still() {
            next = next.min(self.stayed + STILL);
        }
        if self.is_loose {
            next = next.min(self.wrote + QUIET);
        }
        if !self.since_rest.is_empty() {
            next = next.min(self.rests_at());
        }
        next.max(self.retry.unwrap_or(next))
    }

    /// How long what is written waits for what follows.
    fn tick(&self) -> Duration {
        let more = Duration::from_millis(self.seats.len() as u64 / SEATS_A_MILLISECOND);
        (TICK + more).min(LONGEST_TICK)
    }

    fn rests_at(&self) -> Instant {
        if self.seats.is_empty() {
            return self.wrote;
        }
        (self.wrote + REST).min(self.rested + AT_LEAST)
    }

    async fn hear(&mut self, said: Said) {
        match said {
            Said::Comes {
                seat,
                pass,
                tell,
                greet,
            } => {
                self.seats.insert(seat, Seat { pass, tell });
                drop(greet.send((self.text.vector(), self.presence.all())));
            }
            Said::May { seat, pass } => {
                self.presence.may(seat, &pass);
                if let Some(known) = self.seats.get_mut(&seat) {
                    known.pass = pass;
                }
            }
            Said::Goes { seat } => {
                self.seats.remove(&seat);
                self.presence.leave(seat);
            }
            Said::Asks { seat, vector } => {
                // Nobody is given what is not stored: should it be lost here, they would have it and we would not.
                self.flush().await;
                let told = match self.text.since(&vector).await {
                    _ if !self.pending.is_empty() => Told::Later,
                    Ok(Ok(update)) => Told::Frame(Shared::of_bytes(&talk::step_two(&update))),
                    Ok(Err(refused)) => Told::Refused(refused),
                    Err(problem) => return self.breaks(&problem),
                };
                self.tell(seat, told);
            }
            Said::Writes { seat, update } => self.write(seat, &update).await,
            Said::Moves { seat, states } => {
                let Some(known) = self.seats.get(&seat) else {
                    return;
                };
                if !self.presence.hear(seat, &known.pass, &states) {
                    self.tell(seat, Told::Refused(Refused::Broken));
                }
            }
            Said::WhoIsThere { seat } => {
                let all = talk::awareness(&self.presence.all());
                self.tell(seat, Told::Frame(Shared::of_bytes(&all)));
            }
        }
    }

    fn tell(&mut self, seat: u64, told: Told) {
        let is_gone = self
            .seats
            .get(&seat)
            .is_some_and(|known| known.tell.try_send(told).is_err());
        if is_gone {
            // Its channel closes with it, and the connection ends.
            self.seats.remove(&seat);
            self.presence.leave(seat);
        }
    }

    async fn write(&mut self, seat: u64, update: &[u8]) {
        let Some(pass) = self.seats.get(&seat).map(|known| known.pass.clone()) else {
            return;
        };
        if !pass.writes {
            // What they send when they connect says nothing new, most of the time.
            if self.text.is_news(update).unwrap_or(true) {
                self.tell(seat, Told::MayNotWrite);
            }
            return;
        }
        // Whoever opens a text for the first time says so.
        if update == NOTHING {
            return;
        }
        let text = match self.text.open().await {
            Ok(text) => text,
            Err(problem) => return self.breaks(&problem),
        };
        let writers = &self.writers;
        let speaks = |client: u64| writers.get(&client).is_none_or(|known| known.is(&pass.who));
        match text.apply(update, speaks) {
            Ok(applied) => {
                for client in applied.clients {
                    if self.writers.insert(client, pass.who.clone()).is_none() {
                        self.new_writers.push((client, pass.who.clone()));
                    }
                }
                if let Some(update) = applied.update {
                    self.pending.push(update);
                    self.wrote_by(pass.who);
                }
            }
            Err(refused) => {
                self.is_broken |= !text.is_sound();
                self.tell(seat, Told::Refused(refused));
            }
        }
    }

    /// What is held cannot be trusted any more.
    pub(super) fn breaks(&mut self, problem: &Problem) {
        tracing::error!(?problem, "a document does not fit together");
        self.is_broken = true;
    }

    fn wrote_by(&mut self, who: Who) {
        self.wrote = Instant::now();
        if self.since_rest.is_empty() {
            self.rested = self.wrote;
        }
        self.since_rest.retain(|known| !known.is(&who));
        self.since_rest.push(who);
        self.is_loose = true;
    }

    /// Does what is due.
    async fn due(&mut self, now: Instant) {
        let may_ask = self.retry.is_none_or(|retry| now >= retry);
        if !self.pending.is_empty() && now >= self.left + self.tick() && may_ask {
            self.flush().await;
        }
        let wait = if self.leaving.is_empty() {
            CURSORS
        } else {
            CURSORS_ALONG
        };
        let stays = self.presence.has_still() && now >= self.stayed + STILL;
        if stays || (self.presence.has_news() && now >= self.moved + wait) {
            self.move_cursors(stays).await;
        }
        self.leave();
        let rests = !self.since_rest.is_empty() && now >= self.rests_at();
        if may_ask && self.pending.is_empty() && (rests || (self.is_loose && now >= self.wrote + QUIET)) {
            self.put_together(rests).await;
        }
    }
}
