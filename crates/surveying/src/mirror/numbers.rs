//! Cold numbers: what may be seen, as tables; what each column means; and named answers for those who may read them.

use kernel::{Language, Problem, Uid};
use platform::Tx;
use platform::table;
use platform::web::{Cx, Handled, Reply, View};

use super::model::columns;
use super::store;
use crate::answering::model::{Answers, Given};
use crate::survey::access;
use crate::survey::model::{Item, Kind};
use crate::survey::store as survey_store;
use crate::territory;
use crate::territory::store::Area;
use crate::wave::access as wave_access;
use crate::wave::model::{Privacy, Reach};
use crate::wave::store as wave_store;

const CSV: &str = "text/csv; charset=utf-8";
/// How many of the newest waves a file holds.
const WAVES: usize = 12;

fn name(areas: &[Area], id: i64) -> String {
    let found = areas.iter().find(|area| area.id == id);
    found.map_or_else(String::new, |area| area.name.clone())
}

/// GET /mirrors/{survey}/figures: every figure that the pages show, and no other.
pub async fn figures(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let rows = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let is_inside = seen.space.belongs() || seen.may_lead();
            let areas = territory::store::all(tx, seen.survey.space_id)?;
            let mut waves = wave_store::of_survey(tx, seen.survey.id)?;
            waves.retain(|wave| wave.counted.is_some() && (is_inside || wave.reach == Reach::Everyone));
            let mut rows = Vec::new();
            for wave in waves.iter().take(WAVES) {
                for (area, group) in store::figures(tx, wave.id)? {
                    let place = [wave.name.clone(), wave.version.to_string(), name(&areas, area)];
                    let row = |question: &str, value: String, people: i64, nearly: bool| {
                        let rest = [
                            question.to_owned(),
                            value,
                            people.to_string(),
                            u8::from(nearly).to_string(),
                        ];
                        place.iter().cloned().chain(rest).collect::<Vec<String>>()
                    };
                    rows.push(row("", String::new(), group.people, false));
                    for (question, told) in &group.told {
                        for (value, people) in told.counts.iter().enumerate() {
                            rows.push(row(question, value.to_string(), *people, told.nearly));
                        }
                    }
                }
            }
            Ok(rows)
        })
        .await?;
    let heads = ["wave", "version", "area", "question", "value", "people", "nearly"];
    file("figures", &heads, &rows)
}

/// GET /mirrors/{survey}/codebook: what each question and value of the figures is.
pub async fn codebook(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let versions = cx.read(move |tx| given(tx, uid)).await?;
    let v = cx.view();
    let mut rows = Vec::new();
    for (version, body) in &versions {
        for item in body.questions() {
            for (name, _) in columns(item) {
                for (value, label) in values(&v, item, &name) {
                    let said = [&item.words.fr, &item.words.en].map(Clone::clone);
                    let row = [version.to_string(), name.clone(), item.kind.word().to_owned()];
                    rows.push(row.into_iter().chain(said).chain([value, label]).collect());
                }
            }
        }
    }
    let heads = [
        "version", "question", "kind", "words_fr", "words_en", "value", "label",
    ];
    file("codebook", &heads, &rows)
}

/// The versions that were given, each once.
fn given(tx: &mut Tx, uid: Uid) -> Result<Vec<(i64, crate::survey::model::Body)>, Problem> {
    let seen = access::to_see(tx, uid)?;
    let mut versions: Vec<i64> = wave_store::of_survey(tx, seen.survey.id)?
        .iter()
        .map(|wave| wave.version)
        .collect();
    versions.sort_unstable();
    versions.dedup();
    versions.truncate(WAVES);
    let each = |version: i64| Ok((version, survey_store::version(tx, version)?));
    versions.into_iter().map(each).collect()
}

fn values(v: &View, item: &Item, column: &str) -> Vec<(String, String)> {
    let numbered = |labels: Vec<String>| {
        let each = labels.into_iter().enumerate();
        each.map(|(value, label)| (value.to_string(), label)).collect()
    };
    match item.kind {
        Kind::Number => {
            let bands = item.bands().into_iter();
            numbered(bands.map(|(from, to)| format!("{from}–{to}")).collect())
        }
        Kind::Multiple => {
            let place = column
                .rsplit('#')
                .next()
                .and_then(|place| place.parse::<usize>().ok());
            let option = place.and_then(|place| item.options.get(place));
            let words = option.map_or("", |option| option.to(v.language));
            let (no, yes) = (v.t("mirror-not-ticked"), v.t("mirror-ticked"));
            numbered(vec![format!("{words}: {no}"), format!("{words}: {yes}")])
        }
        _ => numbered(
            item.options
                .iter()
                .map(|option| option.to(v.language).to_owned())
                .collect(),
        ),
    }
}

/// GET /waves/{wave}/answers: who answered what, where that was said before.
pub async fn answers(cx: Cx) -> Handled {
    let uid: Uid = cx.at("wave")?;
    let (body, named, areas) = cx
        .read(move |tx| {
            let seen = wave_access::to_lead(tx, uid)?;
            if seen.wave.privacy != Privacy::Named {
                return Err(Problem::Missing);
            }
            let body = survey_store::version(tx, seen.wave.version)?;
            let areas = territory::store::all(tx, seen.survey.space_id)?;
            Ok((body, store::named(tx, seen.wave.id)?, areas))
        })
        .await?;
    let v = cx.view();
    let mut heads = vec![v.t("mirror-who").to_owned(), v.t("mirror-when").to_owned()];
    heads.extend(body.questions().map(|item| item.name(v.language).to_owned()));
    let mut rows = Vec::new();
    for (who, area, answers, at) in named {
        let answers: Answers = survey_store::read(&answers)?;
        let at = at.map(|at| v.machine(at)).unwrap_or_default();
        let cells = body
            .questions()
            .map(|item| said(&v, item, answers.get(&item.key), &areas, area));
        rows.push([who, at].into_iter().chain(cells).collect());
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    file("answers", &heads, &rows)
}

fn said(v: &View, item: &Item, given: Option<&Given>, areas: &[Area], area: i64) -> String {
    let language: Language = v.language;
    match given {
        None => String::new(),
        Some(Given::Chosen(chosen)) => {
            let option = |place: &usize| item.options.get(*place).map(|option| option.to(language));
            chosen.iter().filter_map(option).collect::<Vec<_>>().join(" | ")
        }
        Some(Given::Number(number)) => number.to_string(),
        Some(Given::Text(text)) => text.clone(),
        Some(Given::Area(_)) => name(areas, area),
        Some(Given::Apart) => v.t("answering-apart").to_owned(),
        Some(Given::Unknown) => v.t("answering-unknown").to_owned(),
    }
}

fn file(called: &str, heads: &[&str], rows: &[Vec<String>]) -> Handled {
    let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let reply = Reply::file(CSV, table::write(&heads, rows).into_bytes());
    Ok(reply.saved_as(&format!("{called}.csv")))
}
