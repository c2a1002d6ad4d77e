//! `tresse bench-mirrors ANSWERS`, for `bin/bench` alone: a survey by area that was given twice to a territory of 18
//! regions and 101 departments, with so many answers, closed and counted. Prints the path of its page.

use std::collections::BTreeMap;

use kernel::{PersonId, Problem, SpaceId, SpaceKind};
use platform::{House, Tx, jobs};
use spaces::{shape, space};

use super::{in_portions, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    SURVEY = "insert into surveys (uid, space_id, author_id, draft, made_at, changed_at) values ($1, $2, $3, $4, $5, $5)
              returning id";
    FOUND = "select v.uid from surveys v join spaces s on s.id = v.space_id where s.slug = $1";
    VERSION = "insert into survey_versions (survey_id, number, digest, body, frozen_at) values ($1, 1, 'bench', $2, $3)
               returning id";
    WAVE = "insert into survey_waves (uid, survey_id, version_id, name, privacy, audience, reach, secret, given_by,
            given_at, opens_at, closes_at, answered) values ($1, $2, $3, $4, 'anonymous', 'public', 'everyone', $5, $6,
            $7, $7, $8, $9) returning id";
    AREA = "insert into survey_areas (uid, space_id, parent_id, name, position) values ($1, $2, $3, $4, $5) returning id";
    ANSWER = "insert into survey_answers (receipt, wave_id, area_id, answers) values ($1, $2, $3, $4)";
    TALLY = "insert into survey_tallies (wave_id, area_id, question, value, people) values ($1, $2, $3, $4, $5)";
}

/// The space whose territory is measured.
const SLUG: &str = "territory-bench";
/// Its trame, which has mirrors.
const TRAME: &str = "cooperatives-network";
/// Regions, departments, questions and their levels.
const REGIONS: usize = 18;
const DEPARTMENTS: usize = 101;
const QUESTIONS: usize = 10;
const LEVELS: usize = 4;

/// What is filled: its waves, and the departments with their regions.
#[derive(Clone)]
struct Ground {
    waves: [i64; 2],
    departments: Vec<i64>,
}

/// Fills the store unless it is filled, counts, and prints the path of the page.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, answers: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    if house.read(|tx| space::by_slug(tx, SLUG)).await?.is_none() {
        fill_with(&house, answers).await?;
    }
    // The figures are made by the job that the closing hour asks for.
    jobs::run_all_due(&house).await?;
    let (uid,): (kernel::Uid,) = house.read(|tx| tx.one(FOUND, (SLUG,))).await?;
    terminal.print(format!("/territories/{uid}"));
    Ok(())
}

async fn fill_with(house: &House, answers: usize) -> Result<(), Problem> {
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let ground = house.write(move |tx| ground(tx, answers)).await?;
    let known = ground.clone();
    in_portions(house, answers, move |tx, number| answer(tx, &known, number)).await?;
    let mut tallies: BTreeMap<(i64, i64, String, usize), i64> = BTreeMap::new();
    for number in 0..answers {
        let (wave, area) = at(&ground, number)?;
        *tallies.entry((wave, area, String::new(), 0)).or_default() += 1;
        for question in 0..QUESTIONS {
            let key = (wave, area, format!("q{question}"), level(number, question));
            *tallies.entry(key).or_default() += 1;
        }
    }
    house
        .write(move |tx| {
            for ((wave, area, question, value), people) in tallies {
                let value = i64::try_from(value).unwrap_or(0);
                tx.run(TALLY, (wave, area, question, value, people))?;
            }
            Ok(())
        })
        .await?;
    tracing::info!(count = answers, "answers");
    Ok(())
}

fn said(text: &str) -> serde_json::Value {
    serde_json::json!({ "fr": text, "en": text })
}

fn body() -> String {
    let question = |number: usize| {
        let levels =
            (1..=LEVELS).map(|level| said(&format!("Ce que l’on fait au palier {level}, en une phrase.")));
        serde_json::json!({
            "key": format!("q{number}"),
            "kind": "scale",
            "words": said(&format!("Où en est-on de la question {number} ?")),
            "axis": said(&format!("Question {number}")),
            "options": levels.collect::<Vec<_>>(),
        })
    };
    let area = serde_json::json!({ "key": "area", "kind": "area", "words": said("Où ?") });
    let items: Vec<_> = std::iter::once(area)
        .chain((0..QUESTIONS).map(question))
        .collect();
    serde_json::json!({
        "title": said("Un territoire"),
        "intro": said("Dix questions, posées deux fois."),
        "item": items,
    })
    .to_string()
}

fn ground(tx: &mut Tx, answers: usize) -> Result<Ground, Problem> {
    let stored =
        shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::broken("the measured trame does not ship"))?;
    let space = store::add_space(tx, SLUG, None, SpaceKind::Network, stored.id)?;
    let giver = store::add_person(tx, 0)?;
    let (body, now) = (body(), tx.now());
    let survey = (tx.new_uid(), space, giver, &body, now);
    let (survey,): (i64,) = tx.one(SURVEY, survey)?;
    let (version,): (i64,) = tx.one(VERSION, (survey, &body, now))?;
    let half = i64::try_from(answers / 2).unwrap_or(0);
    let first = wave(tx, survey, version, giver, "Une année", -300, half)?;
    let second = wave(tx, survey, version, giver, "La suivante", -20, half)?;
    let mut regions = Vec::new();
    for number in 0..REGIONS {
        regions.push(area(tx, space, None, &format!("Région {number}"), number)?);
    }
    let mut departments = Vec::new();
    for number in 0..DEPARTMENTS {
        let region = regions.get(number % REGIONS).copied();
        let name = format!("Département {number}");
        departments.push(area(tx, space, region, &name, REGIONS + number)?);
    }
    Ok(Ground {
        waves: [first, second],
        departments,
    })
}

fn wave(
    tx: &mut Tx,
    survey: i64,
    version: i64,
    giver: PersonId,
    name: &str,
    days: i64,
    answered: i64,
) -> Result<i64, Problem> {
    let (uid, secret) = (tx.new_uid(), tx.new_secret());
    let (opens, closes) = (tx.now().plus_days(days), tx.now().plus_days(days + 15));
    let args = (uid, survey, version, name, secret, giver, opens, closes, answered);
    let (id,): (i64,) = tx.one(WAVE, args)?;
    let now = tx.now().plus_minutes(-1);
    tx.job_at("survey.count", &uid.to_string(), now, None)?;
    Ok(id)
}

fn area(tx: &mut Tx, space: SpaceId, parent: Option<i64>, name: &str, place: usize) -> Result<i64, Problem> {
    let (uid, place) = (tx.new_uid(), i64::try_from(place).unwrap_or(0));
    tx.one::<(i64,)>(AREA, (uid, space, parent, name, place))
        .map(|(id,)| id)
}

/// The wave and the area of an answer.
fn at(ground: &Ground, number: usize) -> Result<(i64, i64), Problem> {
    let [first, second] = ground.waves;
    let wave = if number.is_multiple_of(2) { first } else { second };
    let place = super::spread(number * 5 + 1, ground.departments.len());
    let area = ground.departments.get(place).copied();
    Ok((wave, area.ok_or(Problem::broken("no department"))?))
}

fn level(number: usize, question: usize) -> usize {
    (number / 2 + number / 7 * question + question) % LEVELS
}

fn answer(tx: &mut Tx, ground: &Ground, number: usize) -> Result<(), Problem> {
    let (wave, area) = at(ground, number)?;
    let each = |question: usize| {
        let chosen = serde_json::json!({ "chosen": [level(number, question)] });
        (format!("q{question}"), chosen)
    };
    let answers: serde_json::Map<String, serde_json::Value> = (0..QUESTIONS).map(each).collect();
    let receipt = tx.new_secret();
    let text = serde_json::Value::Object(answers).to_string();
    tx.run(ANSWER, (receipt, wave, area, text)).map(drop)
}
