//! Who looks, and where their cursor stands: what Yjs calls awareness. Kept while somebody looks, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::Pass;
use crate::text::bytes::{Reader, put_bytes, put_number};

/// How many pages one connection may speak for: its own, and those that it had before.
const PAGES: usize = 4;
/// How long what somebody says of themselves may be, in bytes.
const STATE: usize = 2_000;
/// How many entries one message may have: some clients tell on what they hear.
const ENTRIES: u64 = 5_000;
/// One of six tones, always the same for a person; in light, for what they have chosen.
const TONES: [(&str, &str); 6] = [
    ("#8a3f2c", "#8a3f2c33"),
    ("#2f6b4f", "#2f6b4f33"),
    ("#31579a", "#31579a33"),
    ("#7a4f98", "#7a4f9833"),
    ("#8c6414", "#8c641433"),
    ("#0f6c74", "#0f6c7433"),
];

/// What is known of one page.
struct State {
    clock: u64,
    said: Option<String>,
    /// The connection that speaks for it; none in another process.
    seat: Option<u64>,
}

/// Everybody who looks.
#[derive(Default)]
pub struct Presence {
    states: BTreeMap<u64, State>,
    news: BTreeSet<u64>,
    /// Those who said again what they had said: that they are still there.
    still: BTreeSet<u64>,
}

/// One of the entries of a message: which page, how often it spoke, what it says.
type Entry = (u64, u64, String);

/// Reads a message; nothing when it is none.
fn read(bytes: &[u8]) -> Option<Vec<Entry>> {
    let mut from = Reader(bytes);
    let count = from.number().filter(|count| *count <= ENTRIES)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let (client, clock) = (from.number()?, from.number()?);
        entries.push((client, clock, from.text()?.to_owned()));
    }
    from.is_done().then_some(entries)
}

fn write<'a>(entries: impl ExactSizeIterator<Item = (u64, u64, &'a str)>) -> Vec<u8> {
    let mut to = Vec::new();
    put_number(&mut to, entries.len() as u64);
    for (client, clock, said) in entries {
        put_number(&mut to, client);
        put_number(&mut to, clock);
        put_bytes(&mut to, said.as_bytes());
    }
    to
}

impl Presence {
    /// Takes what a connection says; false when it is no message of this kind. What it says of others is passed over,
    /// and who it is, is said by us.
    pub fn hear(&mut self, seat: u64, pass: &Pass, bytes: &[u8]) -> bool {
        let Some(entries) = read(bytes) else { return false };
        let mut own = self
            .states
            .values()
            .filter(|state| state.seat == Some(seat))
            .count();
        for (client, clock, said) in entries {
            let known = self.states.get(&client);
            let is_own = known.is_some_and(|known| known.seat == Some(seat));
            let is_gone = said == "null";
            let is_news = known.is_none_or(|known| {
                clock > known.clock || (clock == known.clock && is_gone && known.said.is_some())
            });
            let may = is_own || (known.is_none() && own < PAGES && !is_gone);
            if !may || !is_news || said.len() > STATE {
                continue;
            }
            let said = if is_gone { None } else { named(&said, pass) };
            own += usize::from(!is_own);
            let seat = Some(seat);
            self.take(client, State { clock, said, seat });
        }
        true
    }

    fn take(&mut self, client: u64, state: State) {
        let is_same = self
            .states
            .get(&client)
            .is_some_and(|known| known.said == state.said);
        let noted = if is_same { &mut self.still } else { &mut self.news };
        noted.insert(client);
        self.states.insert(client, state);
    }

    /// What somebody may has changed, and is told with what they said.
    pub fn may(&mut self, seat: u64, pass: &Pass) {
        for (client, state) in &mut self.states {
            let Some(said) = state.said.as_deref().filter(|_| state.seat == Some(seat)) else {
                continue;
            };
            state.said = named(said, pass);
            state.clock += 1;
            self.news.insert(*client);
        }
    }

    /// A connection is gone, and with it whoever it spoke for.
    pub fn leave(&mut self, seat: u64) {
        for (client, state) in &mut self.states {
            if state.seat == Some(seat) && state.said.is_some() {
                state.clock += 1;
                state.said = None;
                self.news.insert(*client);
            }
        }
    }

    /// What changed since this was last asked, as a message; nothing when nothing did. Who is gone is then forgotten.
    pub fn take_news(&mut self) -> Option<Vec<u8>> {
        let news = std::mem::take(&mut self.news);
        self.told(&news)
    }

    /// The same, and who is still there.
    pub fn take_all_news(&mut self) -> Option<Vec<u8>> {
        let mut news = std::mem::take(&mut self.news);
        news.append(&mut self.still);
        self.told(&news)
    }

    fn told(&mut self, news: &BTreeSet<u64>) -> Option<Vec<u8>> {
        let entries: Vec<(u64, u64, &str)> = news
            .iter()
            .filter_map(|client| Some((client, self.states.get(client)?)))
            .map(|(client, state)| (*client, state.clock, state.said.as_deref().unwrap_or("null")))
            .collect();
        let message = (!entries.is_empty()).then(|| write(entries.into_iter()));
        self.states.retain(|_, state| state.said.is_some());
        message
    }

    /// Whether something changed since then.
    pub fn has_news(&self) -> bool {
        !self.news.is_empty()
    }

    /// Whether somebody said that they are still there.
    pub fn has_still(&self) -> bool {
        !self.still.is_empty()
    }

    /// Everybody, as a message.
    pub fn all(&self) -> Vec<u8> {
        let entries: Vec<(u64, u64, &str)> = self
            .states
            .iter()
            .filter_map(|(client, state)| Some((*client, state.clock, state.said.as_deref()?)))
            .collect();
        write(entries.into_iter())
    }

    /// Those who look through this process, for the others.
    pub fn here(&self) -> String {
        let here = self.states.iter().filter(|(_, state)| state.seat.is_some());
        let entries =
            here.filter_map(|(client, state)| Some(json!([client, state.clock, state.said.as_deref()?])));
        Value::Array(entries.collect()).to_string()
    }

    /// Takes what the other processes say of those who look through them, all of it at once.
    pub fn hear_elsewhere(&mut self, told: &[String]) {
        let mut there = BTreeSet::new();
        for told in told {
            let entries: Vec<Entry> = serde_json::from_str(told).unwrap_or_default();
            for (client, clock, said) in entries {
                let known = self.states.get(&client);
                if known.is_some_and(|known| known.seat.is_some()) {
                    continue;
                }
                there.insert(client);
                if known.is_none_or(|known| clock > known.clock) {
                    let (said, seat) = (Some(said), None);
                    self.take(client, State { clock, said, seat });
                }
            }
        }
        for (client, state) in &mut self.states {
            if state.seat.is_none() && state.said.is_some() && !there.contains(client) {
                state.clock += 1;
                state.said = None;
                self.news.insert(*client);
            }
        }
    }
}

/// What somebody says of their page, with the name under which we know them.
fn named(said: &str, pass: &Pass) -> Option<String> {
    let mut state: Map<String, Value> = serde_json::from_str(said).ok()?;
    let tone = usize::try_from(pass.tone).unwrap_or(1).clamp(1, TONES.len());
    let (color, light) = TONES.get(tone - 1).copied().unwrap_or_default();
    let user = json!({ "name": pass.who.name, "tone": tone, "color": color, "colorLight": light, "writes": pass.writes });
    state.insert("user".to_owned(), user);
    Some(Value::Object(state).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Who;

    fn pass(name: &str) -> Pass {
        Pass {
            who: Who {
                person: None,
                name: name.into(),
            },
            tone: 2,
            writes: true,
        }
    }

    fn says(client: u64, clock: u64, said: &str) -> Vec<u8> {
        write([(client, clock, said)].into_iter())
    }

    #[test]
    fn one_speaks_for_oneself_under_ones_own_name() {
        let mut presence = Presence::default();
        assert!(presence.hear(
            1,
            &pass("Ada"),
            &says(7, 1, r#"{"user":{"name":"Eve"},"cursor":null}"#)
        ));
        let told = presence.take_news().unwrap();
        assert!(
            String::from_utf8_lossy(&told).contains("Ada") && !String::from_utf8_lossy(&told).contains("Eve")
        );
        presence.hear(2, &pass("Ben"), &says(7, 2, r#"{"cursor":1}"#));
        presence.hear(2, &pass("Ben"), &says(7, 2, "null"));
        assert!(presence.take_news().is_none());
        presence.leave(2);
        assert!(presence.take_news().is_none());
        presence.leave(1);
        let told = read(&presence.take_news().unwrap()).unwrap();
        assert_eq!(told, [(7, 2, "null".to_owned())]);
        assert_eq!(read(&presence.all()).unwrap(), []);
    }

    #[test]
    fn who_is_still_there_and_moved_nowhere_is_told_apart() {
        let mut presence = Presence::default();
        presence.hear(1, &pass("Ada"), &says(7, 1, "{}"));
        assert!(presence.take_news().is_some());
        presence.hear(1, &pass("Ada"), &says(7, 2, "{}"));
        assert!((presence.has_news(), presence.has_still()) == (false, true));
        presence.hear(2, &pass("Ben"), &says(8, 1, "{}"));
        let told = read(&presence.take_news().unwrap()).unwrap();
        assert_eq!((told.len(), told[0].0), (1, 8));
        let told = read(&presence.take_all_news().unwrap()).unwrap();
        assert_eq!((told.len(), told[0].0, told[0].1), (1, 7, 2));
        assert!(presence.take_all_news().is_none());
    }

    #[test]
    fn too_many_too_long_or_malformed_is_passed_over() {
        let mut presence = Presence::default();
        for client in 0..9 {
            presence.hear(1, &pass("Ada"), &says(client, 1, "{}"));
        }
        assert_eq!(read(&presence.all()).unwrap().len(), PAGES);
        presence.hear(
            2,
            &pass("Ben"),
            &says(20, 1, &format!("{{\"x\":\"{}\"}}", "x".repeat(STATE))),
        );
        presence.hear(2, &pass("Ben"), &says(21, 1, "[not json"));
        assert_eq!(read(&presence.all()).unwrap().len(), PAGES);
        assert!(!presence.hear(2, &pass("Ben"), &[3, 1]));
    }

    #[test]
    fn other_processes_tell_who_is_there_and_who_left() {
        let (mut one, mut two) = (Presence::default(), Presence::default());
        one.hear(1, &pass("Ada"), &says(7, 1, "{}"));
        two.hear_elsewhere(&[one.here()]);
        assert_eq!(read(&two.take_news().unwrap()).unwrap()[0].0, 7);
        two.hear_elsewhere(&[one.here()]);
        assert!(two.take_news().is_none());
        one.leave(1);
        two.hear_elsewhere(&[one.here()]);
        assert_eq!(
            read(&two.take_news().unwrap()).unwrap(),
            [(7, 2, "null".to_owned())]
        );
    }
}
