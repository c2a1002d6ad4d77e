//! Changing the lists of the framework: concepts, skills, principles, steps.

use askama::Template;
use kernel::{Language, Problem};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{Concept, Degree, Framework, Principle, Skill};

use super::lines::{MOST, lacks, read, rows};
use spaces::identity::Saving;
use spaces::identity::change::{self, Texts};
use spaces::space::access::Describe;
use spaces::space::{self, Head};

/// The lists, by the word of their messages and fields.
const LISTS: [&str; 4] = ["concept", "skill", "principle", "step"];
/// Empty lines at the end of each list, to add to it.
const SPARE: usize = 3;

#[derive(Template)]
#[template(path = "program/edition.html")]
struct Edition {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    lists: Vec<(&'static str, Vec<usize>)>,
}

impl Edition {
    /// What a line is called in the reader's language, or in another one that has it.
    fn called(&self, list: &str, line: &usize) -> &str {
        let typed = |language: &str| self.form.value(&format!("{list}-{line}-name-{language}"));
        let others = self.languages.iter().copied();
        let mut names = std::iter::once(self.v.language.word()).chain(others).map(typed);
        names.find(|name| !name.is_empty()).unwrap_or_default()
    }

    fn is_wrong(&self, list: &str, line: &usize) -> bool {
        let line = format!("{list}-{line}-");
        self.form.refusals().any(|(field, _)| field.starts_with(&line))
    }
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
        let known = rows(&trame.framework, list)
            .len()
            .max(highest(&form, list, &trame.card.languages));
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
fn highest(form: &Form, list: &str, languages: &[Language]) -> usize {
    let filled = |line: &usize| {
        let typed = |part: &str, language: &Language| {
            let field = format!("{list}-{line}-{part}-{}", language.word());
            !form.value(&field).is_empty()
        };
        let mut parts = ["name", "gist"].into_iter();
        parts.any(|part| languages.iter().any(|language| typed(part, language)))
    };
    (0..MOST).rev().find(filled).map_or(0, |line| line + 1)
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

/// Writes the lists. A line whose name is emptied leaves its list; a new one that explains what it does not name is refused.
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

fn write(framework: &mut Framework, texts: &Texts, languages: &[Language]) -> Result<(), Problem> {
    let missing = |list: &str, place: usize| lacks("program-gist-missing", list, place, "gist", languages);
    let before = framework.clone();
    let concepts = read(texts, "concept", languages, &before)?;
    framework.concepts = concepts
        .into_iter()
        .map(|line| {
            Ok(Concept {
                gist: line.gist.ok_or_else(|| missing("concept", line.place))?,
                key: line.key,
                name: line.name,
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
        let gist = line.gist.ok_or_else(|| missing("skill", line.place))?;
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
                gist: line.gist.ok_or_else(|| missing("step", line.place))?,
                key: line.key,
                name: line.name,
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
