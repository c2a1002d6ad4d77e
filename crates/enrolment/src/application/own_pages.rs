//! What its author sees at the secret address of an application, and does there. Nothing happens by opening it.

use askama::Template;
use kernel::Problem;
use people::entry::actions::Asked;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{Own, to_own};
use super::asking::{self, Need, Offered};
use super::model::{Act, State};
use super::round::{self, Round};
use super::{actions, store};

#[derive(Template)]
#[template(path = "application/own.html")]
struct Show {
    v: View,
    form: Form,
    own: Own,
    path: String,
    offered: Offered,
    round: Round,
    is_open: bool,
    has_account: bool,
    rank: Option<i64>,
}

impl Show {
    fn may_send(&self) -> bool {
        self.own.application.state.allows(Act::Send) && self.is_open
    }

    fn may_withdraw(&self) -> bool {
        self.own.application.state.allows(Act::Withdraw)
    }

    fn may_change(&self) -> bool {
        let state = self.own.application.state;
        state.is_open() && (state != State::Withdrawn || self.is_open)
    }
}

struct Read {
    own: Own,
    round: Round,
    quotas: Vec<round::Quota>,
    has_account: bool,
    rank: Option<i64>,
}

fn read(tx: &mut Tx, secret: &str) -> Result<Read, Problem> {
    let own = to_own(tx, secret)?;
    let id = own.space.id;
    let rank = match own.application.state {
        State::Waiting => {
            let waiting = store::waiting(tx, id)?;
            let place = waiting.iter().position(|each| each.id == own.application.id);
            place.and_then(|place| i64::try_from(place + 1).ok())
        }
        _ => None,
    };
    Ok(Read {
        round: round::round(tx, id)?,
        quotas: round::quotas(tx, id)?,
        has_account: store::person(tx, own.application.person)?.1,
        rank,
        own,
    })
}

/// The application: how it stands, and what its author can do about it.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let secret: String = cx.at("secret")?;
    let read = cx.read(move |tx| read(tx, &secret)).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        asking::fill(&mut form, &read.own.application.wish);
        form
    });
    let page = Show {
        path: read.own.application.path(),
        offered: Offered::of(&read.own.space.shape, &read.quotas, v.language),
        is_open: read.round.is_open(v.now()),
        round: read.round,
        has_account: read.has_account,
        rank: read.rank,
        own: read.own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Writes what was changed: a draft as it is, what was sent in full.
pub async fn save(cx: Cx) -> Handled {
    change(&cx, false).await
}

/// Writes it and sends it.
pub async fn send(cx: Cx) -> Handled {
    change(&cx, true).await
}

async fn change(cx: &Cx, sends: bool) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let wanted = secret.clone();
    let own = cx.read(move |tx| to_own(tx, &wanted)).await?;
    let need = match own.application.state {
        State::Draft | State::Withdrawn if !sends => Need::Draft,
        _ => Need::Sending,
    };
    let wish = asking::read(&mut form, &own.space.shape, need);
    if form.accept(()).is_none() {
        return page(cx, Some(form)).await;
    }
    let (wanted, house) = (secret.clone(), cx.house().clone());
    let done = cx.write(move |tx| {
        let own = to_own(tx, &wanted)?;
        actions::say(tx, &own.application, &wish)?;
        if sends {
            let own = to_own(tx, &wanted)?;
            actions::send(tx, &house, &own.space, &own.application)?;
        }
        Ok(())
    });
    match done.await {
        Ok(()) if sends => {
            Ok(Reply::see_other(format!("/applications/{secret}")).notice("application-sent-now"))
        }
        Ok(()) => Ok(Reply::see_other(format!("/applications/{secret}")).notice("application-saved")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("apply", refusal);
            page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (wanted, house) = (secret.clone(), cx.house().clone());
    let done = cx.write(move |tx| {
        let own = to_own(tx, &wanted)?;
        actions::withdraw(tx, &house, &own)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/applications/{secret}")).notice("application-withdrawn-now")),
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("apply", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Mails whoever was let in a link with which they come in for the first time. The secret alone opens no account.
pub async fn enter(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (wanted, house) = (secret.clone(), cx.house().clone());
    let (client, language) = (cx.address(), cx.language());
    cx.write(move |tx| {
        let own = to_own(tx, &wanted)?;
        if own.application.state != State::Accepted {
            return Err(Problem::Missing);
        }
        let asked = Asked {
            email: store::email(tx, own.application.person)?,
            return_to: format!("/spaces/{}", own.space.slug),
            language,
            client,
        };
        people::entry::actions::send_link(tx, &house, &asked)
    })
    .await?;
    Ok(Reply::see_other(format!("/applications/{secret}")).notice("application-link-sent"))
}
