//! A testimony: whose it is, and who reads it when.

use kernel::{Instant, PersonId, Refusal, SpaceId, Uid};
use platform::chance::fingerprint;
use platform::web::View;

use crate::period::Period;
use crate::words::{Reach, named};

/// The fewest people of a space in which somebody may speak under another name.
pub const LEAST: i64 = 5;

/// Where a testimony stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its author alone reads it.
    Draft,
    /// It is given, and becomes readable with the next day.
    Waiting,
    /// Others read it.
    Given,
    /// Moderation hid it.
    Hidden,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Waiting => "waiting",
            State::Given => "given",
            State::Hidden => "hidden",
        }
    }
}

/// A testimony. `author` is asked only whether somebody is it.
#[derive(Debug, Clone)]
pub struct Testimony {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    pub(super) author: Option<PersonId>,
    /// Who says it: their name, or the one they chose.
    pub voice: Voice,
    /// Its title.
    pub title: String,
    /// The text, as typed.
    pub body: String,
    /// The text, as HTML.
    pub html: String,
    /// What it is about.
    pub period: Period,
    /// Who reads it.
    pub reach: Reach,
    /// How often it was worded, from 1.
    pub version: i64,
    /// From when on it is read.
    pub readable_from: Option<Instant>,
    /// When moderation hid it.
    pub hidden: Option<Instant>,
    /// Why.
    pub hidden_reason: String,
}

/// In whose name something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// In one's own.
    Signed(String),
    /// Under another.
    Pseudonymous(String),
}

impl Voice {
    /// Whether it is under another name.
    pub const fn is_pseudonymous(&self) -> bool {
        matches!(self, Voice::Pseudonymous(_))
    }

    /// Whose name stands below it, in words.
    pub fn signature(&self, v: &View) -> String {
        match self {
            Voice::Signed(name) => named(v, name),
            Voice::Pseudonymous(name) => v.t1("testimony-under-the-name", "name", name),
        }
    }
}

impl Testimony {
    /// Where it stands at a moment.
    pub fn state(&self, now: Instant) -> State {
        match self.readable_from {
            _ if self.hidden.is_some() => State::Hidden,
            None => State::Draft,
            Some(from) if now < from => State::Waiting,
            Some(_) => State::Given,
        }
    }

    /// Whether it is this person's.
    pub fn is_of(&self, person: PersonId) -> bool {
        self.author == Some(person)
    }

    /// Whether its author may word it: nobody reads it.
    ///
    /// # Errors
    /// The refusal `testimony-withdraw-first`.
    pub fn while_draft(&self) -> Result<(), Refusal> {
        match self.readable_from {
            None => Ok(()),
            Some(_) => Err(Refusal::new("testimony-withdraw-first")),
        }
    }

    /// Why it is hidden, when it is: nothing is said where that is in the name of an agreement.
    pub fn why_hidden(&self) -> Option<String> {
        self.hidden.map(|_| self.hidden_reason.clone())
    }

    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/testimonies/{}", self.uid)
    }
}

/// From when on a testimony is read that is given now: at once when it is signed, else with the next day, together with
/// whatever else was given until then.
pub fn readable_from(now: Instant, is_pseudonymous: bool) -> Instant {
    const DAY: i64 = 86_400_000;
    if is_pseudonymous {
        Instant::from_milliseconds(now.day().saturating_add(1).saturating_mul(DAY))
    } else {
        now
    }
}

/// The identifier of what a form makes: pure chance. That of the form tells when it was opened, to the millisecond, and
/// an address would tell it to everybody; from this one nobody finds the other.
pub fn timeless(once: Uid) -> Uid {
    let digits = fingerprint(&once.to_string());
    let mut bytes = [0_u8; 10];
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or("0");
        *byte = u8::from_str_radix(pair, 16).unwrap_or(0);
    }
    Uid::new(0, bytes)
}

/// Whether a name that somebody chose is a name of somebody here: capitals, accents, spaces and signs aside.
pub fn is_name_of(chosen: &str, name: &str) -> bool {
    letters(chosen) == letters(name)
}

fn letters(text: &str) -> String {
    let small = text.chars().flat_map(char::to_lowercase);
    let plain = small.map(|letter| match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ÿ' => 'y',
        'ñ' => 'n',
        other => other,
    });
    plain.filter(|letter| letter.is_alphanumeric()).collect()
}

/// A testimony beside a report, or in a list.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Its identifier.
    pub uid: Uid,
    /// Who says it.
    pub voice: Voice,
    /// Its title.
    pub title: String,
    /// The text, as typed.
    pub body: String,
    /// What it is about.
    pub period: Period,
}

impl Heard {
    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/testimonies/{}", self.uid)
    }

    /// Whose name stands below it, in words.
    pub fn signature(&self, v: &View) -> String {
        self.voice.signature(v)
    }

    /// The beginning of the text, as it was typed.
    pub fn beginning(&self) -> String {
        const LETTERS: usize = 220;
        let plain = platform::markdown::plain(&self.body);
        let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() > LETTERS {
            words = words.chars().take(LETTERS).chain(['…']).collect();
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_tells_no_moment_and_is_the_same_for_the_same_form() {
        let once = Uid::new(1_780_000_000_000, [7; 10]);
        let other = Uid::new(1_780_000_000_001, [7; 10]);
        assert_eq!(timeless(once), timeless(once));
        assert_ne!(timeless(once), timeless(other));
        assert!(timeless(once).to_string().starts_with("0000000000"));
    }

    #[test]
    fn what_is_given_under_another_name_is_read_from_the_next_day_on() {
        let now = Instant::from_milliseconds(86_400_000 * 20_000 + 5);
        assert_eq!(readable_from(now, false), now);
        assert_eq!(readable_from(now, true).milliseconds(), 86_400_000 * 20_001);
    }

    #[test]
    fn a_name_of_somebody_here_is_no_pseudonym() {
        for alike in ["Hélène Aubert", "helene  aubert", "HÉLÈNE AUBERT"] {
            assert!(is_name_of(alike, "Hélène Aubert"), "{alike}");
        }
        assert!(!is_name_of("Une voix du fond", "Hélène Aubert"));
    }
}
