//! The form of an activity, and moving, copying, removing one.

use askama::Template;
use kernel::{Instant, Language, Level, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::compare::{Difference, differences};
use spaces::identity::{Changed, history};
use spaces::shape::{Strand, said, strands};
use spaces::space::access::{Describe, May};
use spaces::space::{self, Head};
use trame::{Activity, ActivityKind, Program, Trame};

use super::form;
use super::place::{self, Way};
use crate::plan::actions::{self, Deed, Outcome};
use crate::plan::{access, answer, free_key};

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
async fn page(cx: &Cx, key: Option<String>, typed: Option<Form>, mine: Option<&Activity>) -> Handled {
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

/// Adds an activity.
pub async fn create(cx: Cx) -> Handled {
    store(cx, None).await
}

/// Changes one.
pub async fn save(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    store(cx, Some(key)).await
}

async fn store(cx: Cx, key: Option<String>) -> Handled {
    let (may, _) = access::to_design(&cx).await?;
    let mut form = cx.form().await?;
    let trame = &may.space().shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let known = key
        .as_ref()
        .and_then(|key| program.activities.iter().find(|each| each.key == *key));
    let blank = Activity {
        key: key.clone().unwrap_or_default(),
        ..Activity::default()
    };
    let typed = form::read(&mut form, trame, known.unwrap_or(&blank))?;
    if form.accept(()).is_none() {
        return page(&cx, key, Some(form), None).await;
    }
    let name = said(&typed.name, cx.language()).text.to_owned();
    let mine = typed.clone();
    let base = form.value("base").to_owned();
    let added = key.is_none();
    let done = actions::save(&cx, &base, move |plan, now| {
        let act = if added {
            "activity-added"
        } else {
            "activity-changed"
        };
        put(plan, now, typed);
        Ok(Deed { act, name })
    })
    .await;
    match done {
        Ok(Outcome::Clashed(_)) => page(&cx, key, Some(form), Some(&mine)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(where_refused(&refusal), refusal);
            page(&cx, key, Some(form), None).await
        }
        done => {
            let then = key.map_or_else(|| format!("#week-{}", mine.week), |key| format!("#a-{key}"));
            let notice = if added { "planned-added" } else { "planned-saved" };
            answer(&cx, done, &then, notice).await
        }
    }
}

/// The field that a refusal is about.
fn where_refused(refusal: &Refusal) -> &'static str {
    match refusal.message {
        "plan-after-later" | "plan-in-circle" => "after",
        "plan-past-the-end" => "week",
        "plan-strand-gone" => "strand",
        "plan-stage-gone" => "stage",
        _ => "activity",
    }
}

/// Puts an activity into a plan: in the place of the one with its key, or as a new one at the end of its cell.
fn put(plan: &mut crate::merge::Plan, now: &crate::merge::Plan, mut activity: Activity) {
    if let Some(known) = plan
        .program
        .activities
        .iter_mut()
        .find(|each| !activity.key.is_empty() && each.key == activity.key)
    {
        // Its questions have forms of their own.
        activity.questions = known.questions.clone();
        *known = activity;
        return;
    }
    if activity.key.is_empty() {
        let name = activity.name.in_language(Language::French).0.to_owned();
        let wanted = activity.clone();
        activity.key = free_key(&name, "activity", |key| {
            // The same form sent twice meets what it made the first time.
            let twin = Activity {
                key: key.to_owned(),
                ..wanted.clone()
            };
            plan.activity(key).is_some() || now.activity(key).is_some_and(|there| *there != twin)
        });
    }
    let list = &mut plan.program.activities;
    let place = place::end_of_cell(list, &activity);
    list.insert(place, activity);
}

/// Moves an activity to another week or strand, or among those of its cell.
pub async fn shift(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let mut form = cx.form().await?;
    let way = match form.value("to") {
        "earlier" => Way::Earlier,
        "later" => Way::Later,
        "week-before" => Way::WeekBefore,
        "week-after" => Way::WeekAfter,
        _ => Way::There {
            week: u32::try_from(form.whole("week", 1..=104)).unwrap_or(1),
            strand: form.value("strand").to_owned(),
            before: Some(form.value("before").to_owned()).filter(|before| !before.is_empty()),
        },
    };
    if let Some((_, refusal)) = form.refusals().next() {
        return answer(&cx, Err(refusal.clone().into()), "", "planned-moved").await;
    }
    let then = format!("#a-{key}");
    let done = with(&cx, &form, key, "activity-moved", move |plan, key| {
        place::shift(plan, key, way).map(drop)
    });
    answer(&cx, done.await, &then, "planned-moved").await
}

/// Copies an activity, beside itself.
pub async fn copy(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let form = cx.form().await?;
    let v = cx.view();
    let suffixes: Vec<(Language, String)> = Language::ALL
        .iter()
        .map(|language| {
            let text = v.languages().text(*language, "planned-copied-name");
            (*language, text.into_owned())
        })
        .collect();
    let reader = cx.language();
    let (base, then) = (form.value("base").to_owned(), format!("#a-{key}"));
    let done = actions::save(&cx, &base, move |plan, now| {
        let from = plan.program.activities.iter().position(|each| each.key == key);
        let place = from.ok_or(Problem::Missing)?;
        let mut copy = plan.activity(&key).ok_or(Problem::Missing)?.clone();
        let name = said(&copy.name, reader).text.to_owned();
        for (language, suffix) in &suffixes {
            if let Some(text) = copy.name.get(*language).map(str::to_owned) {
                let short: String = text.chars().take(140).collect();
                copy.name.set(*language, &format!("{short} {suffix}"));
            }
        }
        copy.key = free_key(&key, "activity", |wanted| {
            let twin = Activity {
                key: wanted.to_owned(),
                ..copy.clone()
            };
            plan.activity(wanted).is_some() || now.activity(wanted).is_some_and(|there| *there != twin)
        });
        plan.program.activities.insert(place + 1, copy);
        Ok(Deed {
            act: "activity-copied",
            name,
        })
    });
    answer(&cx, done.await, &then, "planned-copied").await
}

/// Removes an activity; what waited for it waits no more.
pub async fn remove(cx: Cx) -> Handled {
    let key: String = cx.at("activity")?;
    let form = cx.form().await?;
    let done = with(&cx, &form, key, "activity-removed", |plan, key| {
        let before = plan.program.activities.len();
        plan.program.activities.retain(|each| each.key != key);
        (plan.program.activities.len() < before).then_some(())
    });
    answer(&cx, done.await, "", "planned-removed").await
}

/// Does something to the activity of a form; one that its state did not have is missing.
async fn with(
    cx: &Cx,
    form: &Form,
    key: String,
    act: &'static str,
    edit: impl FnOnce(&mut crate::merge::Plan, &str) -> Option<()> + Clone + Send + 'static,
) -> Result<Outcome, Problem> {
    let reader = cx.language();
    let base = form.value("base").to_owned();
    actions::save(cx, &base, move |plan, _| {
        let name = plan.activity(&key).ok_or(Problem::Missing)?.name.clone();
        edit(plan, &key);
        let name = said(&name, reader).text.to_owned();
        Ok(Deed { act, name })
    })
    .await
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
