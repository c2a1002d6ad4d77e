//! The plan as a trainee sees it, one week at a time, to read.

use askama::Template;
use kernel::{Problem, Right};
use platform::markdown;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::{Strand, said, strands};
use spaces::space::Head;
use trame::{Trame, Words};

use super::access;
use super::board::duration;

#[derive(Template)]
#[template(path = "plan/preview.html")]
struct Preview {
    v: View,
    head: Head,
    week: u32,
    weeks: u32,
    stages: Vec<String>,
    meetings: Vec<(String, String)>,
    strands: Vec<(Strand, Vec<Told>)>,
    time: String,
    may_design: bool,
}

/// An activity with all that it says.
struct Told {
    key: String,
    name: String,
    kind: &'static str,
    time: String,
    aim: String,
    condition: String,
    body: String,
    link: Option<String>,
    sheet: Option<String>,
    after: Vec<String>,
    skills: Vec<String>,
    concepts: Vec<String>,
    questions: Vec<Asked>,
}

/// A question, with its choices: what it says, whether it is right, why.
struct Asked {
    label: String,
    hint: String,
    several: bool,
    choices: Vec<(String, bool, String)>,
}

/// A week.
pub async fn show(cx: Cx) -> Handled {
    let (seen, crumbs) = access::to_read(&cx).await?;
    let v = cx.view();
    let trame = &seen.space.shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let week = cx
        .query("week")
        .and_then(|week| week.parse().ok())
        .unwrap_or(1_u32)
        .clamp(1, program.weeks.max(1));
    let say = |words: &Words| said(words, v.language).text.to_owned();
    let here: Vec<&trame::Activity> = program
        .activities
        .iter()
        .filter(|activity| activity.week == week)
        .collect();
    let stages = trame
        .stages
        .iter()
        .filter(|stage| {
            here.iter()
                .any(|each| each.stage.as_deref() == Some(stage.key.as_str()))
        })
        .map(|stage| say(&stage.name))
        .collect();
    let told = |strand: Strand| {
        let own = here.iter().filter(|each| each.strand == strand.key);
        let told: Vec<Told> = own.map(|activity| tell(&v, trame, activity)).collect();
        (strand, told)
    };
    let page = Preview {
        week,
        weeks: program.weeks,
        stages,
        meetings: program
            .meetings
            .iter()
            .filter(|meeting| meeting.week == week)
            .map(|meeting| {
                (
                    say(&meeting.name),
                    meeting.aim.as_ref().map(say).unwrap_or_default(),
                )
            })
            .collect(),
        strands: strands(&v, program)
            .into_iter()
            .map(told)
            .filter(|(_, told)| !told.is_empty())
            .collect(),
        time: duration(here.iter().map(|each| u64::from(each.minutes)).sum()),
        may_design: seen.has(Right::Describe),
        head: Head::new(&v, &seen, crumbs, "program"),
        v,
    };
    Reply::page(&page)
}

fn tell(v: &View, trame: &Trame, activity: &trame::Activity) -> Told {
    let say = |words: &Words| said(words, v.language).text.to_owned();
    let may = |words: &Option<Words>| words.as_ref().map(say).unwrap_or_default();
    let skill = |key: &String| trame.framework.skills.iter().find(|each| each.key == *key);
    let concept = |key: &String| trame.framework.concepts.iter().find(|each| each.key == *key);
    let activities = trame.program.as_ref().map(|program| &program.activities);
    let before = |key: &String| activities?.iter().find(|each| each.key == *key);
    let sheet = |key: &String| trame.sheets.iter().find(|each| each.key == *key);
    Told {
        key: activity.key.clone(),
        name: say(&activity.name),
        kind: activity.kind.word(),
        time: duration(u64::from(activity.minutes)),
        aim: say(&activity.aim),
        condition: may(&activity.condition),
        body: markdown::html(&may(&activity.body)),
        link: activity.link.clone(),
        sheet: activity
            .sheet
            .as_ref()
            .and_then(sheet)
            .map(|each| say(&each.name)),
        after: activity
            .after
            .iter()
            .filter_map(before)
            .map(|each| say(&each.name))
            .collect(),
        skills: activity
            .skills
            .iter()
            .filter_map(skill)
            .map(|each| say(&each.name))
            .collect(),
        concepts: activity
            .concepts
            .iter()
            .filter_map(concept)
            .map(|each| say(&each.name))
            .collect(),
        questions: activity
            .questions
            .iter()
            .map(|question| Asked {
                label: say(&question.label),
                hint: may(&question.hint),
                several: question.right() > 1,
                choices: question
                    .choices
                    .iter()
                    .map(|choice| (say(&choice.name), choice.right, may(&choice.why)))
                    .collect(),
            })
            .collect(),
    }
}
