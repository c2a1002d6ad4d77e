//! The pump of a room: reads what was committed, hands it on.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

use kernel::Problem;
use platform::House;
use tokio::time::{Instant, sleep, timeout};

use super::gauge::Gauges;
use super::hub::{Hub, Live};
use super::tick::{Drawn, Tick};
use crate::event;

/// How many events one tick carries at most; the rest follows at once.
const MOST: i64 = 500;
/// How long a pump sleeps when nothing wakes it. A signal may be lost between processes; the store is not.
const LOOKS_AGAIN: Duration = Duration::from_secs(2);
/// How often counts are read again at most.
const COUNTS: Duration = Duration::from_millis(400);
/// How often they are read at least: some lapse with time alone.
const LAPSES: Duration = Duration::from_secs(15);
/// Up to so many connections everything leaves at once.
const SMALL: usize = 150;
/// Above, what happens in a room that talks waits for what follows, so many milliseconds for each thousand connections:
/// one send costs the same however much is in it, so fuller frames are what a large room can do for its processor.
const EACH_THOUSAND: u64 = 20;
/// Of a hundred connections, how many have a tick before the next one leaves; the others may be on a bad line.
const NEARLY_ALL: usize = 98;
/// How often one looks whether they have.
const GLANCE: Duration = Duration::from_millis(4);
/// How many times a pump that nobody listens to looks again before it ends.
const PATIENCE: u32 = 15;

/// How long an event waits for those that follow, among so many connections.
pub fn hold(here: usize) -> Duration {
    if here <= SMALL {
        return Duration::ZERO;
    }
    Duration::from_millis(here as u64 * EACH_THOUSAND / 1_000)
}

struct Pump {
    house: House,
    live: Arc<Live>,
    last: i64,
    from_all: i64,
    from_hosts: i64,
    gauges: Gauges,
    counted: Option<Instant>,
    last_tick: Option<(Arc<Tick>, Instant)>,
}

/// Pumps until nobody has looked for a while.
pub async fn run(house: House, hub: Arc<Hub>, live: Arc<Live>) {
    let began = live.began;
    let mut pump = Pump {
        house,
        live,
        last: began,
        from_all: began,
        from_hosts: began,
        gauges: Gauges::default(),
        counted: None,
        last_tick: None,
    };
    let mut alone = 0;
    loop {
        let wait = pump.counts_wait().unwrap_or(LOOKS_AGAIN);
        let woken = timeout(wait, pump.live.woken()).await;
        if woken.is_ok() {
            pump.wait_for_more().await;
        }
        pump.live.is_about_to_read();
        if let Err(problem) = pump.step().await {
            tracing::warn!(?problem, "a live room could not be read");
            sleep(LOOKS_AGAIN).await;
            pump.live.wake();
        }
        let is_alone = woken.is_err() && pump.live.ticks.receiver_count() == 0;
        alone = if is_alone { alone + 1 } else { 0 };
        if alone > PATIENCE && hub.forgets(&pump.live) {
            return;
        }
    }
}

impl Pump {
    /// In a quiet room what happens leaves at once. In one that talks it waits for what follows; and never does a tick
    /// leave before nearly everybody has the last one: a machine that is busy sends fewer, and nobody falls behind.
    async fn wait_for_more(&self) {
        let here = self.live.here();
        let hold = hold(here);
        let Some((tick, left)) = &self.last_tick else {
            return;
        };
        if left.elapsed() < hold {
            sleep(hold).await;
        }
        let longest = *left + hold * 4;
        while tick.told() * 100 < here * NEARLY_ALL && Instant::now() < longest {
            sleep(GLANCE).await;
        }
    }

    /// Reads and hands on, if there is something.
    async fn step(&mut self) -> Result<(), Problem> {
        let (room, last) = (self.live.room, self.last);
        let events = self
            .house
            .read(move |tx| event::after(tx, room, last, MOST))
            .await?;
        let gauges = self.count().await?;
        if events.len() >= usize::try_from(MOST).unwrap_or(usize::MAX) {
            self.live.wake();
        }
        let tick = Tick {
            from: self.from_all,
            from_hosts: self.from_hosts,
            to: events.last().map_or(last, |event| event.number),
            events,
            gauges,
            check: self.live.takes_check(),
            drawn: Drawn::default(),
            told: AtomicUsize::default(),
        };
        if tick.is_empty() {
            return Ok(());
        }
        self.last = tick.to;
        if tick.has_for_all() {
            self.from_all = tick.to;
        }
        if tick.has_for_hosts() {
            self.from_hosts = tick.to;
        }
        let tick = Arc::new(tick);
        self.last_tick = Some((Arc::clone(&tick), Instant::now()));
        // Nobody listening is fine.
        drop(self.live.ticks.send(tick));
        Ok(())
    }

    /// The counts that changed, not too often.
    async fn count(&mut self) -> Result<Vec<event::Event>, Problem> {
        let lapsed = self.counted.is_some_and(|counted| counted.elapsed() >= LAPSES);
        let is_soon = self.counts_wait().is_some_and(|wait| !wait.is_zero());
        if is_soon || !(self.live.takes_count() || lapsed) {
            return Ok(Vec::new());
        }
        self.counted = Some(Instant::now());
        self.gauges.read(&self.house, &self.live).await
    }

    /// How long until counts that changed may be read; nothing when none did.
    fn counts_wait(&self) -> Option<Duration> {
        let passed = self.counted.map_or(COUNTS, |counted| counted.elapsed());
        self.live.wants_count().then(|| COUNTS.saturating_sub(passed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_room_never_waits_and_a_full_one_a_fifth_of_a_second() {
        assert_eq!(hold(50), Duration::ZERO);
        assert!(hold(1_000) <= Duration::from_millis(20));
        assert!(hold(10_000) <= Duration::from_millis(200));
    }
}
