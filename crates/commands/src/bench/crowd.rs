//! Many people at once, each over a connection of their own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kernel::Problem;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// What somebody was answered, and how long they waited, from before the connection to the last byte.
pub struct Answer {
    /// The status; 0 when nothing came.
    pub status: u16,
    /// Where the answer leads; empty when nowhere.
    pub goes_to: String,
    pub took: Duration,
}

/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// `host:port` of the address of a server.
pub fn host(base: &str) -> &str {
    base.split_once("://").map_or(base, |(_, host)| host)
}

/// Sends every request, so many at once, and gives the answers and how long it took all in all.
///
/// # Errors
/// When somebody's task is lost.
pub async fn send(
    base: &str,
    requests: Vec<String>,
    at_once: usize,
) -> Result<(Vec<Answer>, Duration), Problem> {
    let (requests, host): (Arc<[String]>, Arc<str>) = (requests.into(), host(base).into());
    let at_once = at_once.clamp(1, requests.len().max(1));
    let (next, start) = (Arc::new(AtomicUsize::new(0)), Arc::new(Barrier::new(at_once + 1)));
    let mut crowd = JoinSet::new();
    for _ in 0..at_once {
        let (requests, host) = (Arc::clone(&requests), Arc::clone(&host));
        let (next, start) = (Arc::clone(&next), Arc::clone(&start));
        crowd.spawn(async move {
            start.wait().await;
            let mut answers = Vec::new();
            while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                answers.push(ask(&host, request).await);
            }
            answers
        });
    }
    start.wait().await;
    let began = now();
    let mut answers = Vec::with_capacity(requests.len());
    while let Some(some) = crowd.join_next().await {
        answers.extend(some.map_err(|lost| Problem::fault("send a crowd", lost))?);
    }
    Ok((answers, began.elapsed()))
}

async fn ask(host: &str, request: &str) -> Answer {
    let began = now();
    let answered = tokio::time::timeout(PATIENCE, exchange(host, request)).await;
    let text = answered.ok().and_then(Result::ok).unwrap_or_default();
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let goes_to = lines.find_map(|line| line.strip_prefix("location: "));
    Answer {
        status: status.unwrap_or(0),
        goes_to: goes_to.unwrap_or_default().to_owned(),
        took: began.elapsed(),
    }
}

async fn exchange(host: &str, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(host).await?;
    stream.set_nodelay(true)?;
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[expect(clippy::disallowed_methods, reason = "measures how long answers take")]
fn now() -> Instant {
    Instant::now()
}
