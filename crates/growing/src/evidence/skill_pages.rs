//! One skill: where I am in it, what shows it, what might.

use askama::Template;
use kernel::{Instant, Problem};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View, percent_encoded};
use spaces::space::{self, Crumbs, Head};

use super::model::Evidence;
use super::store;
use crate::door::{self, Growing};
use crate::framework::{self, Skill, Step};
use crate::item::{self, Item, Owner};
use crate::look;
use crate::position::{self, Answer, Position};

/// How many proposals are shown.
const MOST: usize = 12;

/// What I said of it, once.
struct Moment {
    at: Instant,
    answer: String,
    word: String,
}

/// Something of mine that points at the skill.
struct Proposal {
    title: String,
    kind: &'static str,
    at: Instant,
    path: Option<String>,
    attach: String,
}

#[derive(Template)]
#[template(path = "evidence/skill.html")]
struct Page {
    v: View,
    head: Head,
    skill: Skill,
    steps: Vec<Step>,
    here: Option<String>,
    moments: Vec<Moment>,
    evidence: Vec<Evidence>,
    looked: Vec<(i64, i64)>,
    proposals: Vec<Proposal>,
    may_grow: bool,
}

impl Page {
    fn looks(&self, evidence: &Evidence) -> i64 {
        let found = self.looked.iter().find(|(id, _)| *id == evidence.id);
        found.map_or(0, |(_, count)| *count)
    }

    fn is_here(&self, step: &Step) -> bool {
        self.here.as_ref() == Some(&step.key)
    }
}

struct Read {
    growing: Growing,
    crumbs: Crumbs,
    positions: Vec<Position>,
    evidence: Vec<Evidence>,
    looked: Vec<(i64, i64)>,
    items: Vec<Item>,
}

fn read(tx: &mut Tx, slug: &str, skill: &str, language: kernel::Language) -> Result<Read, Problem> {
    let growing = door::to_look_back(tx, slug)?;
    if growing.framework().skills.iter().all(|each| each.key != skill) {
        return Err(Problem::Missing);
    }
    let (space, person) = (growing.id(), growing.actor.id);
    let owner = Owner { person, language };
    Ok(Read {
        positions: position::store::taken(tx, space, person)?,
        evidence: store::of_skill(tx, space, person, skill)?,
        looked: look::store::counts(tx, space, person)?,
        items: item::to_show(tx, owner)?,
        crumbs: space::crumbs(tx, space)?,
        growing,
    })
}

/// GET /spaces/{space}/growth/skills/{skill}
pub async fn show(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("skill")?);
    let (language, wanted) = (cx.language(), key.clone());
    let Read {
        growing,
        crumbs,
        positions,
        evidence,
        looked,
        items,
    } = cx.read(move |tx| read(tx, &slug, &wanted, language)).await?;
    let v = cx.view();
    let framework = growing.framework();
    let steps = framework::steps(&v, framework);
    let skills = framework::skills(framework, v.language);
    let skill = skills
        .into_iter()
        .find(|skill| skill.key == key)
        .ok_or(Problem::Missing)?;
    let newest = positions.iter().find_map(|position| position.answer(&key));
    let root = format!("/spaces/{}/growth", growing.slug());
    let is_attached = |item: &Item| {
        let attached = evidence
            .iter()
            .map(|each| (each.attached.kind(), each.attached.source()));
        attached
            .into_iter()
            .any(|attached| attached == (item.kind, item.source.as_str()))
    };
    let points =
        |item: &&Item| item.place.space == growing.id() && item.skills.contains(&key) && !is_attached(item);
    let proposal = |item: &Item| Proposal {
        title: item.title.clone(),
        kind: item.kind,
        at: item.at,
        path: item.path.clone(),
        attach: format!(
            "{root}/evidence/new?skill={key}&item={}&level={}",
            percent_encoded(&item.value()),
            item.level.map_or("", kernel::Level::word)
        ),
    };
    let page = Page {
        head: Head::new(&v, &growing.space, crumbs, "growth"),
        here: newest.and_then(Answer::step).map(str::to_owned),
        moments: moments(&v, &positions, &steps, &key),
        proposals: items.iter().filter(points).take(MOST).map(proposal).collect(),
        may_grow: growing.space.belongs(),
        skill,
        steps,
        evidence,
        looked,
        v,
    };
    Reply::page(&page)
}

fn moments(v: &View, positions: &[Position], steps: &[Step], skill: &str) -> Vec<Moment> {
    let answer = |answer: &Answer| match answer {
        Answer::Step(key) => {
            let known = steps.iter().find(|step| step.key == *key);
            // The steps may have changed since: then it is read at its own date.
            known.map_or_else(
                || v.t("evidence-other-steps").to_owned(),
                |step| step.name.clone(),
            )
        }
        other => v.word("position-answer", other.word()).to_owned(),
    };
    let moment = |position: &Position| {
        let mark = position.mark(skill)?;
        Some(Moment {
            at: position.at(),
            answer: mark.answer.as_ref().map_or_else(String::new, answer),
            word: mark.word.clone(),
        })
    };
    positions.iter().filter_map(moment).collect()
}
