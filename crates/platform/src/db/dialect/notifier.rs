//! PostgreSQL's notifications carry signals between processes: one thread tells, one listens.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use kernel::Problem;
use postgres::fallible_iterator::FallibleIterator;
use postgres::{Client, NoTls};
use tokio::sync::broadcast;

use crate::bus::{Signal, Topic};

/// How long signals are gathered before they leave together. A notification takes a lock at commit.
const GATHERED: Duration = Duration::from_millis(15);
/// How many signals one notification carries: PostgreSQL takes fewer than 8,000 bytes.
const CARRIED: usize = 200;
/// How long a thread waits before it tries a lost server again.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long a quiet connection is waited on before it is looked at again.
const QUIET: Duration = Duration::from_secs(5);

/// Those who hear in this process, as long as there are any.
type House = broadcast::WeakSender<Signal>;

/// Tells the other processes.
pub(crate) struct Notifier {
    out: Sender<(Topic, i64)>,
}

impl Notifier {
    /// Starts both threads. `own` names this process, so that it does not hear itself.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub(crate) fn start(url: &str, own: String, here: &broadcast::Sender<Signal>) -> Result<Self, Problem> {
        let (out, wanted) = channel();
        let (telling, listening) = on_a_thread(|| {
            let telling = connect(url)?;
            let mut listening = connect(url)?;
            listen(&mut listening)?;
            Ok((telling, listening))
        })?;
        let (teller_url, listener_url, teller) = (url.to_owned(), url.to_owned(), own.clone());
        let (told, heard) = (here.downgrade(), here.downgrade());
        spawn("bus-teller", move || {
            tell_until_closed(telling, &teller_url, &teller, &wanted, &told)
        })?;
        spawn("bus-listener", move || {
            listen_while_heard(listening, &listener_url, &own, &heard)
        })?;
        Ok(Notifier { out })
    }

    /// Tells that a thing changed, a moment later and once for many.
    pub(crate) fn tell(&self, topic: Topic, number: i64) {
        // The thread ends only with the house.
        let _ended = self.out.send((topic, number));
    }
}

/// A client waits for the server, which it must not do where asynchronous tasks are driven.
fn on_a_thread<T: Send>(work: impl FnOnce() -> Result<T, Problem> + Send) -> Result<T, Problem> {
    thread::scope(|scope| scope.spawn(work).join())
        .map_err(|_| Problem::broken("opening the bus was lost"))?
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Problem> {
    let started = thread::Builder::new().name(name.into()).spawn(work);
    started
        .map(drop)
        .map_err(|cause| Problem::fault("start a thread", cause))
}

fn connect(url: &str) -> Result<Client, Problem> {
    Client::connect(url, NoTls).map_err(|cause| Problem::fault("open the bus", cause))
}

fn listen(client: &mut Client) -> Result<(), Problem> {
    let listened = client.batch_execute("listen tresse");
    listened.map_err(|cause| Problem::fault("listen on the bus", cause))
}

fn tell_until_closed(
    mut client: Client,
    url: &str,
    own: &str,
    wanted: &Receiver<(Topic, i64)>,
    house: &House,
) {
    while let Ok(first) = wanted.recv() {
        thread::sleep(GATHERED);
        let mut signals = BTreeSet::from([first]);
        signals.extend(wanted.try_iter());
        let signals: Vec<(Topic, i64)> = signals.into_iter().collect();
        for portion in signals.chunks(CARRIED) {
            let payload = written(own, portion);
            while let Err(cause) = client.execute("select pg_notify('tresse', $1)", &[&payload]) {
                tracing::warn!(error = %cause, "the bus cannot tell now");
                let Some(again) = reconnect(url, house) else {
                    return;
                };
                client = again;
            }
        }
    }
}

fn listen_while_heard(mut client: Client, url: &str, own: &str, house: &House) {
    while let Some(here) = house.upgrade() {
        let heard = client.notifications().timeout_iter(QUIET).next();
        match heard {
            Ok(Some(notification)) => {
                for signal in read(own, notification.payload()) {
                    drop(here.send(signal));
                }
            }
            Ok(None) if !client.is_closed() => {}
            _ => {
                drop(here);
                let Some(again) = reconnect(url, house) else {
                    return;
                };
                client = again;
                if listen(&mut client).is_ok()
                    && let Some(here) = house.upgrade()
                {
                    drop(here.send(Signal::Lost));
                }
            }
        }
    }
}

/// Tries until the server is back, as long as the house stands: one that is gone may have taken its store with it.
fn reconnect(url: &str, house: &House) -> Option<Client> {
    while house.strong_count() > 0 {
        match connect(url) {
            Ok(client) => return Some(client),
            Err(_) => thread::sleep(PATIENCE),
        }
    }
    None
}

/// `process room:12 gauge:12`.
fn written(own: &str, signals: &[(Topic, i64)]) -> String {
    use std::fmt::Write;
    signals.iter().fold(own.to_owned(), |mut text, (topic, number)| {
        let _cannot_fail = write!(text, " {}:{number}", topic.word());
        text
    })
}

/// What another process told; nothing of one's own, and nothing that cannot be read.
fn read(own: &str, payload: &str) -> Vec<Signal> {
    let mut words = payload.split(' ');
    if words.next() == Some(own) {
        return Vec::new();
    }
    let signal = |word: &str| {
        let (topic, number) = word.split_once(':')?;
        Some(Signal::Changed(Topic::from_word(topic)?, number.parse().ok()?))
    };
    words.filter_map(signal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_what_was_written_and_oneself_does_not() {
        let written = written("a1", &[(Topic::Room, 12), (Topic::Gauge, 12)]);
        assert_eq!(
            read("b2", &written),
            [
                Signal::Changed(Topic::Room, 12),
                Signal::Changed(Topic::Gauge, 12)
            ]
        );
        assert_eq!(read("a1", &written), []);
        assert_eq!(
            read("b2", "a1 room:x elsewhere:1 room:3"),
            [Signal::Changed(Topic::Room, 3)]
        );
    }
}
