//! The tables of tallies, which nobody sees, and of figures, which are all that is seen.

use std::collections::BTreeMap;

use kernel::{Instant, Problem, SpaceId};
use platform::Tx;

use super::model::{Counts, Told};

platform::statements! {
    ADD = "insert into survey_tallies (wave_id, area_id, question, value, people) values ($1, $2, $3, $4, $5)
           on conflict (wave_id, area_id, question, value) do update set people = survey_tallies.people + excluded.people";
    TALLIES = "select area_id, question, value, people from survey_tallies where wave_id = $1 and people > 0";
    FIGURE = "insert into survey_figures (wave_id, area_id, question, value, people, nearly)
              values ($1, $2, $3, $4, $5, $6)";
    // An area and those right below it; 0 is the whole territory.
    AROUND = "select area_id, question, value, people, nearly from survey_figures where wave_id = $1 and (area_id = $2
              or area_id in (select id from survey_areas where space_id = $3 and coalesce(parent_id, 0) = $2))
              order by area_id, question, value";
    OF_AREA = "select area_id, question, value, people, nearly from survey_figures
               where wave_id = $1 and area_id = $2 order by question, value";
    FIGURES = "select area_id, question, value, people, nearly from survey_figures where wave_id = $1
               order by area_id, question, value";
    TEXTS = "select answers from survey_answers where wave_id = $1 order by receipt limit 1000";
    NAMED = "select p.name, a.area_id, a.answers, a.sent_at from survey_answers a
             join persons p on p.id = a.person_id where a.wave_id = $1 order by p.name, a.receipt limit 10000";
}

/// Adds one person’s marks to the tallies, or takes them away.
///
/// # Errors
/// When the store refuses.
pub fn add(tx: &mut Tx, wave: i64, area: i64, marks: &[(String, i64)], by: i64) -> Result<(), Problem> {
    for (question, value) in marks {
        tx.run(ADD, (wave, area, question, *value, by))?;
    }
    Ok(())
}

/// The tallies of a wave, by area.
pub(super) fn tallies(tx: &mut Tx, wave: i64) -> Result<BTreeMap<i64, Counts>, Problem> {
    let mut all: BTreeMap<i64, Counts> = BTreeMap::new();
    for (area, question, value, people) in tx.all::<(i64, String, i64, i64)>(TALLIES, (wave,))? {
        all.entry(area).or_default().insert((question, value), people);
    }
    Ok(all)
}

pub(super) fn keep(
    tx: &mut Tx,
    wave: i64,
    area: i64,
    question: &str,
    value: i64,
    people: i64,
    nearly: bool,
) -> Result<(), Problem> {
    tx.run(FIGURE, (wave, area, question, value, people, nearly))
        .map(drop)
}

/// What may be seen of an area in a wave: its group, and those of the areas below it.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// How many people it counts.
    pub people: i64,
    /// What it tells, by column.
    pub told: BTreeMap<String, Told>,
}

/// The groups of a wave, by area.
pub type Groups = BTreeMap<i64, Group>;

type Figure = (i64, String, i64, i64, bool);

fn gathered(figures: Vec<Figure>) -> Groups {
    let mut groups = Groups::new();
    for (area, question, value, people, nearly) in figures {
        let group = groups.entry(area).or_default();
        if question.is_empty() {
            group.people = people;
            continue;
        }
        let told = group.told.entry(question).or_default();
        let place = usize::try_from(value).unwrap_or(0);
        if told.counts.len() <= place {
            told.counts.resize(place + 1, 0);
        }
        if let Some(count) = told.counts.get_mut(place) {
            *count = people;
        }
        told.nearly |= nearly;
    }
    groups
}

/// All the figures of a wave.
///
/// # Errors
/// When the store refuses.
pub fn figures(tx: &mut Tx, wave: i64) -> Result<Groups, Problem> {
    Ok(gathered(tx.all(FIGURES, (wave,))?))
}

/// The figures of an area of a space and of those right below it; area 0 is all of it.
///
/// # Errors
/// When the store refuses.
pub(super) fn around(tx: &mut Tx, wave: i64, area: i64, space: SpaceId) -> Result<Groups, Problem> {
    Ok(gathered(tx.all(AROUND, (wave, area, space))?))
}

/// The figures of one area; area 0 is all of it. Nothing when too few are counted there.
///
/// # Errors
/// When the store refuses.
pub fn of_area(tx: &mut Tx, wave: i64, area: i64) -> Result<Option<Group>, Problem> {
    Ok(gathered(tx.all(OF_AREA, (wave, area))?).remove(&area))
}

/// The answers of a wave as they stand, in the order of receipts, which is none.
pub(super) fn texts(tx: &mut Tx, wave: i64) -> Result<Vec<String>, Problem> {
    Ok(tx
        .all::<(String,)>(TEXTS, (wave,))?
        .into_iter()
        .map(|(text,)| text)
        .collect())
}

/// Named answers: who, area, answers, when.
pub(super) type Named = (String, i64, String, Option<Instant>);

pub(super) fn named(tx: &mut Tx, wave: i64) -> Result<Vec<Named>, Problem> {
    tx.all(NAMED, (wave,))
}
