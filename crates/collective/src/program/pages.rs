//! The program, week by week, and the framework.

use askama::Template;
use kernel::{Module, Problem};
use platform::web::{Cx, Handled, Reply, View};
use trame::Program;

use spaces::shape::{Strand, said, strands};
use spaces::space::access::{self, Seen};
use spaces::space::{self, Head};

/// A week of the program.
struct Week {
    number: u32,
    meetings: Vec<(String, String)>,
    activities: Vec<Activity>,
}

/// An activity, in words.
struct Activity {
    key: String,
    strand: Strand,
    kind: &'static str,
    name: String,
    aim: String,
    minutes: u32,
}

#[derive(Template)]
#[template(path = "program/program.html")]
struct ProgramPage {
    v: View,
    head: Head,
    title: String,
    note: Option<String>,
    weeks: Vec<Week>,
    may_describe: bool,
}

/// The weeks.
pub async fn program(cx: Cx) -> Handled {
    let (seen, crumbs) = load(&cx, Module::Program).await?;
    let v = cx.view();
    let trame = &seen.space.shape.trame;
    let known = trame.program.as_ref().ok_or(Problem::Missing)?;
    let page = ProgramPage {
        head: Head::new(&v, &seen, crumbs, "program"),
        note: known
            .note
            .as_ref()
            .map(|note| said(note, v.language).text.to_owned()),
        title: space::many(&v, &seen, trame::Thing::Program),
        weeks: weeks(&v, known),
        may_describe: seen.has(kernel::Right::Describe),
        v,
    };
    Reply::page(&page)
}

async fn load(cx: &Cx, module: Module) -> Result<(Seen, Vec<(String, String)>), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let seen = access::to_see(tx, &slug)?;
        if !seen.space.shape.has(module) {
            return Err(Problem::Missing);
        }
        let crumbs = space::crumbs(tx, seen.space.id)?;
        Ok((seen, crumbs))
    })
    .await
}

fn weeks(v: &View, program: &Program) -> Vec<Week> {
    let strands = strands(v, program);
    let say = |words: &trame::Words| said(words, v.language).text.to_owned();
    let activity = |activity: &trame::Activity| {
        Some(Activity {
            key: activity.key.clone(),
            strand: strands
                .iter()
                .find(|strand| strand.key == activity.strand)?
                .clone(),
            kind: activity.kind.word(),
            name: say(&activity.name),
            aim: say(&activity.aim),
            minutes: activity.minutes,
        })
    };
    let week = |number: u32| Week {
        number,
        meetings: program
            .meetings
            .iter()
            .filter(|meeting| meeting.week == number)
            .map(|meeting| {
                (
                    say(&meeting.name),
                    meeting.aim.as_ref().map(say).unwrap_or_default(),
                )
            })
            .collect(),
        activities: program
            .activities
            .iter()
            .filter(|activity| activity.week == number)
            .filter_map(activity)
            .collect(),
    };
    (1..=program.weeks).map(week).collect()
}

#[derive(Template)]
#[template(path = "program/framework.html")]
struct FrameworkPage {
    v: View,
    head: Head,
    note: Option<String>,
    may_describe: bool,
    lists: Vec<(&'static str, Vec<Idea>)>,
}

/// A concept, a skill or a principle.
struct Idea {
    /// What other pages point at: `skill-listening`.
    anchor: String,
    name: String,
    gist: String,
    level: Option<&'static str>,
    pivot: bool,
}

/// Concepts, skills, principles.
pub async fn framework(cx: Cx) -> Handled {
    let (seen, crumbs) = load(&cx, Module::Framework).await?;
    let v = cx.view();
    let say = |words: &trame::Words| said(words, v.language).text.to_owned();
    let framework = &seen.space.shape.trame.framework;
    let idea = |list: &str, key: &str, name, gist| Idea {
        anchor: format!("{list}-{key}"),
        name,
        gist,
        level: None,
        pivot: false,
    };
    let lists = vec![
        (
            "program-concepts",
            framework
                .concepts
                .iter()
                .map(|each| idea("concept", &each.key, say(&each.name), say(&each.gist)))
                .collect::<Vec<_>>(),
        ),
        (
            "program-skills",
            framework
                .skills
                .iter()
                .map(|each| Idea {
                    level: each.level.map(kernel::Level::word),
                    pivot: each.pivot,
                    ..idea("skill", &each.key, say(&each.name), say(&each.gist))
                })
                .collect(),
        ),
        (
            "program-principles",
            framework
                .principles
                .iter()
                .map(|each| {
                    idea(
                        "principle",
                        &each.key,
                        say(&each.name),
                        each.gist.as_ref().map(say).unwrap_or_default(),
                    )
                })
                .collect(),
        ),
        (
            "program-steps",
            framework
                .steps
                .iter()
                .map(|each| idea("step", &each.key, say(&each.name), say(&each.gist)))
                .collect(),
        ),
    ];
    let note = framework
        .note
        .as_ref()
        .filter(|_| framework.reconstructed)
        .map(say);
    let page = FrameworkPage {
        head: Head::new(&v, &seen, crumbs, "framework"),
        note,
        may_describe: seen.has(kernel::Right::Describe),
        lists: lists.into_iter().filter(|(_, ideas)| !ideas.is_empty()).collect(),
        v,
    };
    Reply::page(&page)
}
