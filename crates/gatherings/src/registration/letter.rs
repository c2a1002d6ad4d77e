//! The mails of a registration: what happened, when and where it is, and the address to change one's mind.

use kernel::Problem;
use platform::mail::Letter;
use platform::{House, Tx};
use spaces::space::{self, Space};
use trame::MessageKind;

use super::model::{Registration, State};
use super::store;
use crate::gathering::{Gathering, Seat, places_in_words, time_in_words};
use crate::time::file;

/// Why a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// They have a place.
    Placed,
    /// They wait.
    Waiting,
    /// A place is kept for them.
    Offered,
    /// The time to take it is over.
    Lapsed,
    /// They gave it up.
    Cancelled,
    /// The gathering moved, or is held elsewhere.
    Moved,
    /// The gathering does not take place.
    CalledOff,
    /// It is in a week.
    Week,
    /// It is tomorrow.
    Day,
    /// It is in an hour.
    Hour,
    /// It was.
    Thanks,
}

impl Occasion {
    /// What is said to somebody who just came to stand so.
    pub const fn of(state: State) -> Self {
        match state {
            State::Placed => Occasion::Placed,
            State::Waiting => Occasion::Waiting,
            State::Offered => Occasion::Offered,
            State::Lapsed => Occasion::Lapsed,
            State::Cancelled | State::Declined => Occasion::Cancelled,
        }
    }

    const fn kind(self) -> MessageKind {
        match self {
            Occasion::Placed => MessageKind::RegistrationConfirmed,
            Occasion::Waiting => MessageKind::RegistrationWaiting,
            Occasion::Offered => MessageKind::RegistrationOffered,
            Occasion::Lapsed => MessageKind::RegistrationOfferEnded,
            Occasion::Cancelled => MessageKind::RegistrationCancelled,
            Occasion::Moved => MessageKind::GatheringMoved,
            Occasion::CalledOff => MessageKind::GatheringCancelled,
            Occasion::Week => MessageKind::ReminderWeek,
            Occasion::Day => MessageKind::ReminderDay,
            Occasion::Hour => MessageKind::ReminderHour,
            Occasion::Thanks => MessageKind::GatheringThanks,
        }
    }

    /// The word in jobs: that of its letter.
    pub const fn word(self) -> &'static str {
        self.kind().word()
    }

    /// Finds the occasion of a letter, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Occasion::Moved,
            Occasion::CalledOff,
            Occasion::Week,
            Occasion::Day,
            Occasion::Hour,
            Occasion::Thanks,
        ]
        .into_iter()
        .find(|occasion| occasion.word() == word)
    }

    /// Whether those who only wait are told too.
    pub const fn is_for_all(self) -> bool {
        matches!(self, Occasion::Moved | Occasion::CalledOff)
    }

    /// Whether it tells of something to come.
    pub const fn is_reminder(self) -> bool {
        matches!(self, Occasion::Week | Occasion::Day | Occasion::Hour)
    }

    /// Whether a calendar file goes with it: whenever somebody's calendar should change.
    const fn has_file(self) -> bool {
        matches!(
            self,
            Occasion::Placed | Occasion::Cancelled | Occasion::Moved | Occasion::CalledOff
        )
    }
}

/// What letters are made of: the house that sends them and the space in whose words they are written.
pub struct Post {
    house: House,
    space: Space,
    is_quiet: bool,
}

impl Post {
    /// For the gatherings of a space.
    pub fn new(house: &House, space: &Space) -> Self {
        Post {
            house: house.clone(),
            space: space.clone(),
            is_quiet: false,
        }
    }

    /// For whoever writes one letter about several registrations: `send` writes none.
    pub fn quietly(self) -> Self {
        Post {
            is_quiet: true,
            ..self
        }
    }

    /// For a gathering that a job found.
    ///
    /// # Errors
    /// [`Problem::Missing`] when its space is not there.
    pub fn of(tx: &mut Tx, house: &House, gathering: &Gathering) -> Result<Self, Problem> {
        let space = space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
        Ok(Post::new(house, &space))
    }

    /// Writes to whoever holds the registration, once for each state of it and each version of the gathering.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn send(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        registration: &Registration,
        occasion: Occasion,
    ) -> Result<(), Problem> {
        if self.is_quiet {
            return Ok(());
        }
        let once = format!(
            "{}:{}:{}:{}",
            occasion.kind().word(),
            registration.uid,
            gathering.sequence,
            tx.now().milliseconds(),
        );
        self.write(tx, gathering, registration, occasion, Some(once))
    }

    /// Writes how the registration stands to somebody who asked for it again.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn send_again(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        registration: &Registration,
    ) -> Result<(), Problem> {
        let occasion = Occasion::of(registration.state);
        self.write(tx, gathering, registration, occasion, None)
    }

    /// The same under a name of its own: a second letter of that name is not written.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn send_once(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        registration: &Registration,
        occasion: Occasion,
        once: String,
    ) -> Result<(), Problem> {
        self.write(tx, gathering, registration, occasion, Some(once))
    }

    fn write(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        registration: &Registration,
        occasion: Occasion,
        only_once: Option<String>,
    ) -> Result<(), Problem> {
        let Some((email, name)) = store::contact(tx, registration.person)? else {
            return Ok(());
        };
        let language = registration.language;
        let words = self.house.languages();
        let name = if registration.name.is_empty() {
            name
        } else {
            registration.name.clone()
        };
        // Where those who are far connect is for those who have a place.
        let with_link = registration.state == State::Placed && registration.seat == Seat::Remote;
        let date = match (occasion, registration.offered_until) {
            (Occasion::Offered, Some(until)) => {
                platform::calendar::Calendar::new(language, &gathering.zone).moment(words, until)
            }
            _ => time_in_words(words, language, gathering),
        };
        let link = format!("{}{}", self.house.settings().base, registration.path());
        let values = [
            ("person", name),
            ("space", self.space.name.clone()),
            ("event", gathering.title.clone()),
            ("date", date),
            (
                "place",
                places_in_words(words, language, gathering, registration.seat, with_link),
            ),
            ("link", link),
        ];
        let letter = spaces::letter::text(words, &self.space.shape.trame, occasion.kind(), language, &values);
        let calendar = occasion.has_file().then(|| {
            let mut entry = file::Entry::of(gathering, &self.house.settings().base);
            entry.is_off |= occasion == Occasion::Cancelled;
            if with_link {
                entry.place.clone_from(&gathering.link);
            }
            file::write(None, &[entry])
        });
        tx.letter_about(
            self.space.id,
            Letter {
                person: Some(registration.person),
                recipient: &email,
                subject: &letter.subject,
                body: &letter.body,
                calendar,
                only_once,
            },
        )
    }

    /// Writes a holder's own words to whoever holds the registration, once under that name; `with_end` says to their
    /// calendar that it is off for them.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn tell(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        registration: &Registration,
        once: String,
        with_end: bool,
        words: impl FnOnce(&str, &str) -> (String, String),
    ) -> Result<(), Problem> {
        let Some((email, known_as)) = store::contact(tx, registration.person)? else {
            return Ok(());
        };
        let name = if registration.name.is_empty() {
            &known_as
        } else {
            &registration.name
        };
        let base = &self.house.settings().base;
        let (subject, body) = words(name, &format!("{base}{}", registration.path()));
        let calendar = with_end.then(|| {
            let mut entry = file::Entry::of(gathering, base);
            entry.is_off = true;
            file::write(None, &[entry])
        });
        tx.letter_about(
            self.space.id,
            Letter {
                person: Some(registration.person),
                recipient: &email,
                subject: &subject,
                body: &body,
                calendar,
                only_once: Some(once),
            },
        )
    }
}
