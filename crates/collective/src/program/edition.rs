//! Changing the lists of the framework: concepts, skills, principles, steps.

use askama::Template;
use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{Concept, Degree, Framework, Principle, Skill, Words};

use spaces::identity::change::{self, Texts};
use spaces::identity::{Saving, listed};
use spaces::space::access::Describe;
use spaces::space::{self, Head};

/// The lists, by the word of their messages and fields.
const LISTS: [&str; 4] = ["concept", "skill", "principle", "step"];
/// Empty lines at the end of each list, to add to it.
const SPARE: usize = 3;
/// The most lines that a list may have, so that a form stays a form.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "program/edition.html")]
struct Edition {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    lists: Vec<(&'static str, Vec<usize>)>,
}

/// The lists as they are written, in each language.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (may, crumbs) = space::to_edit::<Describe>(cx).await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| filled(&trame.framework, &trame.card.languages));
    let lines = |list: &&'static str| {
        let known = rows(&trame.framework, list).len().max(highest(&form, list));
        (*list, (0..(known + SPARE).min(MOST)).collect())
    };
    let page = Edition {
        head: Head::new(&v, may.seen(), crumbs, "framework"),
        languages: may.space().shape.languages(),
        lists: LISTS.iter().map(lines).collect(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// How many lines of a list a form that came back has filled.
fn highest(form: &Form, list: &str) -> usize {
    let filled = |line: &usize| !form.value(&format!("{list}-{line}-name-fr")).is_empty();
    (0..MOST).rev().find(filled).map_or(0, |line| line + 1)
}

/// The key, name and gist of every line of a list.
fn rows<'a>(framework: &'a Framework, list: &str) -> Vec<(&'a str, &'a Words, Option<&'a Words>)> {
    match list {
        "concept" => framework
            .concepts
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        "skill" => framework
            .skills
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        "step" => framework
            .steps
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        _ => framework
            .principles
            .iter()
            .map(|each| (each.key.as_str(), &each.name, each.gist.as_ref()))
            .collect(),
    }
}

fn filled(framework: &Framework, languages: &[Language]) -> Form {
    let mut form = Form::new();
    for list in LISTS {
        for (line, (key, name, gist)) in rows(framework, list).into_iter().enumerate() {
            form.fill(format!("{list}-{line}-key"), key);
            change::fill(&mut form, &format!("{list}-{line}-name"), languages, Some(name));
            change::fill(&mut form, &format!("{list}-{line}-gist"), languages, gist);
        }
    }
    form
}

/// Writes the lists. A line whose name is emptied leaves its list.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let saving = Saving {
        what: "framework",
        fields: "skill-",
        refused_at: "concept-0-name-fr",
        then: "framework",
        notice: "program-framework-written",
    };
    let saved = saving.save::<Describe>(&cx, &mut form, |_, _, trame, texts| {
        write(&mut trame.framework, texts, &trame.card.languages)?;
        forget_missing(trame);
        Ok(())
    });
    match saved.await? {
        Some(reply) => Ok(reply),
        None => page(&cx, Some(form)).await,
    }
}

/// A line of a list as it was typed.
struct Line {
    key: String,
    name: Words,
    gist: Option<Words>,
}

fn read(texts: &Texts, list: &str, languages: &[Language], known: &Framework) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = Vec::new();
    for line in 0..MOST {
        let Some(name) = change::words(texts, &format!("{list}-{line}-name"), languages, 160, None)? else {
            continue;
        };
        let typed = texts
            .get(&format!("{list}-{line}-key"))
            .map_or("", String::as_str);
        let before = rows(known, list)
            .into_iter()
            .find(|(key, ..)| *key == typed)
            .and_then(|(.., gist)| gist);
        let gist = change::words(texts, &format!("{list}-{line}-gist"), languages, 2_000, before)?;
        let wished = if typed.is_empty() {
            name.in_language(Language::French).0
        } else {
            typed
        };
        let taken = |key: &str| lines.iter().any(|line| line.key == key);
        lines.push(Line {
            key: listed::free_key(wished, list, taken),
            name,
            gist,
        });
    }
    Ok(lines)
}

fn write(framework: &mut Framework, texts: &Texts, languages: &[Language]) -> Result<(), Problem> {
    let missing = || Problem::from(Refusal::new("program-gist-missing"));
    let before = framework.clone();
    let concepts = read(texts, "concept", languages, &before)?;
    framework.concepts = concepts
        .into_iter()
        .map(|line| {
            Ok(Concept {
                key: line.key,
                name: line.name,
                gist: line.gist.ok_or_else(missing)?,
            })
        })
        .collect::<Result<_, Problem>>()?;
    let known = std::mem::take(&mut framework.skills);
    for line in read(texts, "skill", languages, &before)? {
        let before = known
            .iter()
            .find(|skill| skill.key == line.key)
            .cloned()
            .unwrap_or_default();
        let gist = line.gist.ok_or_else(missing)?;
        framework.skills.push(Skill {
            key: line.key,
            name: line.name,
            gist,
            ..before
        });
    }
    let principles = read(texts, "principle", languages, &before)?;
    framework.principles = principles
        .into_iter()
        .map(|line| Principle {
            key: line.key,
            name: line.name,
            gist: line.gist,
        })
        .collect();
    let steps = read(texts, "step", languages, &before)?;
    framework.steps = steps
        .into_iter()
        .map(|line| {
            Ok(Degree {
                key: line.key,
                name: line.name,
                gist: line.gist.ok_or_else(missing)?,
            })
        })
        .collect::<Result<_, Problem>>()?;
    Ok(())
}

/// What pointed at a concept or a skill that is gone points at it no more.
fn forget_missing(trame: &mut trame::Trame) {
    let skills: Vec<String> = trame
        .framework
        .skills
        .iter()
        .map(|skill| skill.key.clone())
        .collect();
    let concepts: Vec<String> = trame
        .framework
        .concepts
        .iter()
        .map(|concept| concept.key.clone())
        .collect();
    for role in &mut trame.roles {
        role.skills.retain(|key| skills.contains(key));
    }
    for badge in &mut trame.badges {
        badge.skills.retain(|key| skills.contains(key));
    }
    for activity in trame
        .program
        .iter_mut()
        .flat_map(|program| program.activities.iter_mut())
    {
        activity.skills.retain(|key| skills.contains(key));
        activity.concepts.retain(|key| concepts.contains(key));
    }
}
