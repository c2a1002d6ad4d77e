//! The form of an entry: what it stands on, how it is filled, how it is read.

use kernel::{Problem, Refusal, Uid};
use learning::Reach;
use learning::project::Seen;
use platform::Tx;
use platform::web::{Cx, Form, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs};

use super::access::{self, MayChange};
use super::actions::{activities, activity};
use super::media::{self, Media};
use super::model::{Entry, PARTS, State, Written};
use super::store;
use super::tried::{self, Tried};
use crate::circle::{self, Circle};
use crate::project::access::{self as project_access, MayWrite};

/// The longest that a part may be.
const LENGTH: usize = 10_000;

/// What the form stands on.
pub struct Ground {
    /// The proof that one writes on one's own project.
    pub project: MayWrite,
    /// The entry that is changed; nothing while one is new.
    pub entry: Option<Entry>,
    /// The spaces above.
    pub crumbs: Crumbs,
    /// Who reads what.
    pub circle: Circle,
    /// The sheets that may be named.
    pub sheets: Vec<Tried>,
    /// Those that the fields name.
    pub named: Vec<Option<Tried>>,
    /// Those that the entry names already.
    pub tried: Vec<Tried>,
    /// Its pictures and documents.
    pub media: Vec<Media>,
    /// How far what was told last reaches.
    pub last: Option<Reach>,
    /// The identifier that a new entry will have.
    pub once: Uid,
}

impl Ground {
    /// The project.
    pub fn seen(&self) -> &Seen {
        self.project.seen()
    }

    /// For a new entry of the project at `{project}`; `typed` is what the fields for sheets hold.
    pub async fn of_new(cx: &Cx, typed: [String; 3]) -> Result<Self, Problem> {
        let uid: Uid = cx.at("project")?;
        cx.read(move |tx| {
            let may = project_access::to_write(tx, uid)?;
            load(tx, may, None, &typed)
        })
        .await
    }

    /// For the entry at `{entry}`.
    pub async fn of_edit(cx: &Cx, typed: [String; 3]) -> Result<Self, Problem> {
        let uid: Uid = cx.at("entry")?;
        cx.read(move |tx| {
            let (may, entry) = access::to_change(tx, uid).map(MayChange::into_parts)?;
            load(tx, may, Some(entry), &typed)
        })
        .await
    }

    /// The form as it is first shown.
    pub fn filled(&self, v: &View) -> Form {
        let mut form = Form::new();
        match &self.entry {
            Some(entry) => {
                fill(&mut form, entry);
                tried::fill(&mut form, &self.tried);
            }
            None => {
                form.fill("once", self.once.to_string());
                form.fill("day", v.calendar().field(v.now()));
                form.fill("reach", self.last.map_or("", Reach::word));
            }
        }
        form
    }

    /// The activities for which one writes, by week, those of weeks to come left out; the chosen one always.
    pub fn weeks(&self, v: &View, chosen: &str) -> Vec<(i64, Vec<Choice>)> {
        let training = &self.seen().training;
        let now = training.cohort.as_ref().map(|cohort| cohort.week_at(v.now()));
        let mut weeks: Vec<(i64, Vec<Choice>)> = Vec::new();
        let mut all: Vec<_> = activities(training)
            .filter(|each| each.key == chosen || now.is_none_or(|now| each.week <= now))
            .collect();
        all.sort_by_key(|each| each.week);
        for each in all {
            let choice = Choice {
                key: each.key.clone(),
                name: said(&each.name, v.language).text.to_owned(),
                chosen: each.key == chosen,
            };
            match weeks.last_mut().filter(|(week, _)| *week == i64::from(each.week)) {
                Some((_, choices)) => choices.push(choice),
                None => weeks.push((i64::from(each.week), vec![choice])),
            }
        }
        weeks
    }
}

/// An activity to choose.
pub struct Choice {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

fn load(tx: &mut Tx, may: MayWrite, entry: Option<Entry>, typed: &[String; 3]) -> Result<Ground, Problem> {
    let training = &may.seen().training;
    let space = training.id();
    let (sheets, named) = tried::find(tx, space, typed)?;
    let (there, media) = match &entry {
        Some(entry) => (tried::of(tx, entry.id)?, media::of(tx, entry.id)?),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Ground {
        crumbs: space::crumbs(tx, space)?,
        circle: Circle::of(tx, training, may.seen().project.owner.id)?,
        last: store::last_reach(tx, &may)?,
        once: tx.new_uid(),
        tried: there,
        project: may,
        entry,
        sheets,
        named,
        media,
    })
}

fn fill(form: &mut Form, entry: &Entry) {
    for (part, text) in PARTS.into_iter().zip(&entry.written.parts) {
        form.fill(part, text);
    }
    form.fill("day", &entry.written.day);
    form.fill("activity", entry.written.activity.clone().unwrap_or_default());
    form.fill("reach", entry.written.reach.word());
    form.fill("version", entry.version.to_string());
}

/// What was typed. What is told must say something, and to whom.
pub fn read(form: &mut Form, ground: &Ground, v: &View, state: State) -> (Written, Vec<i64>) {
    let [tried, happened, felt, made] = PARTS;
    let mut part = |field: &'static str| form.text(field, 0..=LENGTH);
    let parts = [part(tried), part(happened), part(felt), part(made)];
    let key = form.value("activity").to_owned();
    let before = ground
        .entry
        .as_ref()
        .and_then(|entry| entry.written.activity.as_deref());
    let training = &ground.seen().training;
    let known = activities(training).any(|each| each.key == key) || before == Some(key.as_str());
    if !key.is_empty() && !known {
        form.refuse("activity", Refusal::new("form-choose"));
    }
    let reach = match state {
        State::Told => circle::chosen(form),
        // Nobody reads a draft: it waits with its author until they choose.
        _ => Reach::from_word(form.value("reach")),
    };
    let written = Written {
        parts,
        day: day(form, v),
        activity: Some(key).filter(|key| !key.is_empty()),
        reach: reach.unwrap_or(Reach::Own),
    };
    if state == State::Told && written.says_nothing() {
        form.refuse("tried", Refusal::new("journal-says-nothing"));
    }
    (written, tried::read(form, &ground.named))
}

/// The day of the fact: today when none is said, and none that is still to come.
fn day(form: &mut Form, v: &View) -> String {
    let today = v.calendar().field(v.now());
    let typed = form.value("day").trim().to_owned();
    if typed.is_empty() {
        return today;
    }
    match typed.parse::<jiff::civil::Date>() {
        Ok(day) if day.year() < 1900 => form.refuse("day", Refusal::new("form-not-a-date")),
        Ok(day) if day.to_string() > today => form.refuse("day", Refusal::new("journal-day-to-come")),
        Ok(day) => return day.to_string(),
        Err(_) => form.refuse("day", Refusal::new("form-not-a-date")),
    }
    today
}

/// The activity that a request asks an entry for, if one writes entries for it.
pub fn wished(ground: &Ground, key: Option<&str>) -> Option<String> {
    let found = activities(&ground.seen().training).find(|each| Some(each.key.as_str()) == key);
    found.map(|each| each.key.clone())
}

/// The name and aim of the chosen activity, for the top of the form.
pub fn aim(ground: &Ground, v: &View, key: &str) -> Option<(String, String)> {
    let found = activity(&ground.seen().training, Some(key))?;
    let say = |words| said(words, v.language).text.to_owned();
    Some((say(&found.name), say(&found.aim)))
}
