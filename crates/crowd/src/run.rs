//! A run: everybody comes in, then they talk and vote, then what they saw is put together.

use std::io::Result;
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::sleep_until;

use crate::measure::{Report, Seen, Spent, since};
use crate::options::Options;
use crate::{frame, person};

/// How long one waits for the last deliveries.
const LAST: Duration = Duration::from_secs(5);
/// How many come through the door at the same time.
const AT_ONCE: usize = 64;

/// Somebody who is in: where what they say goes.
type Voice = mpsc::Sender<Vec<u8>>;

/// Runs it.
///
/// # Errors
/// When nobody could come in at all.
pub async fn run(options: Options) -> Result<Report> {
    let began = Instant::now();
    let before = Spent::of(options.process);
    let (over, is_over) = watch::channel(false);
    let mut listening = JoinSet::new();
    let (voices, joined_in, join_errors) = join_all(&options, began, &mut listening, &is_over).await;
    let joined = Spent::of(options.process);
    let (lines, votes) = talk(&options, began, &voices).await;
    tokio::time::sleep(LAST).await;
    let after = Spent::of(options.process);
    over.send_replace(true);
    let mut seen = Seen::default();
    while let Some(one) = listening.join_next().await {
        let Ok(one) = one else { continue };
        seen.late.extend(one.late);
        seen.done += one.done;
        seen.not_done += one.not_done;
        seen.lost += one.lost;
        seen.frames += one.frames;
    }
    Ok(Report {
        people: voices.len(),
        joined_in,
        join_errors,
        lines,
        votes,
        seen,
        before,
        joined,
        after,
    })
}

async fn join_all(
    options: &Options,
    began: Instant,
    listening: &mut JoinSet<Seen>,
    is_over: &watch::Receiver<bool>,
) -> (Vec<Voice>, Duration, usize) {
    let (start, mut coming, mut errors) = (Instant::now(), JoinSet::new(), 0);
    let mut voices = Vec::with_capacity(options.people);
    let mut next = 0;
    while next < options.people || !coming.is_empty() {
        let due = start
            + options
                .joining
                .mul_f64(next as f64 / options.people.max(1) as f64);
        tokio::select! {
            () = sleep_until(due.into()), if next < options.people && coming.len() < AT_ONCE => {
                let (options, number) = (options.clone(), next);
                coming.spawn(async move { person::enter(&options, number).await });
                next += 1;
            }
            Some(come) = coming.join_next() => match come {
                Ok(Ok((stream, rest))) => {
                    let (read, write) = stream.into_split();
                    let (voice, wanted) = mpsc::channel(8);
                    tokio::spawn(person::speak(write, wanted));
                    listening.spawn(person::listen(read, rest, began, voice.clone(), is_over.clone()));
                    voices.push(voice);
                }
                Ok(Err(cause)) => {
                    if errors == 0 {
                        eprintln!("crowd: somebody could not come in: {cause}");
                    }
                    errors += 1;
                }
                Err(_) => errors += 1,
            },
        }
    }
    (voices, start.elapsed(), errors)
}

/// Lines at their pace, and one vote each within half the time.
async fn talk(options: &Options, began: Instant, voices: &[Voice]) -> (u64, u64) {
    let start = Instant::now();
    let lines = u64::from(options.lines) * options.talking.as_secs();
    let votes = if options.vote.is_some() {
        voices.len() as u64
    } else {
        0
    };
    let voting = options.talking.min(Duration::from_secs(30)).mul_f64(0.9);
    let (mut said, mut voted) = (0, 0);
    while said < lines || voted < votes {
        let line_due = start + options.talking.mul_f64(said as f64 / lines.max(1) as f64);
        let vote_due = start + voting.mul_f64(voted as f64 / votes.max(1) as f64);
        if said < lines && (voted >= votes || line_due <= vote_due) {
            sleep_until(line_due.into()).await;
            // A prime step: nobody speaks twice in a row, and the order is the same in every run.
            let speaker = usize::try_from(said * 7_919).unwrap_or(0) % voices.len().max(1);
            say(voices, speaker, &line(options, began, said));
            said += 1;
        } else {
            sleep_until(vote_due.into()).await;
            let voter = usize::try_from(voted).unwrap_or(0);
            say(voices, voter, &vote(options, voted));
            voted += 1;
        }
    }
    (said, voted)
}

fn say(voices: &[Voice], who: usize, text: &str) {
    if let Some(voice) = voices.get(who) {
        // A full queue is a server that does not read: the line will be missing, and is counted so.
        drop(voice.try_send(frame::text(text)));
    }
}

/// About two hundred bytes, as people write.
const WORDS: &str = "Chez nous, on commence par un tour de table, puis chacun note ce qu’il a compris, et on relit ensemble à la fin.";

fn line(options: &Options, began: Instant, number: u64) -> String {
    let text = format!("@@{}@@ {WORDS}", since(began));
    if options.room.is_none() {
        return text;
    }
    format!(
        r#"{{"act":"l{number}","to":"lines","with":{{"once":"{}","text":"{text}"}}}}"#,
        uid(number)
    )
}

fn vote(options: &Options, number: u64) -> String {
    let Some((to, field, choices)) = &options.vote else {
        return String::new();
    };
    let place = usize::try_from(number).unwrap_or(0) % choices.len().max(1);
    let choice = choices.get(place).map(String::as_str).unwrap_or_default();
    format!(r#"{{"act":"v{number}","to":"{to}","with":{{"{field}":"{choice}"}}}}"#)
}

/// An identifier of 26 letters and digits that no other line of the run has; the clock tells runs apart.
fn uid(number: u64) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let born = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
        .as_millis();
    let value = (born << 80) | (7 << 76) | (2 << 62) | u128::from(number);
    let letter = |place: u32| {
        let digit = usize::try_from((value >> (place * 5)) & 31).unwrap_or(0);
        char::from(ALPHABET.get(digit).copied().unwrap_or(b'0'))
    };
    (0..26).rev().map(letter).collect()
}
