//! What came of a wave, by itself or beside another of the same version.

use askama::Template;
use drawing::Drawn;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::LEAST;
use super::shown::{Block, Table, blocks, drawn_group, table};
use super::store::{self, Group};
use crate::answering::model::{Answers, Given};
use crate::survey::model::Body;
use crate::survey::store as survey_store;
use crate::wave::access;
use crate::wave::model::{Privacy, Wave};
use crate::wave::store as wave_store;

/// What people wrote in answer to a question.
struct Texts {
    number: usize,
    words: String,
    said: Vec<String>,
}

#[derive(Template)]
#[template(path = "mirror/show.html")]
struct Page {
    v: View,
    head: Head,
    title: String,
    survey: Uid,
    wave: Wave,
    others: Vec<Wave>,
    before: Option<Wave>,
    people: Option<i64>,
    drawn: Option<Drawn>,
    table: Table,
    blocks: Vec<Block>,
    texts: Vec<Texts>,
    has_areas: bool,
    takes_named: bool,
}

impl Page {
    fn is_before(&self, wave: &Wave) -> bool {
        self.before.as_ref().map(|before| before.uid) == Some(wave.uid)
    }
}

/// GET /waves/{wave}/picture
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("wave")?;
    let with: Option<Uid> = cx.query("with").and_then(|uid| uid.parse().ok());
    let (seen, crumbs, body, all, group, earlier, written) = cx
        .read(move |tx| {
            let seen = access::to_look(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let body = survey_store::version(tx, seen.wave.version)?;
            let all = wave_store::of_survey(tx, seen.survey.id)?;
            let group = store::of_area(tx, seen.wave.id, 0)?;
            // Only what was asked in the very same words is laid beside it.
            let before = all.iter().find(|wave| {
                Some(wave.uid) == with
                    && wave.uid != seen.wave.uid
                    && wave.version == seen.wave.version
                    && wave.counted.is_some()
            });
            let earlier = match before {
                Some(wave) => store::of_area(tx, wave.id, 0)?.map(|group| (wave.clone(), group)),
                None => None,
            };
            let has_texts = body.questions().any(|item| item.kind.is_text());
            let is_theirs = seen.space.belongs() || seen.may_lead();
            let written = match group.is_some() && has_texts && is_theirs {
                true => store::texts(tx, seen.wave.id)?,
                false => Vec::new(),
            };
            Ok((seen, crumbs, body, all, group, earlier, written))
        })
        .await?;
    let v = cx.view();
    let title = seen.survey.draft.title.to(v.language).to_owned();
    let label = |wave: &Wave| wave.name.clone();
    let mut times: Vec<(String, &Group)> = Vec::new();
    let mut columns: Vec<(String, Option<&Group>)> = Vec::new();
    if let Some((wave, group)) = &earlier {
        columns.push((label(wave), Some(group)));
    }
    if let Some(group) = &group {
        times.push((label(&seen.wave), group));
        columns.push((label(&seen.wave), Some(group)));
    }
    if let Some((wave, group)) = &earlier {
        times.push((label(wave), group));
    }
    let others = all.into_iter().filter(|wave| {
        wave.uid != seen.wave.uid && wave.version == seen.wave.version && wave.counted.is_some()
    });
    let page = Page {
        head: Head::new(&v, &seen.space, crumbs, "mirrors"),
        drawn: drawn_group(&v, &body, title.clone(), &times),
        table: table(&v, &body, &columns),
        blocks: group
            .as_ref()
            .map(|group| blocks(&v, &body, group))
            .unwrap_or_default(),
        texts: texts(&v, &body, &written)?,
        people: group.as_ref().map(|group| group.people),
        has_areas: body.area().is_some(),
        takes_named: seen.may_lead() && seen.wave.privacy == Privacy::Named,
        others: others.collect(),
        before: earlier.map(|(wave, _)| wave),
        survey: seen.survey.uid,
        wave: seen.wave,
        title,
        v,
    };
    Reply::page(&page)
}

/// What people wrote, in alphabetical order: nothing leads from one text to another of the same person.
fn texts(v: &View, body: &Body, written: &[String]) -> Result<Vec<Texts>, Problem> {
    let all: Vec<Answers> = written
        .iter()
        .map(|text| survey_store::read(text))
        .collect::<Result<_, _>>()?;
    let asked = (1..)
        .zip(body.questions())
        .filter(|(_, item)| item.kind.is_text());
    let each = asked.map(|(number, item)| {
        let text = |answers: &Answers| match answers.get(&item.key) {
            Some(Given::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let mut said: Vec<String> = all.iter().filter_map(text).collect();
        said.sort();
        if i64::try_from(said.len()).unwrap_or(0) < LEAST {
            said.clear();
        }
        Texts {
            number,
            words: item.words.to(v.language).to_owned(),
            said,
        }
    });
    Ok(each.collect())
}
