//! What journals show elsewhere: on the home of a cohort what was told last, on one's own home the questions that wait.

use askama::Template;
use kernel::{Instant, Module, Problem, Right, Uid};
use learning::Reader;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::space::access::Seen;

use super::list;
use super::model::Line;
use crate::excerpt;

platform::statements! {
    QUESTIONS = "select e.uid, p.name, r.body, r.replied_at from entry_replies r
                 join entries e on e.id = r.entry_id and e.state = 'told'
                 join persons p on p.id = r.author_id and p.state = 'active'
                 where e.author_id = $1 and r.author_id <> $1 and r.kind = 'question' and r.withdrawn_at is null
                 and r.hidden_at is null and not exists (select 1 from entry_replies a where a.entry_id = r.entry_id
                 and a.author_id = $1 and a.id > r.id and a.withdrawn_at is null)
                 order by r.id desc limit 3";
}

/// How many entries stand on the home of a cohort.
const SHOWN: i64 = 3;

/// The newest that reach the reader; nothing in a space without a program. One query.
pub(super) fn of_space(tx: &mut Tx, _cx: &Cx, seen: &Seen) -> Read {
    let shape = &seen.space.shape;
    if !shape.has(Module::Program) || shape.trame.program.is_none() {
        return Ok(Box::new(Nothing));
    }
    // The store finds companions: see `Sight`.
    let reader = Reader {
        person: seen.actor.as_ref().map(|actor| actor.id),
        is_member: seen.belongs(),
        leads: seen.has(Right::Lead),
        companions: Vec::new(),
    };
    let entries = list::newest_in(tx, seen.space.id, &reader, SHOWN)?;
    Ok(Box::new(Newest {
        slug: seen.space.slug.clone(),
        entries: entries.into_iter().map(Line::from).collect(),
    }))
}

struct Newest {
    slug: String,
    entries: Vec<Line>,
}

#[derive(Template)]
#[template(path = "journal/newest.html")]
struct NewestHtml<'a> {
    v: &'a View,
    slug: &'a str,
    entries: &'a [Line],
}

impl Part for Newest {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.entries.is_empty() {
            return Ok(String::new());
        }
        drawn(&NewestHtml {
            v,
            slug: &self.slug,
            entries: &self.entries,
        })
    }
}

/// Questions under one's own entries to which one has not replied since. One query.
pub(super) fn of_home(tx: &mut Tx, _cx: &Cx, actor: &Actor) -> Read {
    let rows = tx.all::<(Uid, String, String, Instant)>(QUESTIONS, (actor.id,))?;
    let waits = |(entry, who, body, at): (Uid, String, String, Instant)| Waits {
        entry,
        who,
        question: excerpt::beginning(&body, 120),
        at,
    };
    Ok(Box::new(Questions(rows.into_iter().map(waits).collect())))
}

/// A question that waits.
struct Waits {
    entry: Uid,
    who: String,
    question: String,
    at: Instant,
}

struct Questions(Vec<Waits>);

#[derive(Template)]
#[template(path = "journal/questions.html")]
struct QuestionsHtml<'a> {
    v: &'a View,
    questions: &'a [Waits],
}

impl Part for Questions {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&QuestionsHtml {
            v,
            questions: &self.0,
        })
    }
}
