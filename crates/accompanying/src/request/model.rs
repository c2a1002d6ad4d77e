//! What an accompaniment is, from its request on.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use platform::web::View;

pub(crate) use super::arranged::Settings;
pub(crate) use super::state::{State, Step, after};

/// The five kinds of visit that every network knows, and a mentor for a time; a space may have its own.
pub(crate) const KINDS: [&str; 6] = ["support", "training", "peers", "trying", "designing", "mentoring"];

/// A kind in words: one of these, or what the space calls its own.
pub(crate) fn kind_in_words(v: &View, kind: &str) -> String {
    if KINDS.contains(&kind) {
        v.word("request-kind", kind).to_owned()
    } else {
        kind.to_owned()
    }
}

/// What a kind means; nothing for what the space calls its own.
pub(crate) fn meaning_of(v: &View, kind: &str) -> String {
    if KINDS.contains(&kind) {
        v.word("request-kind-text", kind).to_owned()
    } else {
        String::new()
    }
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
        format!("/accompanied/{}", self.secret)
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
