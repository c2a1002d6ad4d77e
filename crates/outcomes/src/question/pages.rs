//! The questions of a gathering: what everybody reads, what is one's own, and the form to ask.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayAsk};
use super::letter::{self, Post};
use super::model::{Asker, Line};
use super::store::{self, Voice};
use super::{actions, life};
use gatherings::gathering::access as door;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "question/index.html")]
struct Index {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    /// Those that were asked here.
    own: Vec<Line>,
    /// Those that were asked elsewhere and are treated here.
    taken: Vec<Line>,
    answers: bool,
    is_open: bool,
    is_shown: bool,
    is_known: bool,
}

/// What was asked, as far as the reader may see it.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (seen, crumbs, lines, is_shown, once) = cx
        .read(move |tx| {
            let seen = door::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let is_shown = store::is_shown(tx, seen.gathering.id)?;
            let is_live = is_shown && seen.gathering.is_now(tx.now());
            let reader = seen.actor().map(|actor| actor.id);
            let answers = access::answers(&seen);
            let lines = store::of_gathering(tx, seen.gathering.id, reader, answers, is_live)?;
            Ok((seen, crumbs, lines, is_shown, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let here = seen.gathering.id;
    let (own, taken) = lines
        .into_iter()
        .partition(|line| line.question.gathering == here);
    let page = Index {
        head: head(&v, &seen, crumbs),
        frame: Frame::new(&v, &seen, "questions"),
        answers: access::answers(&seen),
        is_open: access::is_open(&seen.gathering, v.now()),
        is_known: seen.actor().is_some(),
        own,
        taken,
        is_shown,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Each try writes a mail to an address that may be somebody else's.
const LIMIT: Limit = Limit {
    act: "question",
    times: 12,
    minutes: 60,
};

/// How somebody who asks says who they are.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// Name and address; nothing when they are signed in.
    pub contact: Option<(String, String)>,
    /// Whether they are shown without their name.
    pub nameless: bool,
    /// The language of their mails.
    pub language: kernel::Language,
    /// The zone of whoever is new.
    pub zone: String,
}

impl Said {
    /// Reads it; somebody who is not signed in gives name and address, as for a registration.
    pub fn read(form: &mut Form, cx: &Cx, is_known: bool) -> Self {
        Said {
            contact: (!is_known).then(|| (form.line("name", 1..=80), form.email("email"))),
            nameless: form.ticked("nameless"),
            language: cx.language(),
            zone: cx.view().calendar().zone().to_owned(),
        }
    }

    /// The voice of whoever is signed in, or has this address.
    pub fn voice(self, tx: &mut Tx) -> Result<Voice, Problem> {
        let (person, name) = match self.contact {
            None => {
                let actor = tx.signed_in()?;
                (actor.id, actor.name)
            }
            Some((name, email)) => {
                tries::spend(tx, LIMIT, &email)?;
                let person = people::entry::find_or_make_guest(tx, &email, &name, self.language, &self.zone)?;
                (person, name)
            }
        };
        Ok(Voice {
            person,
            name,
            nameless: self.nameless,
            language: self.language,
        })
    }
}

/// The mail to somebody without an account, with the address where they follow what they asked.
pub(super) fn confirm(
    tx: &mut Tx,
    house: &platform::House,
    may: &MayAsk,
    asker: Option<Asker>,
) -> Result<(), Problem> {
    let Some(asker) = asker.filter(|_| tx.actor().is_none()) else {
        return Ok(());
    };
    let post = Post::of(tx, house, may.gathering())?;
    let question = store::by_id(tx, asker.question)?;
    letter::kept(tx, &post, may.gathering(), &question, &asker)
}

/// Asks.
pub async fn ask(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let seen = cx.read(move |tx| door::to_see(tx, uid)).await?;
    let is_known = seen.actor().is_some();
    let text = form.text("text", 3..=1_000);
    let said = Said::read(&mut form, &cx, is_known);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_ask(tx, uid)?;
            let voice = said.voice(tx)?;
            let asker = actions::ask(tx, &may, once, &text, &voice)?;
            confirm(tx, &house, &may, asker)
        })
        .await;
    let notice = if is_known {
        "question-is-asked"
    } else {
        "question-is-asked-mail"
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/gatherings/{uid}/questions")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("text", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Shows what is asked to everybody while it goes on, or not.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let form = cx.form().await?;
    let shown = form.ticked("shown");
    cx.write(move |tx| {
        let may = access::to_answer(tx, uid)?;
        actions::show(tx, &may, shown)
    })
    .await?;
    Ok(Reply::see_other(format!("/gatherings/{uid}/questions")).notice("question-showing-kept"))
}

/// The states that a list may be narrowed to.
pub(super) fn states() -> &'static [life::State] {
    life::State::ALL
}
