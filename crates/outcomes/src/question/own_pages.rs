//! What people without an account follow and do: through the secret of a registration, or of a question they asked.

use askama::Template;
use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{self, MayAsk};
use super::actions;
use super::model::Line;
use super::store::{self, Voice};
use gatherings::gathering::{self, Gathering, State};
use gatherings::registration::{self, Registration};

/// A registration whose owner asks. The secret is the proof.
struct Own {
    registration: Registration,
    gathering: Gathering,
}

impl Own {
    fn of(tx: &mut Tx, secret: &str) -> Result<Self, Problem> {
        let registration = registration::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
        let gathering = gathering::by_id(tx, registration.gathering)?;
        Ok(Own {
            registration,
            gathering,
        })
    }

    fn voice(&self, nameless: bool) -> Voice {
        Voice {
            person: self.registration.person,
            name: self.registration.name.clone(),
            nameless,
            language: self.registration.language,
        }
    }

    /// What the owner may see: their own questions, what is published, and what is shown while it goes on.
    fn lines(&self, tx: &mut Tx) -> Result<Vec<Line>, Problem> {
        let is_live = self.gathering.is_now(tx.now()) && store::is_shown(tx, self.gathering.id)?;
        let reader: Option<PersonId> = Some(self.registration.person);
        store::of_gathering(tx, self.gathering.id, reader, false, is_live)
    }
}

#[derive(Template)]
#[template(path = "question/own.html")]
struct Index {
    v: View,
    form: Form,
    path: String,
    gathering: Gathering,
    lines: Vec<Line>,
    is_open: bool,
}

/// The owner's questions at that gathering, and those of others that they may see.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let secret: String = cx.at("secret")?;
    let (own, lines, once) = cx
        .read(move |tx| {
            let own = Own::of(tx, &secret)?;
            let lines = own.lines(tx)?;
            Ok((own, lines, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Index {
        is_open: access::is_open(&own.gathering, v.now()),
        path: own.registration.path(),
        gathering: own.gathering,
        lines,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Asks, by the secret of a registration.
pub async fn ask(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let text = form.text("text", 3..=1_000);
    let nameless = form.ticked("nameless");
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let wanted = secret.clone();
    let done = cx
        .write(move |tx| {
            let own = Own::of(tx, &wanted)?;
            let voice = own.voice(nameless);
            let may = MayAsk::of(own.gathering, tx.now())?;
            actions::ask(tx, &may, once, &text, &voice).map(drop)
        })
        .await;
    match done {
        Ok(()) => {
            Ok(Reply::see_other(format!("/registrations/{secret}/questions")).notice("question-is-asked"))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("text", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// "I ask this too", by the secret of a registration.
pub async fn ask_too(cx: Cx) -> Handled {
    let (secret, uid): (String, Uid) = (cx.at("secret")?, cx.at("question")?);
    let wanted = secret.clone();
    cx.write(move |tx| {
        let own = Own::of(tx, &wanted)?;
        let seen = own.lines(tx)?.into_iter().find(|line| line.question.uid == uid);
        let question = seen.ok_or(Problem::Missing)?.question;
        let voice = own.voice(false);
        let may = MayAsk::of(own.gathering, tx.now())?;
        actions::ask_too(tx, &may, &question, &voice).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/registrations/{secret}/questions")).notice("question-asked-too"))
}

#[derive(Template)]
#[template(path = "question/asked.html")]
struct Asked {
    v: View,
    gathering: Gathering,
    /// The question as its asker wrote it.
    line: Line,
    /// The one whose answer counts: itself, or the one it was put under.
    top: Line,
    is_public: bool,
}

/// A question, as whoever asked it follows it.
pub async fn asked(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (gathering, line, top) = cx
        .read(move |tx| {
            let asker = store::by_secret(tx, &secret)?.ok_or(Problem::Missing)?;
            let line = store::line(tx, Some(asker.person), asker.question)?;
            let top = store::line(tx, Some(asker.person), line.question.top())?;
            let gathering = gathering::by_id(tx, line.question.gathering)?;
            Ok((gathering, line, top))
        })
        .await?;
    let page = Asked {
        is_public: gathering.state != State::Draft,
        v: cx.view(),
        gathering,
        line,
        top,
    };
    Reply::page(&page)
}
