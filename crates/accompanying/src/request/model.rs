//! What an accompaniment is, the states it goes through, and who moves it from one to another.

use kernel::{Instant, Language, PersonId, Problem, Refusal, SpaceId, Uid};
use platform::db::{FromRow, FromValue, Row, Value};
use platform::web::View;

/// The five kinds of visit that every network knows; a space may have its own.
pub(crate) const KINDS: [&str; 5] = ["support", "training", "peers", "trying", "designing"];

/// A kind in words: one of the five, or what the space calls its own.
pub(crate) fn kind_in_words(v: &View, kind: &str) -> String {
    if KINDS.contains(&kind) {
        v.word("request-kind", kind)
    } else {
        kind.to_owned()
    }
}

/// Where an accompaniment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    /// Being written; nobody else sees it.
    Draft,
    /// It waits for somebody to look for a companion.
    Asked,
    /// Somebody was asked whether they would accompany.
    Proposed,
    /// Somebody will.
    Accepted,
    /// A first meeting is set, or a plan is written.
    UnderWay,
    /// It ended, and what came of it is said.
    Done,
    /// Both agreed that it be told.
    Told,
    /// Whoever asked took it back.
    Withdrawn,
    /// The space cannot help, and said why.
    Declined,
}

impl State {
    /// All of them, in the order in which they come.
    pub const ALL: [State; 9] = [
        State::Draft,
        State::Asked,
        State::Proposed,
        State::Accepted,
        State::UnderWay,
        State::Done,
        State::Told,
        State::Withdrawn,
        State::Declined,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Asked => "asked",
            State::Proposed => "proposed",
            State::Accepted => "accepted",
            State::UnderWay => "under-way",
            State::Done => "done",
            State::Told => "told",
            State::Withdrawn => "withdrawn",
            State::Declined => "declined",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether somebody accompanies, or did.
    pub const fn has_companion(self) -> bool {
        matches!(
            self,
            State::Accepted | State::UnderWay | State::Done | State::Told
        )
    }

    /// Whether it takes one of the places that a companion has.
    pub const fn keeps_busy(self) -> bool {
        matches!(self, State::Accepted | State::UnderWay)
    }

    /// Whether somebody is looked for.
    pub const fn waits(self) -> bool {
        matches!(self, State::Asked | State::Proposed)
    }

    /// The colour of its chip.
    pub const fn tone(self) -> &'static str {
        match self {
            State::Asked | State::Proposed => "warn",
            State::Accepted | State::UnderWay => "accent",
            State::Done | State::Told => "ok",
            State::Draft | State::Withdrawn | State::Declined => "",
        }
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| State::from_word(&word))
    }
}

/// What somebody does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Sends what was a draft.
    Send,
    /// A coordinator asks somebody to accompany.
    Propose,
    /// Nobody who was asked is left.
    FindNobody,
    /// A companion accepts.
    Accept,
    /// The first meeting is booked, or the plan is written.
    Begin,
    /// The companion cannot go on.
    HandBack,
    /// It ends.
    Finish,
    /// Both agree to tell it.
    Tell,
    /// One of them changed their mind.
    Untell,
    /// Whoever asked takes it back.
    Withdraw,
    /// The space cannot help.
    Decline,
    /// What was withdrawn or declined is asked again.
    Resume,
}

impl Step {
    /// All of them.
    #[cfg(test)]
    pub const ALL: [Step; 12] = [
        Step::Send,
        Step::Propose,
        Step::FindNobody,
        Step::Accept,
        Step::Begin,
        Step::HandBack,
        Step::Finish,
        Step::Tell,
        Step::Untell,
        Step::Withdraw,
        Step::Decline,
        Step::Resume,
    ];
}

/// The state after a step.
///
/// # Errors
/// A refusal when the step cannot be taken from there.
pub(crate) fn after(state: State, step: Step) -> Result<State, Refusal> {
    let next = match (state, step) {
        (State::Draft, Step::Send)
        | (State::Proposed, Step::FindNobody)
        | (State::Accepted | State::UnderWay, Step::HandBack)
        | (State::Withdrawn | State::Declined, Step::Resume) => State::Asked,
        (State::Asked | State::Proposed, Step::Propose) => State::Proposed,
        (State::Proposed, Step::Accept) => State::Accepted,
        (State::Accepted | State::UnderWay, Step::Begin) => State::UnderWay,
        (State::Accepted | State::UnderWay, Step::Finish) | (State::Told, Step::Untell) => State::Done,
        (State::Done, Step::Tell) => State::Told,
        (
            State::Draft | State::Asked | State::Proposed | State::Accepted | State::UnderWay,
            Step::Withdraw,
        ) => State::Withdrawn,
        (State::Asked | State::Proposed, Step::Decline) => State::Declined,
        _ => return Err(Refusal::new("request-not-now")),
    };
    Ok(next)
}

/// A place that the space knows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Near {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
}

/// An accompaniment, from its request on.
#[derive(Debug, Clone)]
pub(crate) struct Accompaniment {
    pub id: i64,
    pub uid: Uid,
    pub space_id: SpaceId,
    /// The address and the name of the space.
    pub space: String,
    pub space_name: String,
    pub asker: PersonId,
    /// The group that is to be accompanied, when it is a whole one: its number, address and name.
    pub group: Option<(SpaceId, String, String)>,
    pub secret: String,
    pub state: State,
    pub language: Language,
    /// How whoever asks wants to be called.
    pub name: String,
    pub who: String,
    pub kind: String,
    pub theme: String,
    pub title: String,
    pub project: String,
    pub near: Option<Near>,
    /// Where exactly: only for those who walk along.
    pub address: String,
    pub by: Option<Instant>,
    pub tried: String,
    pub companion: Option<(PersonId, String)>,
    /// Why the space cannot help.
    pub word: String,
    pub plan: String,
    pub plan_html: String,
    pub outcome: String,
    pub outcome_html: String,
    pub thanks: String,
    pub asked: Option<Instant>,
    /// Since when it stands as it does.
    pub since: Instant,
}

impl Accompaniment {
    /// The page of whoever asked.
    pub fn own_path(&self) -> String {
        format!("/asked/{}", self.secret)
    }

    /// The page of everyone else who may see it.
    pub fn path(&self) -> String {
        format!("/accompaniments/{}", self.uid)
    }

    /// Who accompanies; empty when nobody does.
    pub fn companion_name(&self) -> &str {
        self.companion.as_ref().map_or("", |(_, name)| name.as_str())
    }

    /// The name of the nearest place; empty when none was named.
    pub fn near_name(&self) -> &str {
        self.near.as_ref().map_or("", |near| near.name.as_str())
    }

    /// How many days it has stood so.
    pub fn days(&self, now: Instant) -> i64 {
        (now.milliseconds() - self.since.milliseconds()).max(0) / (24 * 60 * 60 * 1000)
    }
}

impl FromRow for Accompaniment {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Accompaniment {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            space_name: row.column()?,
            asker: row.column()?,
            group: group(row)?,
            secret: row.column()?,
            state: row.column()?,
            language: row.column()?,
            name: row.column()?,
            who: row.column()?,
            kind: row.column()?,
            theme: row.column()?,
            title: row.column()?,
            project: row.column()?,
            near: near(row)?,
            address: row.column()?,
            by: row.column()?,
            tried: row.column()?,
            companion: companion(row)?,
            word: row.column()?,
            plan: row.column()?,
            plan_html: row.column()?,
            outcome: row.column()?,
            outcome_html: row.column()?,
            thanks: row.column()?,
            asked: row.column()?,
            since: row.column()?,
        })
    }
}

/// A place that may not be there: its number, name, latitude and longitude.
fn near(row: &mut Row) -> Result<Option<Near>, Problem> {
    let (id, name): (Option<i64>, Option<String>) = (row.column()?, row.column()?);
    let (latitude, longitude): (Option<f64>, Option<f64>) = (row.column()?, row.column()?);
    Ok(id.map(|id| Near {
        id,
        name: name.unwrap_or_default(),
        point: latitude.zip(longitude),
    }))
}

fn group(row: &mut Row) -> Result<Option<(SpaceId, String, String)>, Problem> {
    let (id, slug, name): (Option<SpaceId>, Option<String>, Option<String>) =
        (row.column()?, row.column()?, row.column()?);
    Ok(id.map(|id| (id, slug.unwrap_or_default(), name.unwrap_or_default())))
}

fn companion(row: &mut Row) -> Result<Option<(PersonId, String)>, Problem> {
    let (id, name): (Option<PersonId>, Option<String>) = (row.column()?, row.column()?);
    Ok(id.map(|id| (id, name.unwrap_or_default())))
}

/// One in a list.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub uid: Uid,
    pub title: String,
    pub state: State,
    pub kind: String,
    pub theme: String,
    pub near: String,
    pub name: String,
    pub companion: String,
    pub since: Instant,
    pub space: String,
    /// The page of whoever asked; empty for others.
    pub secret: String,
}

impl Line {
    /// How many days it has stood so.
    pub fn days(&self, now: Instant) -> i64 {
        (now.milliseconds() - self.since.milliseconds()).max(0) / (24 * 60 * 60 * 1000)
    }
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            uid: row.column()?,
            title: row.column()?,
            state: row.column()?,
            kind: row.column()?,
            theme: row.column()?,
            near: row.column()?,
            name: row.column()?,
            companion: row.column()?,
            since: row.column()?,
            space: row.column()?,
            secret: row.column()?,
        })
    }
}

/// How a space accompanies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    pub is_open: bool,
    pub welcome: String,
    themes: String,
    kinds: String,
    /// How many days a request may wait.
    pub days: i64,
}

impl Settings {
    /// Of a space that has said nothing yet.
    pub fn silent() -> Self {
        Settings {
            is_open: false,
            welcome: String::new(),
            themes: String::new(),
            kinds: String::new(),
            days: 7,
        }
    }

    /// As somebody wrote them.
    pub fn of(is_open: bool, welcome: String, themes: &str, kinds: &str, days: i64) -> Self {
        Settings {
            is_open,
            welcome,
            themes: lines(themes).join("\n"),
            kinds: lines(kinds).join("\n"),
            days,
        }
    }

    /// What requests may be about.
    pub fn themes(&self) -> Vec<String> {
        lines(&self.themes)
    }

    /// The kinds of visit: its own, or the five.
    pub fn kinds(&self) -> Vec<String> {
        match lines(&self.kinds) {
            own if own.is_empty() => KINDS.iter().map(|kind| (*kind).to_owned()).collect(),
            own => own,
        }
    }

    /// Themes as they are typed, one a line.
    pub fn themes_text(&self) -> &str {
        &self.themes
    }

    /// Its own kinds as they are typed, one a line.
    pub fn kinds_text(&self) -> &str {
        &self.kinds
    }
}

/// Lines that say something, each once.
fn lines(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !all.iter().any(|known| known == line) {
            all.push(line.to_owned());
        }
    }
    all
}

impl FromRow for Settings {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Settings {
            is_open: row.column::<i64>()? == 1,
            welcome: row.column()?,
            themes: row.column()?,
            kinds: row.column()?,
            days: row.column()?,
        })
    }
}
