//! A look at a work: what may follow what.

use kernel::{Instant, Refusal, SpaceId, Uid};
use spaces::space::Member;

platform::words! {
    /// What is looked at.
    Kind {
        /// A sheet.
        Sheet = "sheet",
        /// A page.
        Page = "page",
        /// An objective report.
        Report = "report",
        /// Something elsewhere.
        Link = "link",
    }
}

platform::words! {
    /// Who reads the answer.
    Between {
        /// Whoever asked, and the friend.
        Two = "two",
        /// The members too.
        Space = "space",
    }
}

/// Where a look stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The friend was asked.
    Asked,
    /// The friend said no.
    Declined,
    /// It is no longer asked.
    Withdrawn,
    /// The friend answered.
    Answered,
    /// It was said what is taken of it.
    Taken,
}

impl State {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
            State::Answered => "answered",
            State::Taken => "taken",
        }
    }
}

/// A look at a work.
#[derive(Debug, Clone)]
pub struct Look {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// What is looked at.
    pub kind: Kind,
    /// What the work is called.
    pub title: String,
    /// Where it is.
    pub address: String,
    /// What is asked.
    pub question: String,
    /// Who reads the answer.
    pub between: Between,
    /// When it was asked.
    pub asked: Instant,
    /// When the friend said no.
    pub declined: Option<Instant>,
    /// When it was no longer asked.
    pub withdrawn: Option<Instant>,
    /// What the friend sees.
    pub sees: String,
    /// What the friend asks themselves.
    pub wonders: String,
    /// What the friend would try.
    pub would_try: String,
    /// When the friend answered.
    pub answered: Option<Instant>,
    /// What is taken of it.
    pub taken: String,
    /// When that was said.
    pub taken_at: Option<Instant>,
    /// Who asked.
    pub asker: Member,
    /// Who was asked.
    pub friend: Member,
}

impl Look {
    /// Where it stands.
    pub fn state(&self) -> State {
        if self.withdrawn.is_some() {
            State::Withdrawn
        } else if self.declined.is_some() {
            State::Declined
        } else if self.taken_at.is_some() {
            State::Taken
        } else if self.answered.is_some() {
            State::Answered
        } else {
            State::Asked
        }
    }

    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/friends/{}", self.uid)
    }

    /// Checks that it stands in one of these.
    ///
    /// # Errors
    /// The refusal `friend-not-now`.
    pub fn while_in(&self, states: &[State]) -> Result<(), Refusal> {
        if states.contains(&self.state()) {
            Ok(())
        } else {
            Err(Refusal::new("friend-not-now"))
        }
    }
}
