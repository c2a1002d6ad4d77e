//! A conversation at a desk, in the words of y-protocols: https://github.com/yjs/y-protocols

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use kernel::{Language, Problem};
use platform::House;
use platform::bus::Topic;
use platform::web::{Conversation, Gone, Heard, Shared, Socket};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until, timeout};

use super::hub::{Desk, Hub, Tick};
use super::sitting::Said;
use super::{Concerns, Door, Pass};
use crate::document::DocumentId;
use crate::text::Refused;
use crate::text::bytes::{Reader, put_bytes, put_number};

/// Silence after which one asks whether somebody is still there.
const ASKS: Duration = Duration::from_secs(20);
/// Silence after which nobody is.
const GONE: Duration = Duration::from_secs(45);
/// How long one message may take to leave.
const LEAVES: Duration = Duration::from_secs(20);
/// The numbers with which we close a connection: it may come back, or it may not.
const COMES_BACK: u16 = 4000;
const STAYS_OUT: u16 = 4001;
/// How many words may wait for one connection.
const WAITING: usize = 64;
/// How many messages somebody may send at once, and how many more in a second: beyond, they wait.
const BURST: f64 = 300.0;
const A_SECOND: f64 = 60.0;

const SYNC: u64 = 0;
const AWARENESS: u64 = 1;
const AUTH: u64 = 2;
const QUERY_AWARENESS: u64 = 3;
const STEP_ONE: u64 = 0;
const STEP_TWO: u64 = 1;
const UPDATE: u64 = 2;

/// What the desk says to one connection.
pub enum Told {
    /// A message.
    Frame(Shared),
    /// The store does not answer: come back later.
    Later,
    /// It may read only.
    MayNotWrite,
    /// What it sent was not taken.
    Refused(Refused),
}

fn message(kinds: &[u64], body: &[u8]) -> Vec<u8> {
    let mut message = Vec::with_capacity(body.len() + 8);
    for kind in kinds {
        put_number(&mut message, *kind);
    }
    put_bytes(&mut message, body);
    message
}

/// What somebody lacks, as an answer.
pub fn step_two(update: &[u8]) -> Vec<u8> {
    message(&[SYNC, STEP_TWO], update)
}

/// Something new.
pub fn update(update: &[u8]) -> Vec<u8> {
    message(&[SYNC, UPDATE], update)
}

/// Who is there, where.
pub fn awareness(states: &[u8]) -> Vec<u8> {
    message(&[AWARENESS], states)
}

/// Begins a conversation about a document with somebody whom its door lets in. `concerns` are the things whose change
/// may change that.
///
/// # Errors
/// Those of the door, and when the document cannot be read.
pub fn converse<'a>(
    house: &'a House,
    language: Language,
    document: DocumentId,
    door: Door,
    concerns: &'a [(Topic, i64)],
) -> BoxFuture<'a, Result<Conversation, Problem>> {
    // In a box: the whole desk would be built again wherever this is waited for.
    Box::pin(begin(house, language, document, door, concerns))
}

async fn begin(
    house: &House,
    language: Language,
    document: DocumentId,
    door: Door,
    concerns: &[(Topic, i64)],
) -> Result<Conversation, Problem> {
    let ask = Arc::clone(&door);
    let pass = house.read(move |tx| ask(tx)).await?;
    let hub = house.shared::<Hub>();
    let desk = hub.desk(house, document).await?;
    desk.concern(&Concerns::from_iter(concerns.iter().copied()));
    let (tell, told) = mpsc::channel(WAITING);
    let talk = Talk {
        house: house.clone(),
        seat: desk.seat(),
        // Subscribed before anything is asked for.
        ticks: desk.ticks.subscribe(),
        desk,
        language,
        door,
        pass,
        told,
        tell: Some(tell),
        allowance: BURST,
        filled: Instant::now(),
    };
    Ok(Box::new(move |socket| Box::pin(talk.run(socket))))
}

struct Talk {
    house: House,
    desk: Arc<Desk>,
    seat: u64,
    language: Language,
    door: Door,
    pass: Pass,
    ticks: Receiver<Tick>,
    told: mpsc::Receiver<Told>,
    tell: Option<mpsc::Sender<Told>>,
    allowance: f64,
    filled: Instant,
}

/// Why a conversation ends: it is gone, or is told the number and the message.
enum End {
    Gone,
    Told(u16, &'static str, &'static str),
}

impl From<Gone> for End {
    fn from(_: Gone) -> Self {
        End::Gone
    }
}

impl From<Problem> for End {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Missing | Problem::Forbidden | Problem::SignIn => {
                End::Told(STAYS_OUT, "removed", "writing-bye-removed")
            }
            problem => {
                tracing::warn!(?problem, "a conversation about a document failed");
                End::Told(COMES_BACK, "fault", "writing-bye-fault")
            }
        }
    }
}

/// Whoever waits for the desk when it is cleared begins anew.
const CLEARED: End = End::Told(COMES_BACK, "fault", "writing-bye-fault");

impl Talk {
    async fn run(mut self, mut socket: Socket) {
        let ended = self.talk(&mut socket).await;
        drop(self.desk.words.send(Said::Goes { seat: self.seat }).await);
        if let Err(End::Told(number, why, say)) = ended {
            let said = self.deny(&mut socket, say).await;
            if said.is_ok() {
                drop(leaves(socket.close(number, why)).await);
            }
        }
    }

    /// Says in words why something is not possible, as y-protocols does.
    async fn deny(&self, socket: &mut Socket, say: &'static str) -> Result<(), End> {
        let say = self.house.languages().text(self.language, say);
        self.send(socket, &message(&[AUTH, 0], say.as_bytes())).await
    }

    async fn send(&self, socket: &mut Socket, message: &[u8]) -> Result<(), End> {
        leaves(socket.send_shared(&Shared::of_bytes(message))).await
    }

    async fn say(&self, said: Said) -> Result<(), End> {
        self.desk.words.send(said).await.map_err(|_| CLEARED)
    }

    async fn talk(&mut self, socket: &mut Socket) -> Result<(), End> {
        let (greet, greeting) = oneshot::channel();
        let tell = self.tell.take().ok_or(End::Gone)?;
        let (seat, pass) = (self.seat, self.pass.clone());
        self.say(Said::Comes {
            seat,
            pass,
            tell,
            greet,
        })
        .await?;
        let (vector, states) = greeting.await.map_err(|_| CLEARED)?;
        self.send(socket, &message(&[SYNC, STEP_ONE], &vector)).await?;
        self.send(socket, &awareness(&states)).await?;
        let (mut heard, mut asked) = (Instant::now(), false);
        loop {
            let silence = heard + if asked { GONE } else { ASKS };
            tokio::select! {
                message = socket.hear() => {
                    (heard, asked) = (Instant::now(), false);
                    match message? {
                        Heard::Bytes(bytes) => Box::pin(self.hear(&bytes)).await?,
                        Heard::Sign => {}
                        Heard::Text(_) => return Err(broken()),
                    }
                }
                tick = self.ticks.recv() => match tick {
                    Ok(Tick::Frame(frame)) => leaves(socket.send_shared(&frame)).await?,
                    Ok(Tick::Check) => Box::pin(self.check()).await?,
                    Err(RecvError::Lagged(_)) => return Err(End::Told(COMES_BACK, "behind", "writing-bye-behind")),
                    Err(RecvError::Closed) => return Err(CLEARED),
                },
                told = self.told.recv() => match told {
                    Some(Told::Frame(frame)) => leaves(socket.send_shared(&frame)).await?,
                    Some(Told::MayNotWrite) => Box::pin(self.deny(socket, "writing-read-only")).await?,
                    Some(Told::Refused(Refused::Gap)) => return Err(End::Told(COMES_BACK, "gap", "writing-bye-behind")),
                    Some(Told::Refused(_)) => return Err(End::Told(STAYS_OUT, "refused", "writing-bye-refused")),
                    Some(Told::Later) | None => return Err(CLEARED),
                },
                () = sleep_until(silence) => {
                    if asked {
                        return Err(End::Gone);
                    }
                    asked = true;
                    leaves(socket.ask()).await?;
                }
            }
        }
    }

    async fn hear(&mut self, bytes: &[u8]) -> Result<(), End> {
        self.wait_for_turn().await;
        let seat = self.seat;
        let mut from = Reader(bytes);
        match from.number() {
            Some(SYNC) => {
                let kind = from.number();
                let body = from.bytes().ok_or_else(broken)?.to_vec();
                match kind {
                    Some(STEP_ONE) => self.say(Said::Asks { seat, vector: body }).await,
                    Some(STEP_TWO | UPDATE) => self.say(Said::Writes { seat, update: body }).await,
                    _ => Err(broken()),
                }
            }
            Some(AWARENESS) => {
                let states = from.bytes().ok_or_else(broken)?.to_vec();
                self.say(Said::Moves { seat, states }).await
            }
            Some(QUERY_AWARENESS) => self.say(Said::WhoIsThere { seat }).await,
            _ => Err(broken()),
        }
    }

    /// Whoever says a great deal at once is heard a little later; they are not cut off.
    async fn wait_for_turn(&mut self) {
        let now = Instant::now();
        let more = now.duration_since(self.filled).as_secs_f64() * A_SECOND;
        self.allowance = (self.allowance + more).min(BURST) - 1.0;
        self.filled = now;
        if self.allowance < 0.0 {
            tokio::time::sleep(Duration::from_secs_f64(-self.allowance / A_SECOND)).await;
        }
    }

    /// Whether whoever sits here still may.
    async fn check(&mut self) -> Result<(), End> {
        let door = Arc::clone(&self.door);
        let pass = self.house.read(move |tx| door(tx)).await?;
        if pass != self.pass {
            self.pass = pass.clone();
            self.say(Said::May {
                seat: self.seat,
                pass,
            })
            .await?;
        }
        Ok(())
    }
}

fn broken() -> End {
    End::Told(STAYS_OUT, "refused", "writing-bye-refused")
}

/// Whoever takes nothing for a while is gone, and holds nobody up.
async fn leaves(sending: impl Future<Output = Result<(), Gone>>) -> Result<(), End> {
    match timeout(LEAVES, sending).await {
        Ok(sent) => Ok(sent?),
        Err(_) => Err(End::Gone),
    }
}
