//! A report: its states, its sections, what was told in it.

use kernel::{Instant, Language, PersonId, Refusal, SpaceId, Uid};

use super::figure::{Figure, Kept};

platform::words! {
    /// Where a report stands.
    State {
        /// It is being written.
        Draft = "draft",
        /// Whoever answers for the space says: so it is. It waits to be sent.
        Approved = "approved",
        /// It was sent, and is kept as it is.
        Sent = "sent",
        /// It was dropped before.
        Withdrawn = "withdrawn",
    }
}

platform::words! {
    /// Who reads it once it was sent.
    Reach {
        /// Those who belong to the space, and the authority.
        Members = "members",
        /// Whoever sees the space.
        Everyone = "everyone",
    }
}

platform::words! {
    /// The sections of a report, in their order.
    Section {
        /// What happened, in a few sentences.
        Summary = "summary",
        /// The figures; what is written stands below them.
        Figures = "figures",
        /// What was made.
        Works = "works",
        /// What was told.
        Stories = "stories",
        /// The roles that were held, and by whom.
        Roles = "roles",
        /// Both voices: what can be pointed at, and what one person says.
        Voices = "voices",
        /// What was difficult.
        Difficulties = "difficulties",
        /// What is asked of the authority.
        Asked = "asked",
    }
}

/// A report.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// What it is called.
    pub title: String,
    /// The language in which it is written.
    pub language: Language,
    /// The first day.
    pub first_day: String,
    /// The last day.
    pub last_day: String,
    /// The first moment.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// Where it stands.
    pub state: State,
    /// Who reads it once it was sent.
    pub reach: Reach,
    /// Its figures.
    pub figures: Vec<Kept>,
    /// Who began it.
    pub made_by: PersonId,
    /// When what the house proposes was last made.
    pub proposed: Instant,
    /// When it was approved.
    pub approved: Option<Instant>,
    /// When it was sent.
    pub sent: Option<Instant>,
}

impl Report {
    /// Its address.
    pub fn path(&self) -> String {
        format!("/reports/{}", self.uid)
    }

    /// What is shown of a figure.
    pub fn shown(&self, figure: Figure) -> Option<i64> {
        let kept = self.figures.iter().find(|kept| kept.figure == figure.word());
        kept.and_then(|kept| kept.shown)
    }

    /// Lets it be written.
    ///
    /// # Errors
    /// The refusal `report-not-a-draft`.
    pub fn while_draft(&self) -> Result<(), Refusal> {
        match self.state {
            State::Draft => Ok(()),
            State::Approved | State::Sent | State::Withdrawn => Err(Refusal::new("report-not-a-draft")),
        }
    }

    /// Whether whoever reads reports reads this one: once it was approved.
    pub fn is_read(&self) -> bool {
        matches!(self.state, State::Approved | State::Sent)
    }
}

/// A section as it stands.
#[derive(Debug, Clone)]
pub struct Text {
    /// Which.
    pub section: Section,
    /// What the house proposes, as Markdown.
    pub proposed: String,
    /// What somebody wrote instead.
    pub own: Option<String>,
    /// How often that was written, from 1.
    pub version: i64,
    /// The proposal that stood there when it was written is another one now.
    pub is_overtaken: bool,
}

impl Text {
    /// What it says.
    pub fn says(&self) -> &str {
        self.own.as_deref().unwrap_or(&self.proposed)
    }
}

/// Something that was told in the period.
#[derive(Debug, Clone)]
pub struct Story {
    /// Its number.
    pub id: i64,
    /// Where it is read.
    pub path: String,
    /// `account` or `testimony`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// When it was told.
    pub told: Instant,
    /// Whose it is; nobody beside a pseudonym.
    pub person: Option<PersonId>,
    /// The name that somebody chose for it.
    pub pseudonym: String,
    /// Whether the authority reads it first.
    pub chosen: bool,
    /// What the writers of the report say of it.
    pub words: String,
}
