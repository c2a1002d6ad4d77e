//! One line: what is proposed, and what its person says of it.

use askama::Template;
use kernel::{Language, PersonId, Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::{Answer, Line, Source, State};
use super::{actions, store};
use crate::words::{self, length};

#[derive(Template)]
#[template(path = "ledger/line.html")]
struct Page {
    v: View,
    form: Form,
    line: Line,
    removes: bool,
}

impl Page {
    fn length(&self, minutes: &i64) -> String {
        length(&self.v, *minutes)
    }

    fn is_own(&self) -> bool {
        self.line.source == Source::Own
    }

    /// What the space says: now, or when it was answered.
    fn proposed(&self) -> Option<i64> {
        self.line.since.or(self.line.stand.proposed)
    }
}

/// The line that an address names.
pub(super) fn find(
    tx: &mut Tx,
    me: PersonId,
    language: Language,
    source: &str,
    thing: &str,
) -> Result<Line, Problem> {
    let lines = store::ledger(tx, me, language)?;
    let found = lines
        .into_iter()
        .find(|line| line.source.word() == source && line.thing == thing);
    found.ok_or(Problem::Missing)
}

async fn read(cx: &Cx) -> Result<Line, Problem> {
    let (source, thing): (String, String) = (cx.at("source")?, cx.at("thing")?);
    let language = cx.language();
    cx.read(move |tx| {
        let me = tx.signed_in()?.id;
        find(tx, me, language, &source, &thing)
    })
    .await
}

/// GET /me/ledger/lines/{source}/{thing}
pub async fn show(cx: Cx) -> Handled {
    let line = read(&cx).await?;
    let mut form = Form::new();
    let (answer, minutes) = match line.stand.state {
        State::Proposed => ("confirm", line.stand.minutes),
        State::Confirmed if line.source == Source::Own => ("correct", line.stand.minutes),
        State::Confirmed => ("confirm", line.stand.minutes),
        State::Corrected => ("correct", line.stand.minutes),
        State::Contested => ("contest", line.stand.proposed.unwrap_or(0)),
    };
    form.choose("answer", answer).fill("note", line.note.as_str());
    words::fill(&mut form, minutes);
    page(&cx, line, form)
}

fn page(cx: &Cx, line: Line, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        v: cx.view(),
        removes: cx.query("removal").is_some(),
        form,
        line,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What a form says: an answer and a word, where the answer needs one.
fn typed(form: &mut Form, is_own: bool) -> (Option<Answer>, String) {
    let word = if is_own {
        "correct".to_owned()
    } else {
        form.value("answer").to_owned()
    };
    let answer = match word.as_str() {
        "confirm" => Some(Answer::Confirm),
        "correct" => Some(Answer::Correct(words::typed(form))),
        "contest" => Some(Answer::Contest),
        _ => {
            form.refuse("answer", Refusal::new("form-choose"));
            None
        }
    };
    if answer == Some(Answer::Correct(0)) && is_own {
        form.refuse("hours", Refusal::new("ledger-no-time"));
    }
    let least = usize::from(!is_own && matches!(answer, Some(Answer::Correct(_) | Answer::Contest)));
    let note = form.text("note", least..=1_000);
    (answer, note)
}

/// POST /me/ledger/lines/{source}/{thing}/answer
pub async fn answer(cx: Cx) -> Handled {
    let (source, thing): (String, String) = (cx.at("source")?, cx.at("thing")?);
    let language = cx.language();
    let mut form = cx.form().await?;
    let (answer, note) = typed(&mut form, source == Source::Own.word());
    let Some(answer) = answer.and_then(|answer| form.accept(answer)) else {
        let line = read(&cx).await?;
        return page(&cx, line, form);
    };
    let done = cx
        .write(move |tx| {
            let me = tx.signed_in()?.id;
            let line = find(tx, me, language, &source, &thing)?;
            actions::answer(tx, me, &line, answer, &note)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other("/me/ledger").notice(match answer {
            Answer::Confirm => "ledger-confirmed-now",
            Answer::Correct(_) => "ledger-corrected-now",
            Answer::Contest => "ledger-contested-now",
        })),
        Err(Problem::Refused(refusal)) => {
            form.refuse("answer", refusal);
            let line = read(&cx).await?;
            page(&cx, line, form)
        }
        Err(problem) => Err(problem),
    }
}
