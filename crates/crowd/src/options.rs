//! What a run is asked for.

use std::net::SocketAddr;
use std::time::Duration;

pub const HELP: &str = "crowd ADDRESS ROOM [options]
  ADDRESS                127.0.0.1:7373
  ROOM                   /gatherings/…/live, or - for a plain server that forwards what it hears
  --people N             how many come in (1000)
  --joining SECONDS      in how long (20)
  --talking SECONDS      how long they talk (30)
  --lines N              lines a second, of all together (20)
  --vote TO FIELD A,B,C  everybody votes while they talk: the act, its field, the choices
  --process N            the server's number, to measure its time and memory";

/// What a run is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The server: an address of this machine.
    pub address: SocketAddr,
    /// The path of the room; nothing for a plain server.
    pub room: Option<String>,
    /// How many come in.
    pub people: usize,
    /// In how long.
    pub joining: Duration,
    /// How long they talk.
    pub talking: Duration,
    /// Lines a second, of all together.
    pub lines: u32,
    /// The act with which everybody votes, its field and its choices.
    pub vote: Option<(String, String, Vec<String>)>,
    /// The server's process.
    pub process: Option<u32>,
}

impl Options {
    /// Reads the words of a command line.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut words = words;
        let address: SocketAddr = next(&mut words, "ADDRESS")?
            .parse()
            .map_err(|_| "ADDRESS is no address".to_owned())?;
        if !address.ip().is_loopback() {
            return Err("a crowd is sent to this machine alone".into());
        }
        let room = Some(next(&mut words, "ROOM")?).filter(|room| room != "-");
        let mut options = Options {
            address,
            room,
            people: 1_000,
            joining: Duration::from_secs(20),
            talking: Duration::from_secs(30),
            lines: 20,
            vote: None,
            process: None,
        };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--people" => options.people = number(&mut words, &word, 20_000)?,
                "--joining" => options.joining = Duration::from_secs(number(&mut words, &word, 600)?),
                "--talking" => options.talking = Duration::from_secs(number(&mut words, &word, 600)?),
                "--lines" => options.lines = number(&mut words, &word, 200)?,
                "--process" => options.process = Some(number(&mut words, &word, u32::MAX)?),
                "--vote" => {
                    let (to, field) = (next(&mut words, &word)?, next(&mut words, &word)?);
                    let choices = next(&mut words, &word)?;
                    options.vote = Some((to, field, choices.split(',').map(str::to_owned).collect()));
                }
                other => return Err(format!("{other} is no option")),
            }
        }
        Ok(options)
    }
}

fn next(words: &mut impl Iterator<Item = String>, what: &str) -> Result<String, String> {
    words.next().ok_or_else(|| format!("{what} is missing"))
}

fn number<T: std::str::FromStr + PartialOrd>(
    words: &mut impl Iterator<Item = String>,
    what: &str,
    most: T,
) -> Result<T, String> {
    let word = next(words, what)?;
    let number = word.parse().map_err(|_| format!("{what}: {word} is no number"))?;
    if number > most {
        return Err(format!("{what}: {word} is too much"));
    }
    Ok(number)
}
