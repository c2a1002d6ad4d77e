//! When one may apply, and how many are let in.

use kernel::{Instant, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Application;

platform::statements! {
    ROUND = "select opens_at, closes_at, places, taken, note from application_rounds where space_id = $1";
    SAVE = "insert into application_rounds (space_id, opens_at, closes_at, places, note) values ($1, $2, $3, $4, $5)
            on conflict (space_id) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
            places = excluded.places, note = excluded.note";
    QUOTAS = "select field, value, label, places, taken from application_quotas where space_id = $1
              order by field, rank, value";
    CLEAR_QUOTAS = "delete from application_quotas where space_id = $1";
    // Who was accepted before a quota was written counts in it.
    ADD_QUOTA = "insert into application_quotas (space_id, field, value, label, places, rank, taken)
                 select $1, $2, $3, $4, $5, $6, (select count(*) from applications a where a.space_id = $1
                 and a.state = 'accepted' and case when $2 = 'territory' then a.territory_key else a.stage end = $3)
                 on conflict (space_id, field, value) do nothing";
    TAKE = "update application_rounds set taken = taken + 1 where space_id = $1 and (places is null or taken < places)";
    RELEASE = "update application_rounds set taken = taken - 1 where space_id = $1 and taken > 0";
    HAS_QUOTA = "select 1 from application_quotas where space_id = $1 and field = $2 and value = $3";
    TAKE_OF_QUOTA = "update application_quotas set taken = taken + 1
                     where space_id = $1 and field = $2 and value = $3 and taken < places";
    RELEASE_OF_QUOTA = "update application_quotas set taken = taken - 1
                        where space_id = $1 and field = $2 and value = $3 and taken > 0";
    TICKET = "update application_rounds set tickets = tickets + 1 where space_id = $1 returning tickets";
}

/// When one may apply, and how many are let in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// From when on; never, when nothing is said.
    pub opens: Option<Instant>,
    /// Until when.
    pub closes: Option<Instant>,
    /// How many are let in; as many as come, when nothing is said.
    pub places: Option<i64>,
    /// How many are.
    pub taken: i64,
    /// What one reads before applying, Markdown.
    pub note: String,
}

impl Round {
    /// Whether one may apply at `now`.
    pub fn is_open(&self, now: Instant) -> bool {
        self.opens.is_some_and(|opens| opens <= now) && self.closes.is_none_or(|closes| now < closes)
    }

    /// Whether it will open later than `now`.
    pub fn opens_later(&self, now: Instant) -> Option<Instant> {
        self.opens.filter(|opens| now < *opens)
    }

    /// How many places are left; nothing when they are not counted.
    pub fn left(&self) -> Option<i64> {
        self.places.map(|places| (places - self.taken).max(0))
    }
}

impl FromRow for Round {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Round {
            opens: row.column()?,
            closes: row.column()?,
            places: row.column()?,
            taken: row.column()?,
            note: row.column()?,
        })
    }
}

/// Places for some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// `territory` or `stage`.
    pub field: String,
    /// Its value: a stage's key, or the territory's name without accents and capitals.
    pub value: String,
    /// What people call it.
    pub label: String,
    /// How many.
    pub places: i64,
    /// How many are let in.
    pub taken: i64,
}

impl FromRow for Quota {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Quota {
            field: row.column()?,
            value: row.column()?,
            label: row.column()?,
            places: row.column()?,
            taken: row.column()?,
        })
    }
}

/// The round of a space; one that never opens when there is none.
///
/// # Errors
/// When the store refuses.
pub fn round(tx: &mut Tx, space: SpaceId) -> Result<Round, Problem> {
    Ok(tx.find(ROUND, (space,))?.unwrap_or_default())
}

/// The quotas of a space.
///
/// # Errors
/// When the store refuses.
pub fn quotas(tx: &mut Tx, space: SpaceId) -> Result<Vec<Quota>, Problem> {
    tx.all(QUOTAS, (space,))
}

/// Writes both over what they were. Those who are let in stay so.
///
/// # Errors
/// When the store refuses.
pub fn save(tx: &mut Tx, space: SpaceId, round: &Round, quotas: &[Quota]) -> Result<(), Problem> {
    tx.run(
        SAVE,
        (
            space,
            round.opens,
            round.closes,
            round.places,
            round.note.as_str(),
        ),
    )?;
    tx.run(CLEAR_QUOTAS, (space,))?;
    for (rank, quota) in (0_i64..).zip(quotas) {
        let (field, value, label) = (quota.field.as_str(), quota.value.as_str(), quota.label.as_str());
        tx.run(ADD_QUOTA, (space, field, value, label, quota.places, rank))?;
    }
    Ok(())
}

/// What an application counts in.
fn counts_in(application: &Application) -> [(&'static str, String); 2] {
    let project = &application.wish.project;
    [
        ("territory", super::store::key_of(&project.territory)),
        ("stage", project.stage.clone().unwrap_or_default()),
    ]
}

/// Takes a place, and one of each quota that the application counts in; nothing is taken when one of them has none left.
pub(super) fn take(tx: &mut Tx, application: &Application) -> Result<bool, Problem> {
    let space = application.space;
    if tx.run(TAKE, (space,))? == 0 {
        return Ok(false);
    }
    let mut held: Vec<(&'static str, String)> = Vec::new();
    for (field, value) in counts_in(application) {
        if tx
            .find::<(i64,)>(HAS_QUOTA, (space, field, value.as_str()))?
            .is_none()
        {
            continue;
        }
        if tx.run(TAKE_OF_QUOTA, (space, field, value.as_str()))? == 1 {
            held.push((field, value));
            continue;
        }
        for (field, value) in held {
            tx.run(RELEASE_OF_QUOTA, (space, field, value.as_str()))?;
        }
        tx.run(RELEASE, (space,))?;
        return Ok(false);
    }
    Ok(true)
}

/// Gives back what an application had taken.
pub(super) fn release(tx: &mut Tx, application: &Application) -> Result<(), Problem> {
    let space = application.space;
    tx.run(RELEASE, (space,))?;
    for (field, value) in counts_in(application) {
        tx.run(RELEASE_OF_QUOTA, (space, field, value.as_str()))?;
    }
    Ok(())
}

/// The next rank on the waiting list.
pub(super) fn ticket(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(TICKET, (space,)).map(|(ticket,)| ticket)
}
