//! The form of a meeting.

use askama::Template;
use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::compare::{Difference, differences};
use spaces::identity::change;
use spaces::shape::said;
use spaces::space::Head;
use trame::{Meeting, Program, Trame};

use crate::merge::Plan;
use crate::plan::actions::{self, Deed, Outcome};
use crate::plan::{access, answer, free_key};
use crate::texts::{first, line, words};

#[derive(Template)]
#[template(path = "meeting/edit.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    key: Option<String>,
    base: String,
    weeks: u32,
    kinds: Vec<(String, String)>,
    /// What somebody else made of it meanwhile, beside what was typed.
    clash: Option<Vec<Difference>>,
}

/// An empty form.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    let week: u32 = cx.query("week").and_then(|week| week.parse().ok()).unwrap_or(1);
    form.fill("week", week.to_string()).fill("days", "1");
    page(&cx, None, Some(form), None).await
}

/// One that is there.
pub async fn edit(cx: Cx) -> Handled {
    let key: String = cx.at("meeting")?;
    page(&cx, Some(key), None, None).await
}

fn find<'a>(program: &'a Program, key: Option<&String>) -> Option<&'a Meeting> {
    program.meetings.iter().find(|each| Some(&each.key) == key)
}

async fn page(cx: &Cx, key: Option<String>, typed: Option<Form>, mine: Option<&Meeting>) -> Handled {
    let (may, crumbs) = access::to_design(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let trame = &shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let known = find(program, key.as_ref());
    let form = match (typed, known) {
        (Some(form), _) => form,
        (None, Some(meeting)) => filled(meeting, &trame.card.languages),
        (None, None) => return Err(Problem::Missing),
    };
    let base = match form.value("base") {
        base if !base.is_empty() && mine.is_none() => base.to_owned(),
        _ => shape.digest.clone(),
    };
    let status = if form.accept(()).is_some() && mine.is_none() {
        200
    } else {
        422
    };
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        languages: shape.languages(),
        base,
        weeks: program.weeks,
        kinds: trame
            .gatherings
            .iter()
            .map(|kind| (kind.key.clone(), said(&kind.name, v.language).text.to_owned()))
            .collect(),
        clash: mine
            .map(|mine| known.map_or_else(Vec::new, |theirs| differences(&v, &alone(theirs), &alone(mine)))),
        key,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn alone(meeting: &Meeting) -> Trame {
    Trame {
        program: Some(Program {
            meetings: vec![meeting.clone()],
            ..Program::default()
        }),
        ..Trame::default()
    }
}

fn filled(meeting: &Meeting, languages: &[Language]) -> Form {
    let mut form = Form::new();
    change::fill(&mut form, "name", languages, Some(&meeting.name));
    change::fill(&mut form, "aim", languages, meeting.aim.as_ref());
    form.fill("week", meeting.week.to_string())
        .fill("days", meeting.days.to_string())
        .fill("gathering", meeting.gathering.as_deref().unwrap_or_default());
    form
}

fn read(form: &mut Form, trame: &Trame, before: &Meeting) -> Result<Meeting, Problem> {
    let texts = change::read_form(form, "name-")?;
    let languages = &trame.card.languages;
    let weeks = trame.program.as_ref().map_or(1, |program| program.weeks.max(1));
    let name = words(
        form,
        &line(&texts, "name", languages),
        "name",
        languages,
        160,
        Some(&before.name),
    );
    if name.is_none() {
        form.refuse(first("name", languages), Refusal::new("form-missing"));
    }
    let aim = words(form, &texts, "aim", languages, 2_000, before.aim.as_ref());
    let kind = |key: &str| trame.gatherings.iter().find(|kind| kind.key == key);
    let gathering = match form.value("gathering") {
        "" => None,
        _ => form.choice("gathering", |key| kind(key).map(|kind| kind.key.clone())),
    };
    Ok(Meeting {
        key: before.key.clone(),
        week: u32::try_from(form.whole("week", 1..=i64::from(weeks))).unwrap_or(1),
        days: u32::try_from(form.whole("days", 1..=14)).unwrap_or(1),
        name: name.unwrap_or_default(),
        gathering,
        aim,
    })
}

/// Adds a meeting.
pub async fn create(cx: Cx) -> Handled {
    store(cx, None).await
}

/// Changes one.
pub async fn save(cx: Cx) -> Handled {
    let key: String = cx.at("meeting")?;
    store(cx, Some(key)).await
}

async fn store(cx: Cx, key: Option<String>) -> Handled {
    let (may, _) = access::to_design(&cx).await?;
    let mut form = cx.form().await?;
    let trame = &may.space().shape.trame;
    let program = trame.program.as_ref().ok_or(Problem::Missing)?;
    let blank = Meeting {
        key: key.clone().unwrap_or_default(),
        ..Meeting::default()
    };
    let typed = read(&mut form, trame, find(program, key.as_ref()).unwrap_or(&blank))?;
    if form.accept(()).is_none() {
        return page(&cx, key, Some(form), None).await;
    }
    let (mine, added) = (typed.clone(), key.is_none());
    let name = said(&typed.name, cx.language()).text.to_owned();
    let base = form.value("base").to_owned();
    let done = actions::save(&cx, &base, move |plan, now| {
        put(plan, now, typed);
        let act = if added { "meeting-added" } else { "meeting-changed" };
        Ok(Deed { act, name })
    })
    .await;
    match done {
        Ok(Outcome::Clashed(_)) => page(&cx, key, Some(form), Some(&mine)).await,
        done => {
            answer(
                &cx,
                done,
                &format!("#week-{}", mine.week),
                "planned-meeting-saved",
            )
            .await
        }
    }
}

fn put(plan: &mut Plan, now: &Plan, mut meeting: Meeting) {
    let list = &mut plan.program.meetings;
    let own = |each: &&mut Meeting| !meeting.key.is_empty() && each.key == meeting.key;
    if let Some(known) = list.iter_mut().find(own) {
        *known = meeting;
        return;
    }
    if meeting.key.is_empty() {
        let wanted = meeting.clone();
        meeting.key = free_key(meeting.name.in_language(Language::French).0, "meeting", |key| {
            let twin = Meeting {
                key: key.to_owned(),
                ..wanted.clone()
            };
            let there = now.program.meetings.iter().find(|each| each.key == key);
            list.iter().any(|each| each.key == key) || there.is_some_and(|there| *there != twin)
        });
    }
    let place = list.iter().rposition(|each| each.week <= meeting.week);
    list.insert(place.map_or(0, |place| place + 1), meeting);
}

/// Removes a meeting.
pub async fn remove(cx: Cx) -> Handled {
    let key: String = cx.at("meeting")?;
    let form = cx.form().await?;
    let reader = cx.language();
    let base = form.value("base").to_owned();
    let done = actions::save(&cx, &base, move |plan, _| {
        let list = &mut plan.program.meetings;
        let place = list
            .iter()
            .position(|each| each.key == key)
            .ok_or(Problem::Missing)?;
        let gone = list.remove(place);
        Ok(Deed {
            act: "meeting-removed",
            name: said(&gone.name, reader).text.to_owned(),
        })
    });
    answer(&cx, done.await, "", "planned-meeting-removed").await
}
