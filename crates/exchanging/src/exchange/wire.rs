//! The connection of a page of an exchange. It says that something changed and never what: the page asks for itself
//! again, by its own door, so what it shows is always what the page would show.

use std::time::Duration;

use kernel::{Problem, Uid};
use platform::bus::{Signal, Topic};
use platform::web::{Conversation, Cx, Gone, Heard, Shared, Socket};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep_until, timeout};

use super::access::{self, Sit};

/// Silence after which one asks whether somebody is still there.
const ASKS: Duration = Duration::from_secs(20);
/// Silence after which nobody is.
const GONE: Duration = Duration::from_secs(45);
/// How long one word may take to leave.
const LEAVES: Duration = Duration::from_secs(20);

/// Lets those in who take part.
///
/// # Errors
/// As for [`access::to`].
pub async fn open(cx: Cx) -> Result<Conversation, Problem> {
    let uid: Uid = cx.at("exchange")?;
    // Subscribed before anything is read: what changes from then on is heard.
    let signals = cx.house().bus().listen();
    let id = cx
        .read(move |tx| Ok(access::to::<Sit>(tx, uid)?.exchange().id))
        .await?;
    Ok(Box::new(move |socket| Box::pin(talk(socket, signals, id))))
}

/// Talks until somebody is gone.
async fn talk(mut socket: Socket, mut signals: Receiver<Signal>, exchange: i64) {
    let changed = Shared::new(r#"{"changed":true}"#);
    let _gone = follow(&mut socket, &mut signals, exchange, &changed).await;
}

async fn follow(
    socket: &mut Socket,
    signals: &mut Receiver<Signal>,
    exchange: i64,
    changed: &Shared,
) -> Result<(), Gone> {
    let (mut heard, mut asked) = (Instant::now(), false);
    loop {
        let silence = heard + if asked { GONE } else { ASKS };
        tokio::select! {
            message = socket.hear() => match message? {
                Heard::Sign => (heard, asked) = (Instant::now(), false),
                // Nothing is said to us this way: forms are.
                Heard::Text(_) | Heard::Bytes(_) => return Err(Gone),
            },
            signal = signals.recv() => {
                let concerns = match signal {
                    Ok(Signal::Changed(Topic::Exchange, number)) => number == exchange,
                    Ok(Signal::Lost) | Err(RecvError::Lagged(_)) => true,
                    Ok(Signal::Changed(..)) => false,
                    Err(RecvError::Closed) => return Err(Gone),
                };
                if concerns {
                    leaves(socket.send_shared(changed)).await?;
                }
            }
            () = sleep_until(silence) => {
                if asked {
                    return Err(Gone);
                }
                asked = true;
                leaves(socket.ask()).await?;
            }
        }
    }
}

/// Whoever takes nothing for a while is gone.
async fn leaves(sending: impl Future<Output = Result<(), Gone>>) -> Result<(), Gone> {
    timeout(LEAVES, sending).await.map_err(|_| Gone)?
}
