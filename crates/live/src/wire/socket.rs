//! A connection: let in, told what it missed, then followed until it ends.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use kernel::{Language, Problem};
use platform::House;
use platform::web::{Conversation, Cx, Gone, Heard, Socket};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep_until, timeout};

use super::frame;
use super::hub::{Hub, Live, Silence};
use super::seat::Seat;
use super::tick::{Form, Tick};
use crate::act::{Asked, Bucket, Pace, perform};
use crate::event::{self, Audience, Event, Eye, Screen};
use crate::room::{self, Entered, Key};

/// How many events somebody who comes back is told at most; beyond, they fetch the page anew.
const CAUGHT_UP: i64 = 2_000;
/// The number with which we close a connection; the word beside it says why.
const CLOSED: u16 = 4000;
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
    // A page says in which language it is written: what browsers wish for may not come with a connection.
    let language = cx.query("language").and_then(Language::from_word);
    let language = language.unwrap_or_else(|| cx.language());
    let asked = key.clone();
    let entered = cx.read(move |tx| room::access::enter(tx, &asked)).await?;
    let form = match screen {
        Some(Screen::Host) if !entered.is_host => return Err(Problem::Forbidden),
        Some(screen) => Form::Html(language, screen),
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
        language,
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

impl From<Gone> for End {
    fn from(_: Gone) -> Self {
        End::Gone
    }
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
    /// From the first word to the last.
    #[expect(
        clippy::manual_async_fn,
        reason = "an async function keeps what it is given twice, once as it came and once as it is used: half a kilobyte"
    )]
    fn run(mut self, mut socket: Socket) -> impl Future<Output = ()> + Send {
        async move {
            let is_page = !matches!(self.seat.form, Form::Html(_, Screen::Projection));
            self.live
                .comes_or_goes(self.seat.id, is_page, true, self.house.now());
            let ended = self.talk(&mut socket).await;
            self.live
                .comes_or_goes(self.seat.id, is_page, false, self.house.now());
            if let Err(End::Told(why, message)) = ended {
                drop(Box::pin(self.say_bye(&mut socket, why, message)).await);
            }
        }
    }

    async fn say_bye(&self, socket: &mut Socket, why: &'static str, message: &str) -> Result<(), End> {
        let say = self.house.languages().text(self.language, message);
        leaves(socket.send(frame::bye(why, say))).await?;
        leaves(socket.close(CLOSED, why)).await
    }

    /// What is said stands in boxes that last as long as it takes: a connection that only listens keeps none of it.
    async fn talk(&mut self, socket: &mut Socket) -> Result<(), End> {
        Box::pin(self.catch_up(socket)).await?;
        let mut heard = Instant::now();
        let mut asked = false;
        // Moved when it rings, not with each message: a clock that is set anew all the time costs more than it tells.
        let mut silence = pin!(sleep_until(heard + self.live.silence.asks));
        loop {
            tokio::select! {
                message = socket.hear() => {
                    heard = Instant::now();
                    asked = false;
                    Box::pin(self.hear(socket, message?)).await?;
                }
                tick = self.ticks.recv() => match tick {
                    Ok(tick) => Box::pin(self.tell(socket, &tick)).await?,
                    Err(RecvError::Lagged(_)) => return Err(End::Told("behind", "live-bye-behind")),
                    Err(RecvError::Closed) => return Err(End::Gone),
                },
                () = &mut silence => {
                    let (now, Silence { asks, gone }) = (Instant::now(), self.live.silence);
                    if asked && now >= heard + gone {
                        return Err(End::Gone);
                    }
                    if !asked && now >= heard + asks {
                        asked = true;
                        Box::pin(leaves(socket.ask())).await?;
                    }
                    silence.as_mut().reset(heard + if asked { gone } else { asks });
                }
            }
        }
    }

    /// What happened between the page and now. The subscription is older than this read, so nothing is missed.
    async fn catch_up(&mut self, socket: &mut Socket) -> Result<(), End> {
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
            leaves(socket.send(frame::again())).await?;
            return Err(End::Gone);
        }
        let hello = frame::hello(&self.name, number, self.seat.form.is_host());
        leaves(socket.send(hello)).await?;
        self.last = Some(number);
        let own = |event: &&Event| match event.audience {
            Audience::All => true,
            Audience::Hosts => self.seat.form.is_host(),
            Audience::Seat(seat) => seat == self.seat.id,
            Audience::Cell(cell) => self.seat.form.is_host() || Some(cell) == self.seat.cell,
        };
        let mine: Vec<&Event> = events.iter().filter(own).collect();
        if !mine.is_empty() {
            let text = self.put(Some((since, number)), &mine)?;
            leaves(socket.send(text)).await?;
        }
        Ok(())
    }

    async fn hear(&mut self, socket: &mut Socket, message: Heard) -> Result<(), End> {
        let text = match message {
            Heard::Text(text) => text,
            Heard::Sign => return Ok(()),
            Heard::Bytes(_) => return Err(End::Told("malformed", "live-bye-malformed")),
        };
        let pace = self.bucket.take(self.house.now());
        if pace == Pace::Close {
            return Err(End::Told("flood", "live-bye-flood"));
        }
        let asked = Asked::read(&text).ok_or(End::Told("malformed", "live-bye-malformed"))?;
        let (answer, told) = if pace == Pace::Slow {
            let say = self.house.languages().text(self.language, "live-slow");
            (asked.not_done("slow", say), Vec::new())
        } else {
            perform(&self.house, &self.key, self.language, &asked).await
        };
        if !told.is_empty() {
            let told: Vec<&Event> = told.iter().collect();
            let text = self.put(None, &told)?;
            leaves(socket.send(text)).await?;
        }
        leaves(socket.send(answer)).await
    }

    async fn tell(&mut self, socket: &mut Socket, tick: &Tick) -> Result<(), End> {
        if tick.check {
            Box::pin(self.is_let_in()).await?;
        }
        let last = self.last.unwrap_or_default();
        let mut own: Vec<&Event> = Vec::new();
        for event in tick.events.iter().filter(|event| event.number > last) {
            if self.seat.takes(event)? {
                own.push(event);
            }
        }
        if !own.is_empty() {
            let text = self.put(None, &own)?;
            leaves(socket.send(text)).await?;
            if self.seat.is_over {
                return Err(End::Told("removed", "live-bye-removed"));
            }
        }
        let is_news = tick.to > last || !tick.gauges.is_empty();
        let frame = tick.frame(self.seat.form, &|language, screen| self.eye(language, screen))?;
        if let Some(frame) = frame.filter(|_| is_news) {
            leaves(socket.send_shared(frame)).await?;
        }
        self.last = Some(last.max(tick.to));
        tick.tells_one();
        Ok(())
    }

    /// Whether whoever sits here still may.
    async fn is_let_in(&self) -> Result<(), End> {
        let key = self.key.clone();
        let enter = move |tx: &mut platform::Tx| {
            key.identify(tx)?;
            room::access::enter(tx, &key)
        };
        let entered: Entered = self.house.read(enter).await?;
        if self.seat.form.is_host() && !entered.is_host {
            return Err(Problem::Forbidden.into());
        }
        Ok(())
    }

    /// Items for this connection alone.
    fn put(&self, numbers: Option<(i64, i64)>, events: &[&Event]) -> Result<String, Problem> {
        frame::put(numbers, events, self.seat.form, &|language, screen| {
            self.eye(language, screen)
        })
    }

    fn eye(&self, language: Language, screen: Screen) -> Eye {
        let (gathering, zone) = &self.live.gathering;
        Eye::new(&self.house, language, screen, gathering, zone)
    }
}

/// Whoever takes nothing for a while is gone, and holds nobody up. Most messages leave at once: those ask for no clock.
async fn leaves(sending: impl Future<Output = Result<(), Gone>>) -> Result<(), End> {
    let mut sending = pin!(sending);
    match poll_fn(|cx| Poll::Ready(sending.as_mut().poll(cx))).await {
        Poll::Ready(sent) => Ok(sent?),
        Poll::Pending => match timeout(LEAVES, sending).await {
            Ok(sent) => Ok(sent?),
            Err(_) => Err(End::Gone),
        },
    }
}
