//! The method of an exchange: timed phases, as data. The usual ones stand in `method.toml`; each exchange may have others.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kernel::{Language, Problem};
use platform::db::{FromRow, FromValue, Row, Value};
use serde::Deserialize;

use super::model::Role;

/// How many phases an exchange may have.
pub const MOST_PHASES: usize = 12;
/// The minutes that a phase may last.
pub const MINUTES: std::ops::RangeInclusive<i64> = 1..=120;

/// Who speaks in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// Whoever brought the question.
    Client,
    /// The others.
    Consultants,
    /// All of them.
    Everyone,
    /// Nobody: all are silent.
    Nobody,
}

impl Voice {
    /// Every voice.
    pub const ALL: [Voice; 4] = [Voice::Client, Voice::Consultants, Voice::Everyone, Voice::Nobody];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Voice::Client => "client",
            Voice::Consultants => "consultants",
            Voice::Everyone => "everyone",
            Voice::Nobody => "nobody",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Voice::ALL.into_iter().find(|voice| voice.word() == word)
    }
}

impl FromValue for Voice {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Voice::from_word(&word))
    }
}

/// What is said of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub aim: String,
    /// What the client does now.
    pub client: String,
    /// What a consultant does now.
    pub consultant: String,
    /// What the secretary does now.
    pub secretary: String,
    /// What the facilitator does now.
    pub facilitator: String,
    /// A sentence to say.
    pub say: String,
}

impl Texts {
    /// What a role does now.
    pub fn of(&self, role: Role) -> &str {
        match role {
            Role::Client => &self.client,
            Role::Facilitator => &self.facilitator,
            Role::Secretary => &self.secretary,
            Role::Consultant => &self.consultant,
        }
    }
}

/// A phase of an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Its place, from 1.
    pub place: i64,
    /// The key of the usual phase that it comes from; empty for one of the group's own.
    pub key: String,
    /// How many minutes it lasts.
    pub minutes: i64,
    /// Who speaks.
    pub speaks: Voice,
    /// What the group says of it in its own words; what is empty is said as usual.
    pub own: Texts,
}

impl Phase {
    /// What is said of it to a reader.
    pub fn texts(&self, language: Language) -> Texts {
        let usual = usual().iter().find(|phase| phase.key == self.key);
        let or = |own: &String, usual_text: Option<&Said>| {
            if own.is_empty() {
                usual_text.map_or_else(String::new, |said| said.to(language))
            } else {
                own.clone()
            }
        };
        let own = &self.own;
        Texts {
            name: or(&own.name, usual.map(|phase| &phase.name)),
            aim: or(&own.aim, usual.map(|phase| &phase.aim)),
            client: or(&own.client, usual.map(|phase| &phase.client)),
            consultant: or(&own.consultant, usual.map(|phase| &phase.consultant)),
            secretary: or(&own.secretary, usual.map(|phase| &phase.secretary)),
            facilitator: or(&own.facilitator, usual.map(|phase| &phase.facilitator)),
            say: or(&own.say, usual.map(|phase| &phase.say)),
        }
    }
}

impl FromRow for Phase {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Phase {
            place: row.column()?,
            key: row.column()?,
            minutes: row.column()?,
            speaks: row.column()?,
            own: Texts {
                name: row.column()?,
                aim: row.column()?,
                client: row.column()?,
                consultant: row.column()?,
                secretary: row.column()?,
                facilitator: row.column()?,
                say: row.column()?,
            },
        })
    }
}

/// A text by the word of its language.
#[derive(Debug, Deserialize)]
struct Said(BTreeMap<String, String>);

impl Said {
    fn to(&self, language: Language) -> String {
        self.0.get(language.word()).cloned().unwrap_or_default()
    }
}

/// A usual phase, as the file has it.
#[derive(Debug, Deserialize)]
struct Usual {
    key: String,
    minutes: i64,
    speaks: Voice,
    name: Said,
    aim: Said,
    client: Said,
    consultant: Said,
    secretary: Said,
    facilitator: Said,
    say: Said,
}

#[derive(Deserialize)]
struct Method {
    phase: Vec<Usual>,
}

/// The usual phases, in their order.
fn usual() -> &'static [Usual] {
    static METHOD: LazyLock<Vec<Usual>> = LazyLock::new(|| {
        // A test reads the file, so it is never another one here.
        toml::from_str::<Method>(include_str!("method.toml"))
            .map_or_else(|_| Vec::new(), |method| method.phase)
    });
    &METHOD
}

/// The usual phases as a new exchange has them.
pub fn usual_phases() -> Vec<Phase> {
    let phase = |(usual, place): (&Usual, i64)| Phase {
        place,
        key: usual.key.clone(),
        minutes: usual.minutes,
        speaks: usual.speaks,
        own: Texts::default(),
    };
    usual().iter().zip(1..).map(phase).collect()
}
