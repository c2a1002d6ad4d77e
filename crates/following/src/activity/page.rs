//! The page of an activity, in words.

use askama::Template;
use kernel::Problem;
use learning::cohort::Stand;
use platform::web::{Form, View};
use spaces::shape::said;
use spaces::space::Head;
use trame::{Activity, ActivityKind, Program};

use super::pages::Found;
use super::quiz::{self, Asked};
use super::ways::{Meeting, Way, ways};
use crate::braid::{self, Marks, Sheet};
use crate::reaction::{Kind, Reactions};
use crate::week::{Row, rows};

/// See the module's own text.
#[derive(Template)]
#[template(path = "activity/show.html")]
pub(super) struct Page {
    v: View,
    head: Head,
    form: Form,
    own: Row,
    body: String,
    other: Option<&'static str>,
    link: Option<String>,
    host: String,
    level: Option<&'static str>,
    stage: String,
    skills: Vec<(String, String)>,
    concepts: Vec<(String, String)>,
    before: Vec<Row>,
    after: Vec<Row>,
    previous: Option<Row>,
    next: Option<Row>,
    follows: bool,
    leads: bool,
    is_dated: bool,
    ways: Vec<Way>,
    by_answering: bool,
    asked: Vec<Asked>,
    corrected: Option<Vec<Asked>>,
    reactions: Reactions,
    kinds: [Kind; 5],
}

/// The page; a form that came back is shown as it was sent, and `again` asks the questions anew.
pub(super) fn of(v: View, found: &Found, form: Option<Form>, again: bool) -> Result<Page, Problem> {
    let (seen, training) = (&found.seen, &found.seen.training);
    let (program, activity) = (training.program()?, seen.activity()?);
    let shape = &training.space.space.shape;
    let sheet = braid::of(&v, shape, program);
    let marks = found.mine.marks(training, found.now)?;
    let row = |place: usize| rows(&v, program, &sheet, &marks, &[place]).pop();
    let (previous, next) = beside(&sheet, seen.place);
    let meeting = training.cohort.as_ref().and_then(|cohort| {
        let here = cohort
            .meetings
            .iter()
            .find(|meeting| meeting.week == activity.week)?;
        Some(Meeting {
            key: &here.key,
            path: here.gathering.map(|(uid, ..)| format!("/gatherings/{uid}")),
        })
    });
    let framework = &shape.trame.framework;
    let form = form.unwrap_or_default();
    let corrected = quiz::corrected(&activity.questions, &found.answers, v.language).filter(|_| !again);
    let mut kept = form.clone();
    if form.refusal("remark").is_none() {
        kept.fill("remark", found.reactions.remark.as_str());
    }
    Ok(Page {
        head: Head::new(&v, &training.space, found.crumbs.clone(), "week"),
        own: row(seen.place).ok_or(Problem::Missing)?,
        body: sheet.body(program, seen.place, v.language).to_owned(),
        other: activity
            .body
            .as_ref()
            .and_then(|body| said(body, v.language).other),
        host: activity.link.as_deref().map(host).unwrap_or_default(),
        link: activity.link.clone(),
        level: activity.level.map(kernel::Level::word),
        stage: stage(&v, shape, activity),
        skills: named(&activity.skills, |key| {
            let skill = framework.skills.iter().find(|skill| skill.key == key)?;
            Some(said(&skill.name, v.language).text.to_owned())
        }),
        concepts: named(&activity.concepts, |key| {
            let concept = framework.concepts.iter().find(|concept| concept.key == key)?;
            Some(said(&concept.name, v.language).text.to_owned())
        }),
        before: knots(&v, program, &sheet, &marks, |each| {
            activity.after.contains(&each.key)
        }),
        after: knots(&v, program, &sheet, &marks, |each| {
            each.after.contains(&activity.key)
        }),
        previous: previous.and_then(row),
        next: next.and_then(row),
        follows: found.mine.follows,
        leads: training.leads(),
        is_dated: training.cohort.is_some(),
        ways: if found.mine.follows {
            ways(training.slug(), shape, activity, found.project, meeting.as_ref())
        } else {
            Vec::new()
        },
        by_answering: activity.kind == ActivityKind::Quiz && !activity.questions.is_empty(),
        asked: quiz::asked(&activity.questions, &form, v.language),
        corrected,
        reactions: found.reactions.clone(),
        kinds: Kind::ALL,
        form: kept,
        v,
    })
}

/// The host of a web address, for those who like to know where they go.
fn host(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.split('/')
        .next()
        .unwrap_or_default()
        .trim_start_matches("www.")
        .to_owned()
}

fn stage(v: &View, shape: &spaces::shape::Shape, activity: &Activity) -> String {
    let stage = activity.stage.as_ref().and_then(|key| {
        let stages = &shape.trame.stages;
        stages.iter().find(|stage| stage.key == *key)
    });
    stage.map_or_else(String::new, |stage| said(&stage.name, v.language).text.to_owned())
}

fn named(keys: &[String], name: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    keys.iter()
        .filter_map(|key| Some((key.clone(), name(key)?)))
        .collect()
}

/// The activities of the plan that are tied to this one, by week.
fn knots(
    v: &View,
    program: &Program,
    sheet: &Sheet,
    marks: &Marks,
    is_tied: impl Fn(&Activity) -> bool,
) -> Vec<Row> {
    let tied = |place: &usize| program.activities.get(*place).is_some_and(&is_tied);
    let places: Vec<usize> = sheet.weeks.iter().flatten().copied().filter(tied).collect();
    rows(v, program, sheet, marks, &places)
}

/// What stands before and after an activity in the order of the weeks.
fn beside(sheet: &Sheet, place: usize) -> (Option<usize>, Option<usize>) {
    let order: Vec<usize> = sheet.weeks.iter().flatten().copied().collect();
    let at = order.iter().position(|each| *each == place).unwrap_or(0);
    let before = at.checked_sub(1).and_then(|before| order.get(before));
    (before.copied(), order.get(at + 1).copied())
}

impl Page {
    /// Whether the reader has done it.
    fn is_done(&self) -> bool {
        self.own.stand == Some(Stand::Done.word())
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn one_is_told_where_a_link_leads() {
        assert_eq!(host("https://www.exemple.fr/page?x=1"), "exemple.fr");
        assert_eq!(host("http://a.b"), "a.b");
    }
}
