//! What a report or a testimony is about: some days of a space, and perhaps one of its gatherings.

use kernel::{Instant, Problem, Refusal, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::{Form, View};

platform::statements! {
    // What is not listed is for those who hold its address, and what has not begun has nothing to tell.
    GATHERINGS = "select id, uid, title, starts_at, ends_at from gatherings where space_id = $1 and state = 'announced'
                  and listed = 1 and starts_at <= $2 order by starts_at desc, id desc limit 40";
    TOOK_PART = "select count(*) from registrations where gathering_id = $1 and person_id = $2 and state = 'placed'";
}

/// How long after a gathering what it brought about still belongs to it, in days.
const AFTERWARDS: i64 = 7;
/// The longest period, in days.
const LONGEST: i64 = 800;

/// A gathering that something may be about.
#[derive(Debug, Clone)]
pub struct Gathering {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub starts: Instant,
    /// When it ends.
    pub ends: Instant,
}

impl FromRow for Gathering {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Gathering {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
        })
    }
}

impl Gathering {
    /// Whether a form is about it.
    pub fn is_chosen(&self, form: &Form) -> bool {
        form.chosen("gathering", &self.uid.to_string())
    }
}

/// Some days, and perhaps a gathering. `until` is the first moment after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The gathering: its identifier and its title.
    pub gathering: Option<(Uid, String)>,
    /// Its number.
    pub gathering_id: Option<i64>,
    /// The first moment.
    pub from: Instant,
    /// The first moment after.
    pub until: Instant,
}

impl FromRow for Period {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let gathering_id: Option<i64> = row.column()?;
        let gathering: (Option<Uid>, Option<String>) = (row.column()?, row.column()?);
        Ok(Period {
            gathering: gathering.0.zip(gathering.1),
            gathering_id,
            from: row.column()?,
            until: row.column()?,
        })
    }
}

impl Period {
    /// The days in words.
    pub fn days(&self, v: &View) -> String {
        v.period(v.calendar().zone(), self.from, self.until, true)
    }

    /// Fills the fields of a form.
    pub fn fill(&self, v: &View, form: &mut Form) {
        let last = self.until.plus_minutes(-1);
        form.fill("from", v.calendar().field(self.from));
        form.fill("until", v.calendar().field(last));
        if let Some((uid, _)) = &self.gathering {
            form.fill("gathering", uid.to_string());
        }
    }
}

/// The gatherings of a space that something may be about, newest first.
///
/// # Errors
/// When the store refuses.
pub fn gatherings(tx: &mut Tx, space: SpaceId) -> Result<Vec<Gathering>, Problem> {
    let now = tx.now();
    tx.all(GATHERINGS, (space, now))
}

/// Whether a person has a place in a gathering.
///
/// # Errors
/// When the store refuses.
pub fn took_part(tx: &mut Tx, gathering: i64, person: kernel::PersonId) -> Result<bool, Problem> {
    let (count,) = tx.one::<(i64,)>(TOOK_PART, (gathering, person))?;
    Ok(count > 0)
}

/// Reads the fields `gathering`, `from` and `until` (the last day, included). A gathering alone brings its own days.
pub fn typed(v: &View, form: &mut Form, known: &[Gathering]) -> Period {
    let chosen = match form.value("gathering") {
        "" => None,
        _ => form.choice("gathering", |word| {
            known.iter().find(|each| each.uid.to_string() == word).cloned()
        }),
    };
    let calendar = v.calendar();
    if let Some(gathering) = &chosen {
        if form.value("from").is_empty() {
            form.fill("from", calendar.field(gathering.starts));
        }
        if form.value("until").is_empty() {
            form.fill("until", calendar.field(gathering.ends.plus_days(AFTERWARDS)));
        }
    }
    let from = day(v, form, "from");
    let until = day(v, form, "until").map(|last| calendar.next_day(last));
    let (from, until) = (from.unwrap_or(v.now()), until.unwrap_or(v.now()));
    if form.refusal("from").is_none() && form.refusal("until").is_none() {
        if until <= from {
            form.refuse("until", Refusal::new("period-ends-before"));
        } else if until > from.plus_days(LONGEST) {
            form.refuse("until", Refusal::new("period-too-long"));
        } else if from > v.now() {
            form.refuse("from", Refusal::new("period-to-come"));
        }
    }
    Period {
        gathering_id: chosen.as_ref().map(|gathering| gathering.id),
        gathering: chosen.map(|gathering| (gathering.uid, gathering.title)),
        from,
        until,
    }
}

fn day(v: &View, form: &mut Form, field: &'static str) -> Option<Instant> {
    let found = v.calendar().from_field(form.value(field));
    if found.is_none() {
        let missing = form.value(field).is_empty();
        let message = if missing {
            "form-missing"
        } else {
            "form-not-a-date"
        };
        form.refuse(field, Refusal::new(message));
    }
    found
}
