//! The page of one question: what is asked, what is answered, and what those who answer do with it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Member};

use super::access::{self, MayAsk, SeenQuestion};
use super::actions;
use super::model::{Asker, Line, Version};
use super::pages::{Said, confirm};
use super::store::{self, Later};
use gatherings::gathering::{Frame, head};

/// What those who treat it choose from.
#[derive(Default)]
pub(super) struct Choices {
    twins: Vec<Line>,
    people: Vec<Member>,
    later: Vec<Later>,
    askers: Vec<Asker>,
    versions: Vec<Version>,
}

#[derive(Template)]
#[template(path = "question/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    line: Line,
    /// The question whose answer counts, when this one is a twin.
    main: Option<Line>,
    grouped: Vec<Line>,
    choices: Choices,
    answers: bool,
    may_write: bool,
    may_ask_too: bool,
    is_known: bool,
}

impl Show {
    fn is_assignee(&self, person: &Member) -> bool {
        self.line.question.assigned == Some(person.id)
    }
}

/// The question.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("question")?;
    let (found, crumbs, line, main, grouped, choices) = cx
        .read(move |tx| {
            let found = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, found.seen.space.space.id)?;
            let reader = found.reader();
            let line = store::line(tx, reader, found.question.id)?;
            let main = match found.question.main {
                Some(main) => Some(store::line(tx, reader, main)?),
                None => None,
            };
            let grouped = if found.answers {
                store::twins(tx, reader, found.question.id)?
            } else {
                Vec::new()
            };
            let choices = choices(tx, &found)?;
            Ok((found, crumbs, line, main, grouped, choices))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        let written = choices.versions.first();
        form.fill("elements", written.map_or("", |version| version.text.as_str()))
            .fill("version", found.question.life.version.to_string());
        form
    });
    let page = Show {
        head: head(&v, &found.seen, crumbs),
        frame: Frame::new(&v, &found.seen, "questions"),
        answers: found.answers,
        may_write: found.may_write(),
        may_ask_too: !line.is_mine
            && !found.question.life.hidden
            && access::is_open(&found.seen.gathering, v.now()),
        is_known: found.seen.actor().is_some(),
        line,
        main,
        grouped,
        choices,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn choices(tx: &mut platform::Tx, found: &SeenQuestion) -> Result<Choices, Problem> {
    let mut choices = Choices::default();
    let question = &found.question;
    if found.may_write() {
        choices.versions = store::versions(tx, question.id)?;
    }
    if found.answers {
        let gathering = &found.seen.gathering;
        choices.people = store::answerers(tx, gathering.space_id, gathering.id)?;
        choices.later = store::later(tx, gathering)?;
        choices.askers = store::askers(tx, question.id, 0, 200)?;
        choices.twins = store::of_gathering(tx, gathering.id, found.reader(), true, false)?
            .into_iter()
            .filter(|line| line.question.gathering == gathering.id && !line.question.life.hidden)
            .filter(|line| line.question.top() != question.top())
            .filter(|line| !line.question.life.grouped)
            .collect();
    }
    Ok(choices)
}

/// "I ask this too": adds whoever is signed in, or has this address, to those who ask. Once.
pub async fn ask_too(cx: Cx) -> Handled {
    let uid: Uid = cx.at("question")?;
    let mut form = cx.form().await?;
    let found = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let said = Said::read(&mut form, &cx, found.seen.actor().is_some());
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let found = access::to_see(tx, uid)?;
            let may = MayAsk::of(found.seen.gathering, tx.now())?;
            let voice = said.voice(tx)?;
            let asker = actions::ask_too(tx, &may, &found.question, &voice)?;
            confirm(tx, &house, &may, asker)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/questions/{uid}")).notice("question-asked-too")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("email", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
