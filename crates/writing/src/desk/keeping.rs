//! A sitting and the store: what comes is kept before anybody is sent it, what other processes kept is taken in.

use platform::bus::Topic;
use platform::web::Shared;
use tokio::time::Instant;

use super::hub::Tick;
use super::sitting::Sitting;
use super::{Settle, Settled, store, talk};
use crate::document::{self, News};

/// What to wait before the store is asked again that did not answer.
const AGAIN: std::time::Duration = std::time::Duration::from_secs(1);
/// How many bytes may wait for a store that does not answer.
const WAITING: usize = 8 * 1024 * 1024;

impl Sitting {
    /// Stores what came, then sends it to everybody.
    pub(super) async fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let update = match self.pending.as_slice() {
            [one] => one.clone(),
            several => match yrs::merge_updates_v1(several) {
                Ok(update) => update,
                Err(cause) => {
                    tracing::error!(?cause, "updates of ours do not merge");
                    self.is_broken = true;
                    return;
                }
            },
        };
        let (document, known) = (self.desk.document, self.known);
        let (writers, body) = (self.new_writers.clone(), update.clone());
        let stored = self
            .house
            .write(move |tx| {
                let number = document::append(tx, document, &body)?;
                for (client, who) in &writers {
                    document::put_writer(tx, document, *client, who)?;
                }
                let missed = if number == known + 1 {
                    None
                } else {
                    Some(document::since(tx, document, known)?)
                };
                tx.signal(Topic::Document, document.number());
                Ok((number, missed))
            })
            .await;
        match stored {
            Ok((number, missed)) => {
                self.pending.clear();
                self.new_writers.clear();
                self.retry = None;
                self.left = Instant::now();
                if let Some(news) = missed {
                    self.take(&news).await;
                }
                self.known = number;
                self.send(talk::update(&update));
            }
            Err(problem) => {
                tracing::warn!(?problem, "an update could not be stored");
                self.retry = Some(Instant::now() + AGAIN);
                let waits: usize = self.pending.iter().map(Vec::len).sum();
                self.is_broken |= waits > WAITING;
            }
        }
    }

    fn send(&mut self, message: Vec<u8>) {
        self.leaving.push(Shared::of_bytes(&message));
    }

    /// Sends everybody what gathered in this turn: one send to each costs the same however much is in it.
    pub(super) fn leave(&mut self) {
        if !self.leaving.is_empty() {
            let frames = Shared::together(&self.leaving);
            self.leaving.clear();
            // Nobody listening is fine.
            drop(self.desk.ticks.send(Tick::Frame(frames)));
        }
    }

    /// Takes what others stored, and sends it on.
    async fn take(&mut self, news: &News) {
        for update in news.state.iter().chain(&news.updates) {
            // Most of it may be ours: what is known changes nothing, and is not sent again.
            match self.text.open().await.and_then(|text| text.take(update)) {
                Ok(Some(update)) => self.send(talk::update(&update)),
                Ok(None) => {}
                Err(problem) => self.breaks(&problem),
            }
        }
        self.known = self.known.max(news.number);
    }

    pub(super) async fn look_elsewhere(&mut self, changed: bool, moved: bool) {
        let (document, known) = (self.desk.document, self.known);
        if changed {
            let news = self
                .house
                .read(move |tx| document::since(tx, document, known))
                .await;
            match news {
                Ok(news) if news.number > self.known => {
                    self.take(&news).await;
                    if let Err(problem) = self.read_writers().await {
                        tracing::warn!(?problem, "the writers of a document could not be read");
                    }
                    let waiting = self.new_writers.iter().cloned();
                    self.writers.extend(waiting);
                }
                Ok(_) => {}
                Err(problem) => tracing::warn!(?problem, "a document could not be read"),
            }
        }
        if moved && self.house.bus().is_shared() {
            let process = self.house.process().to_owned();
            let told = self
                .house
                .read(move |tx| store::elsewhere(tx, document, &process))
                .await;
            match told {
                Ok(told) => self.presence.hear_elsewhere(&told),
                Err(problem) => tracing::warn!(?problem, "who looks at a document could not be read"),
            }
        }
    }

    /// Tells where cursors stand; with `stays` also who is still there.
    pub(super) async fn move_cursors(&mut self, stays: bool) {
        self.moved = Instant::now();
        let here = self.presence.here();
        let news = if stays {
            self.stayed = self.moved;
            self.presence.take_all_news()
        } else {
            self.presence.take_news()
        };
        if let Some(news) = news {
            self.send(talk::awareness(&news));
        }
        self.leave();
        if !self.house.bus().is_shared() {
            return;
        }
        let (document, process) = (self.desk.document, self.house.process().to_owned());
        let told = self
            .house
            .write(move |tx| {
                store::put(tx, document, &process, &here)?;
                tx.signal(Topic::Presence, document.number());
                Ok(())
            })
            .await;
        if let Err(problem) = told {
            tracing::warn!(?problem, "who looks at a document could not be told");
        }
    }

    /// Puts everything together as one state; when the text rests, those who wait for that are told.
    pub(super) async fn put_together(&mut self, rests: bool) {
        let (document, number) = (self.desk.document, self.known);
        let (state, text) = match self.text.open().await {
            Ok(text) => (text.state(), text.text()),
            Err(problem) => return self.breaks(&problem),
        };
        let writers = if rests {
            self.since_rest.clone()
        } else {
            Vec::new()
        };
        let house = self.house.clone();
        let kept = self
            .house
            .write(move |tx| {
                document::keep(tx, document, number, &state, &text)?;
                if writers.is_empty() {
                    return Ok(());
                }
                let settled = Settled {
                    document,
                    text: &text,
                    writers: &writers,
                };
                house
                    .parts::<Settle>()
                    .try_for_each(|settle| (settle.run)(tx, &settled))
            })
            .await;
        match kept {
            Ok(()) => {
                (self.is_loose, self.retry) = (false, None);
                if rests {
                    self.since_rest.clear();
                }
            }
            Err(problem) => {
                tracing::warn!(?problem, "a document could not be put together");
                self.retry = Some(Instant::now() + AGAIN);
            }
        }
    }
}
