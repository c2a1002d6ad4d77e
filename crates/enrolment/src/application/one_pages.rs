//! One application, for those who lead: read, talked about, decided.

use askama::Template;
use kernel::{Problem, Uid};
use platform::markdown;
use platform::web::{Cx, Form, Handled, Reply, View};
use platform::{House, Tx};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use super::access::{MayDecide, to_decide};
use super::actions;
use super::model::{Act, State};
use super::round::{self, Quota, Round};
use super::store::{self, Note};

/// A part of what it says: the end of its label's identifier, and its HTML.
struct Said {
    label: &'static str,
    html: String,
}

#[derive(Template)]
#[template(path = "application/one.html")]
struct One {
    v: View,
    form: Form,
    head: Head,
    path: String,
    name: String,
    title: String,
    state: State,
    territory: String,
    stage: Option<String>,
    received: Option<kernel::Instant>,
    word: String,
    said: Vec<Said>,
    notes: Vec<Note>,
    round: Round,
    quotas: Vec<Quota>,
    once: String,
    is_guest: bool,
}

impl One {
    fn may(&self, act: Act) -> bool {
        self.state.allows(act)
    }

    fn may_look(&self) -> bool {
        self.may(Act::Look)
    }

    fn may_accept(&self) -> bool {
        self.may(Act::Accept)
    }

    fn may_wait(&self) -> bool {
        self.may(Act::Wait)
    }

    fn may_decline(&self) -> bool {
        self.may(Act::Decline)
    }
}

struct Read {
    decides: MayDecide,
    crumbs: Crumbs,
    notes: Vec<Note>,
    round: Round,
    quotas: Vec<Quota>,
    is_guest: bool,
    once: Uid,
}

/// What it says, what was noted, and what may be decided.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("application")?);
    let read = cx.read(move |tx| {
        let decides = to_decide(tx, &slug, uid)?;
        let id = decides.may.seen().id();
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            notes: store::notes(tx, decides.application.id)?,
            round: round::round(tx, id)?,
            quotas: round::quotas(tx, id)?,
            is_guest: !store::person(tx, decides.application.person)?.1,
            once: tx.new_uid(),
            decides,
        })
    });
    let read = read.await?;
    let v = cx.view();
    let (seen, application) = (read.decides.may.seen(), read.decides.application);
    let (wish, project) = (&application.wish, &application.wish.project);
    let stages = &seen.space.space.shape.trame.stages;
    let stage = project.stage.as_deref();
    let stage = stage.and_then(|key| stages.iter().find(|stage| stage.key == key));
    let said_of = [
        ("context", &project.context),
        ("aim", &project.aim),
        ("people", &project.people),
        ("motivation", &wish.motivation),
        ("availability", &wish.availability),
    ];
    let said_of = said_of.into_iter().filter(|(_, text)| !text.is_empty());
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = One {
        head: Head::new(&v, &seen.space, read.crumbs, "leading"),
        path: format!("/spaces/{}/applications/{}", seen.slug(), application.uid),
        said: said_of
            .map(|(label, text)| Said {
                label,
                html: markdown::html(text),
            })
            .collect(),
        stage: stage.map(|stage| said(&stage.name, v.language).text.to_owned()),
        territory: project.territory.clone(),
        title: project.title.clone(),
        name: application.name.clone(),
        state: application.state,
        received: application.received,
        word: application.word.clone(),
        notes: read.notes,
        round: read.round,
        quotas: read.quotas,
        once: read.once.to_string(),
        is_guest: read.is_guest,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Notes that somebody has read it.
pub async fn read(cx: Cx) -> Handled {
    decide(&cx, Form::new(), "application-read-now", |tx, _, may| {
        actions::look(tx, may)
    })
    .await
}

/// Accepts it.
pub async fn accept(cx: Cx) -> Handled {
    decide(&cx, Form::new(), "application-accepted-now", actions::accept).await
}

/// Puts it on the waiting list.
pub async fn wait(cx: Cx) -> Handled {
    decide(&cx, Form::new(), "application-waiting-now", actions::wait).await
}

/// Declines it, with a word.
pub async fn decline(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let word = form.text("word", 0..=2_000);
    let act = move |tx: &mut Tx, house: &House, may: &MayDecide| actions::decline(tx, house, may, &word);
    decide(&cx, form, "application-declined-now", act).await
}

/// Writes a note among those who lead.
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once();
    let body = form.text("body", 1..=2_000);
    let act = move |tx: &mut Tx, _: &House, may: &MayDecide| actions::note(tx, may, once?, &body);
    decide(&cx, form, "application-noted-now", act).await
}

async fn decide(
    cx: &Cx,
    mut form: Form,
    notice: &'static str,
    act: impl FnOnce(&mut Tx, &House, &MayDecide) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("application")?);
    let (wanted, house, valid) = (slug.clone(), cx.house().clone(), form.accept(()).is_some());
    let done = cx.write(move |tx| {
        let may = to_decide(tx, &wanted, uid)?;
        if valid {
            act(tx, &house, &may).map(|()| true)
        } else {
            Ok(false)
        }
    });
    match done.await {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/applications/{uid}")).notice(notice)),
        Ok(false) => page(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("decision", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
