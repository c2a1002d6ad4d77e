//! The form of an activity.

use askama::Template;
use kernel::{Instant, Language, Level, Problem};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::compare::{Difference, differences};
use spaces::identity::{Changed, history};
use spaces::shape::{Strand, said, strands};
use spaces::space::access::{Describe, May};
use spaces::space::{self, Head};
use trame::{Activity, ActivityKind, Program, Trame};

use super::form;
use crate::plan::access;

#[derive(Template)]
#[template(path = "activity/edit.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    /// The key of one that is there.
    key: Option<String>,
    base: String,
    weeks: u32,
    strands: Vec<Strand>,
    stages: Vec<(String, String)>,
    sheets: Vec<(String, String)>,
    skills: Vec<(String, String)>,
    concepts: Vec<(String, String)>,
    /// The activities of each week, to choose what comes before.
    before: Vec<(u32, Vec<(String, String)>)>,
    questions: Vec<(String, String)>,
    theirs: Option<Theirs>,
}

/// What somebody else saved meanwhile.
struct Theirs {
    by: String,
    at: Option<Instant>,
    removed: bool,
    differences: Vec<Difference>,
}

impl Edit {
    fn kinds(&self) -> &'static [ActivityKind] {
        ActivityKind::ALL
    }

    fn levels(&self) -> &'static [Level] {
        Level::ALL
    }
}

/// An empty form, in the week and on the strand from which one came.
pub async fn new(cx: Cx) -> Handled {
    let (may, _) = access::to_design(&cx).await?;
    let trame = &may.space().shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let mut form = Form::new();
    let strand = cx.query("strand").unwrap_or_default();
    let first = program.strand_keys().first().map(|key| (*key).to_owned());
    let strand = program
        .strand_keys()
        .iter()
        .find(|key| **key == strand)
        .map(|key| (*key).to_owned())
        .or(first);
    let week: u32 = cx.query("week").and_then(|week| week.parse().ok()).unwrap_or(1);
    let week = week.clamp(1, program.weeks.max(1));
    // Most often one goes on in the stage where the week already is.
    let stage = program
        .activities
        .iter()
        .filter(|each| each.week <= week)
        .max_by_key(|each| each.week)
        .and_then(|each| each.stage.clone())
        .or_else(|| trame.stages.first().map(|stage| stage.key.clone()));
    form.fill("week", week.to_string())
        .fill("strand", strand.unwrap_or_default())
        .fill("stage", stage.unwrap_or_default())
        .fill("minutes", "60")
        .fill("kind", ActivityKind::default().word());
    page(&cx, None, Some(form), None).await
}

/// The form of one that is there.
pub async fn edit(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    page(&cx, Some(key), None, None).await
}

/// The form; with `typed`, as it came back, and beside it what somebody else made of the same activity.
pub(super) async fn page(
    cx: &Cx,
    key: Option<String>,
    typed: Option<Form>,
    mine: Option<&Activity>,
) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, newest, may) = cx
        .read(move |tx| {
            let may = access::to::<Describe>(tx, &slug)?;
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, history(tx, id)?.into_iter().next(), may))
        })
        .await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let known = key
        .as_ref()
        .and_then(|key| program.activities.iter().find(|each| each.key == *key));
    let refused = typed
        .as_ref()
        .is_some_and(|form| form.refusals().next().is_some());
    let form = match (typed, known) {
        (Some(form), _) => form,
        (None, Some(activity)) => {
            let mut form = Form::new();
            form::fill(&mut form, activity, &trame.card.languages);
            form
        }
        (None, None) => return Err(Problem::Missing),
    };
    let digest = &may.space().shape.digest;
    let base = match form.value("base") {
        // What both made of it has been shown: what is saved now is meant.
        base if !base.is_empty() && mine.is_none() => base.to_owned(),
        _ => digest.clone(),
    };
    let named = |words: &trame::Words| said(words, v.language).text.to_owned();
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        languages: may.space().shape.languages(),
        base,
        weeks: program.weeks,
        strands: strands(&v, program),
        stages: trame
            .stages
            .iter()
            .map(|each| (each.key.clone(), named(&each.name)))
            .collect(),
        sheets: trame
            .sheets
            .iter()
            .map(|each| (each.key.clone(), named(&each.name)))
            .collect(),
        skills: trame
            .framework
            .skills
            .iter()
            .map(|each| (each.key.clone(), named(&each.name)))
            .collect(),
        concepts: trame
            .framework
            .concepts
            .iter()
            .map(|each| (each.key.clone(), named(&each.name)))
            .collect(),
        before: before(program, key.as_deref(), v.language),
        questions: known.map_or_else(Vec::new, |activity| {
            activity
                .questions
                .iter()
                .map(|each| (each.key.clone(), named(&each.label)))
                .collect()
        }),
        theirs: mine.map(|mine| theirs(&v, known, mine, newest)),
        key,
        form,
        v,
    };
    let status = if refused || page.theirs.is_some() {
        422
    } else {
        200
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The activities of each week that may come before one, with their names.
fn before(program: &Program, key: Option<&str>, reader: Language) -> Vec<(u32, Vec<(String, String)>)> {
    (1..=program.weeks)
        .map(|week| {
            let here = program
                .activities
                .iter()
                .filter(|each| each.week == week && Some(each.key.as_str()) != key)
                .map(|each| (each.key.clone(), said(&each.name, reader).text.to_owned()));
            (week, here.collect::<Vec<_>>())
        })
        .filter(|(_, here)| !here.is_empty())
        .collect()
}

fn theirs(v: &View, theirs: Option<&Activity>, mine: &Activity, newest: Option<Changed>) -> Theirs {
    let alone = |activity: &Activity| Trame {
        program: Some(Program {
            activities: vec![activity.clone()],
            ..Program::default()
        }),
        ..Trame::default()
    };
    Theirs {
        differences: theirs.map_or_else(Vec::new, |theirs| differences(v, &alone(theirs), &alone(mine))),
        removed: theirs.is_none(),
        at: newest.as_ref().map(|change| change.at),
        by: newest.map_or_else(String::new, |change| change.by),
    }
}

/// Kept for the pages of questions: who may, and the activity that they are about.
pub(super) fn of<'a>(may: &'a May<Describe>, key: &str) -> Result<&'a Activity, Problem> {
    let program = may.space().shape.trame.program.as_ref().ok_or(Problem::Missing)?;
    program
        .activities
        .iter()
        .find(|each| each.key == key)
        .ok_or(Problem::Missing)
}
