//! Somebody in the crowd: comes in, then reads and answers what comes.

use std::io::Result;
use std::time::Instant;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;
use tokio::sync::mpsc;

use crate::frame::{self, Kind};
use crate::measure::since;
use crate::options::Options;
use crate::{http, measure::Seen};

/// What marks a line of ours: `@@`, the microseconds at which it was said, `@@`.
pub const MARK: &[u8] = b"@@";

/// Comes in by the door, with a name.
pub async fn enter(options: &Options, number: usize) -> Result<(TcpStream, Vec<u8>)> {
    let Some(room) = &options.room else {
        return http::upgrade(options.address, "/", "").await;
    };
    let form = format!("name=Personne+{number}&naming=here");
    let cookie = http::join(options.address, &format!("{room}/seat"), &form).await?;
    let path = format!("{room}/socket?screen=participant");
    http::upgrade(options.address, &path, &cookie).await
}

/// Sends what it is given, until nothing more can come.
pub async fn speak(mut out: tokio::net::tcp::OwnedWriteHalf, mut wanted: mpsc::Receiver<Vec<u8>>) {
    while let Some(bytes) = wanted.recv().await {
        if out.write_all(&bytes).await.is_err() {
            return;
        }
    }
}

/// Reads until the connection ends; gives what it saw.
pub async fn listen(
    mut stream: OwnedReadHalf,
    rest: Vec<u8>,
    began: Instant,
    answers: mpsc::Sender<Vec<u8>>,
    mut over: tokio::sync::watch::Receiver<bool>,
) -> Seen {
    let (mut seen, mut buffer, mut part) = (Seen::default(), rest, vec![0; 4096]);
    loop {
        let mut taken = 0;
        while let Some((kind, payload, length)) = frame::first(buffer.get(taken..).unwrap_or_default()) {
            match kind {
                Kind::Text => read(payload, began, &mut seen),
                Kind::Ping => drop(answers.try_send(frame::pong(payload))),
                Kind::Close => {
                    seen.lost += 1;
                    return seen;
                }
                Kind::Other => {}
            }
            taken += length;
        }
        buffer.drain(..taken);
        if buffer.is_empty() && buffer.capacity() > 16 * 1024 {
            buffer = Vec::new();
        }
        tokio::select! {
            count = stream.read(&mut part) => match count {
                Ok(count) if count > 0 => buffer.extend(part.iter().take(count)),
                _ => {
                    seen.lost += 1;
                    return seen;
                }
            },
            _ = over.changed() => return seen,
        }
    }
}

fn read(payload: &[u8], began: Instant, seen: &mut Seen) {
    seen.frames += 1;
    if payload.starts_with(b"{\"ok\"") {
        seen.done += 1;
        return;
    }
    if payload.starts_with(b"{\"act\"") || payload.windows(5).take(80).any(|five| five == b"\"no\":") {
        seen.not_done += 1;
        return;
    }
    let now = since(began);
    let mut rest = payload;
    while let Some(place) = rest.windows(2).position(|two| two == MARK) {
        rest = rest.get(place + 2..).unwrap_or_default();
        let digits: Vec<u8> = rest.iter().copied().take_while(u8::is_ascii_digit).collect();
        if digits.is_empty() || rest.get(digits.len()..digits.len() + 2) != Some(MARK) {
            continue;
        }
        let said: u64 = std::str::from_utf8(&digits)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(now);
        let late = u32::try_from(now.saturating_sub(said)).unwrap_or(u32::MAX);
        seen.late.push(late);
        rest = rest.get(digits.len() + 2..).unwrap_or_default();
    }
}
