//! A connection: let in, told what it missed, then followed until it ends.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use kernel::{Language, Problem};
use platform::House;
use platform::web::{Conversation, Cx};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep_until, timeout};

use super::frame;
use super::hub::{Hub, Live};
use super::seat::Seat;
use super::tick::{Form, MakeEye, Tick};
use crate::act::{Asked, Bucket, Pace, perform};
use crate::event::{self, Audience, Event, Eye, Screen};
use crate::room::{self, Entered, Key};

/// How many events somebody who comes back is told at most; beyond, they fetch the page anew.
const CAUGHT_UP: i64 = 2_000;
/// Silence after which one asks whether somebody is still there.
const ASKS: Duration = Duration::from_secs(20);
/// Silence after which nobody is.
const GONE: Duration = Duration::from_secs(45);
/// How long one message may take to leave.
const LEAVES: Duration = Duration::from_secs(20);

/// Lets somebody in, or not, before the connection changes its protocol.
///
/// # Errors
/// As for [`room::access::enter`].
pub async fn open(cx: Cx) -> Result<Conversation, Problem> {
    let key = Key::of(&cx)?;
    let known = cx.query("since").and_then(|since| since.parse().ok());
    let screen = cx.query("screen").and_then(Screen::from_word);
    let asked = key.clone();
    let entered = cx.read(move |tx| room::access::enter(tx, &asked)).await?;
    let form = match screen {
        Some(Screen::Host) if !entered.is_host => return Err(Problem::Forbidden),
        Some(screen) => Form::Html(cx.language(), screen),
        None => Form::Data {
            host: entered.is_host,
        },
    };
    let house = cx.house().clone();
    let hub = house.shared::<Hub>();
    let gathering = &entered.gathering;
    let address = (gathering.uid.to_string(), gathering.zone.clone());
    let live = hub
        .room(&house, gathering.id, gathering.space_id, address)
        .await?;
    let connection = Connection {
        language: cx.language(),
        seat: Seat::new(&entered, form),
        name: entered.seat.uid.to_string(),
        last: known,
        bucket: Bucket::new(house.now()),
        // Subscribed before anything is read.
        ticks: live.ticks.subscribe(),
        house,
        live,
        key,
    };
    Ok(Box::new(move |socket| Box::pin(connection.run(socket))))
}

struct Connection {
    house: House,
    live: Arc<Live>,
    ticks: Receiver<Arc<Tick>>,
    key: Key,
    language: Language,
    seat: Seat,
    name: String,
    last: Option<i64>,
    bucket: Bucket,
}

/// Why a connection ends.
enum End {
    /// It is gone, or takes nothing any more.
    Gone,
    /// It must be told why: a word for programs, a message for people.
    Told(&'static str, &'static str),
}

impl From<Problem> for End {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Missing | Problem::Forbidden | Problem::SignIn => {
                End::Told("removed", "live-bye-removed")
            }
            Problem::Unavailable => End::Told("busy", "live-bye-busy"),
            problem => {
                tracing::error!(?problem, "a live connection failed");
                End::Told("fault", "live-bye-fault")
            }
        }
    }
}

impl Connection {
    async fn run(mut self, mut socket: WebSocket) {
        self.live.comes_or_goes(true);
        let ended = self.talk(&mut socket).await;
        self.live.comes_or_goes(false);
        if let Err(End::Told(why, message)) = ended {
            let say = self.house.languages().text(self.language, message).into_owned();
            drop(send(&mut socket, frame::bye(why, &say).into()).await);
            let close = CloseFrame {
                code: 4000,
                reason: Utf8Bytes::from_static(why),
            };
            drop(timeout(LEAVES, socket.send(Message::Close(Some(close)))).await);
        }
    }

    async fn talk(&mut self, socket: &mut WebSocket) -> Result<(), End> {
        self.catch_up(socket).await?;
        let mut heard = Instant::now();
        let mut asked = false;
        loop {
            let silence = heard + if asked { GONE } else { ASKS };
            tokio::select! {
                message = socket.recv() => {
                    let message = message.and_then(Result::ok).ok_or(End::Gone)?;
                    heard = Instant::now();
                    asked = false;
                    self.hear(socket, message).await?;
                }
                tick = self.ticks.recv() => match tick {
                    Ok(tick) => self.tell(socket, &tick).await?,
                    Err(RecvError::Lagged(_)) => return Err(End::Told("behind", "live-bye-behind")),
                    Err(RecvError::Closed) => return Err(End::Gone),
                },
                () = sleep_until(silence) => {
                    if asked {
                        return Err(End::Gone);
                    }
                    asked = true;
                    send_message(socket, Message::Ping(axum::body::Bytes::new())).await?;
                }
            }
        }
    }

    /// What happened between the page and now. The subscription is older than this read, so nothing is missed.
    async fn catch_up(&mut self, socket: &mut WebSocket) -> Result<(), End> {
        let (room, known) = (self.live.room, self.last);
        let read = move |tx: &mut platform::Tx| {
            let number = event::number(tx, room)?;
            let since = known.unwrap_or(number);
            let events = if since < number && number - since <= CAUGHT_UP {
                event::after(tx, room, since, CAUGHT_UP)?
            } else {
                Vec::new()
            };
            Ok((number, since, events))
        };
        let (number, since, events) = self.house.read(read).await?;
        if since > number || number - since > CAUGHT_UP {
            send(socket, frame::again().into()).await?;
            return Err(End::Gone);
        }
        send(
            socket,
            frame::hello(&self.name, number, self.seat.form.is_host()).into(),
        )
        .await?;
        self.last = Some(number);
        let own = |event: &&Event| match event.audience {
            Audience::All => true,
            Audience::Hosts => self.seat.form.is_host(),
            Audience::Seat(seat) => seat == self.seat.id,
            Audience::Cell(cell) => self.seat.form.is_host() || Some(cell) == self.seat.cell,
        };
        let mine: Vec<&Event> = events.iter().filter(own).collect();
        if !mine.is_empty() {
            let text = frame::put(Some((since, number)), &mine, self.seat.form, &*self.eye())?;
            send(socket, text.into()).await?;
        }
        Ok(())
    }

    async fn hear(&mut self, socket: &mut WebSocket, message: Message) -> Result<(), End> {
        let text = match message {
            Message::Text(text) => text,
            Message::Close(_) => return Err(End::Gone),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
            Message::Binary(_) => return Err(End::Told("malformed", "live-bye-malformed")),
        };
        let pace = self.bucket.take(self.house.now());
        if pace == Pace::Close {
            return Err(End::Told("flood", "live-bye-flood"));
        }
        let asked = Asked::read(&text).ok_or(End::Told("malformed", "live-bye-malformed"))?;
        let (answer, told) = if pace == Pace::Slow {
            let say = self
                .house
                .languages()
                .text(self.language, "live-slow")
                .into_owned();
            (asked.not_done("slow", &say), Vec::new())
        } else {
            perform(&self.house, &self.key, self.language, &asked).await
        };
        if !told.is_empty() {
            let told: Vec<&Event> = told.iter().collect();
            let text = frame::put(None, &told, self.seat.form, &*self.eye())?;
            send(socket, text.into()).await?;
        }
        send(socket, answer.into()).await
    }

    async fn tell(&mut self, socket: &mut WebSocket, tick: &Tick) -> Result<(), End> {
        if tick.check {
            let key = self.key.clone();
            let enter = move |tx: &mut platform::Tx| {
                key.identify(tx)?;
                room::access::enter(tx, &key)
            };
            let entered: Entered = self.house.read(enter).await?;
            if self.seat.form.is_host() && !entered.is_host {
                return Err(Problem::Forbidden.into());
            }
        }
        let last = self.last.unwrap_or_default();
        let mut own: Vec<&Event> = Vec::new();
        for event in tick.events.iter().filter(|event| event.number > last) {
            if self.seat.takes(event)? {
                own.push(event);
            }
        }
        if !own.is_empty() {
            let text = frame::put(None, &own, self.seat.form, &*self.eye())?;
            send(socket, text.into()).await?;
            if self.seat.is_over {
                return Err(End::Told("removed", "live-bye-removed"));
            }
        }
        let is_news = tick.to > last || !tick.gauges.is_empty();
        if let Some(text) = tick.frame(self.seat.form, &*self.eye())?.filter(|_| is_news) {
            send(socket, text).await?;
        }
        self.last = Some(last.max(tick.to));
        Ok(())
    }

    fn eye(&self) -> Box<MakeEye> {
        let (house, live) = (self.house.clone(), Arc::clone(&self.live));
        Box::new(move |language, screen| {
            let (gathering, zone) = &live.gathering;
            Eye::new(&house, language, screen, gathering, zone)
        })
    }
}

async fn send(socket: &mut WebSocket, text: Utf8Bytes) -> Result<(), End> {
    send_message(socket, Message::Text(text)).await
}

/// Whoever takes nothing for a while is gone, and holds nobody up.
async fn send_message(socket: &mut WebSocket, message: Message) -> Result<(), End> {
    match timeout(LEAVES, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(End::Gone),
    }
}
