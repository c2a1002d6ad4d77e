//! What those who answer send: forms of the page of one question. Each undoes where it can.

use kernel::{Audience, PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, MayTreat};
use super::actions::{self, Button};
use super::letter::Post;
use super::life::Deed;
use super::question_pages;

/// Does it, and comes back to the question: with a notice, or with what was refused beside `field`.
async fn treat(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    reply: impl FnOnce(Reply, Uid) -> Reply,
    deed: impl FnOnce(&mut Tx, Uid) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("question")?;
    match cx.write(move |tx| deed(tx, uid)).await {
        Ok(()) => Ok(reply(Reply::see_other(format!("/questions/{uid}")), uid)),
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            question_pages::page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Puts it under another that asks the same.
pub async fn group(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let under = form.value("under").parse::<Uid>().ok();
    let reply = |reply: Reply, uid| {
        reply.notice_with_undo("question-is-grouped", format!("/questions/{uid}/separation"))
    };
    treat(&cx, form, "under", reply, move |tx, uid| {
        let may = access::to_treat(tx, uid)?;
        let under = under.ok_or(kernel::Refusal::new("form-choose"))?;
        actions::group(tx, &may, under)
    })
    .await
}

/// Takes it out again.
pub async fn separate(cx: Cx) -> Handled {
    let reply = |reply: Reply, _| reply.notice("question-is-separated");
    treat(&cx, Form::new(), "under", reply, |tx, uid| {
        let may = access::to_treat(tx, uid)?;
        actions::separate(tx, &may)
    })
    .await
}

/// Asks somebody to find an answer.
pub async fn assign(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let house = cx.house().clone();
    let whom = match form.value("whom") {
        "" => Some(None),
        number => number
            .parse::<i64>()
            .ok()
            .map(|number| Some(PersonId::new(number))),
    };
    let reply = |reply: Reply, _| reply.notice("question-is-assigned");
    treat(&cx, form, "whom", reply, move |tx, uid| {
        let may = access::to_treat(tx, uid)?;
        let whom = whom.ok_or(kernel::Refusal::new("form-choose"))?;
        let post = Post::of(tx, &house, may.gathering())?;
        actions::assign(tx, &may, &post, whom)
    })
    .await
}

/// Says which later gathering will treat it.
pub async fn defer(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let to = match form.value("to") {
        "" => Some(None),
        uid => uid.parse::<Uid>().ok().map(Some),
    };
    let reply = |reply: Reply, _| reply.notice("question-is-deferred");
    treat(&cx, form, "to", reply, move |tx, uid| {
        let may = access::to_treat(tx, uid)?;
        let to = to.ok_or(kernel::Refusal::new("form-choose"))?;
        actions::defer(tx, &may, to)
    })
    .await
}

/// Writes what is answered so far.
pub async fn write(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let text = form.text("elements", 1..=20_000);
    let version = form.value("version").parse::<i64>().ok();
    let wrong = form.refusal("elements").cloned();
    let reply = |reply: Reply, _| reply.notice("question-is-begun");
    treat(&cx, form, "elements", reply, move |tx, uid| {
        let may = access::to_write(tx, uid)?;
        if let Some(refusal) = wrong {
            return Err(refusal.into());
        }
        let version = version.ok_or(Problem::Malformed("problem-not-a-form"))?;
        actions::write(tx, &may, &text, version)
    })
    .await
}

type Door = fn(&mut Tx, Uid) -> Result<MayTreat, Problem>;

async fn press(cx: &Cx, door: Door, button: Button, reply: fn(Reply, Uid) -> Reply) -> Handled {
    treat(cx, Form::new(), "elements", reply, move |tx, uid| {
        let may = door(tx, uid)?;
        actions::press(tx, &may, button)
    })
    .await
}

const fn button(deed: Deed, verb: &'static str, audience: Audience) -> Button {
    Button { deed, verb, audience }
}

/// It is answered: its askers are told.
pub async fn answer(cx: Cx) -> Handled {
    let reply = |reply: Reply, uid| {
        reply.notice_with_undo("question-is-answered", format!("/questions/{uid}/reopening"))
    };
    let button = button(Deed::Answer, "question.answered", Audience::Space);
    press(&cx, access::to_write, button, reply).await
}

/// It is not, after all.
pub async fn reopen(cx: Cx) -> Handled {
    let button = button(Deed::Reopen, "question.reopened", Audience::Own);
    let reply = |reply: Reply, _| reply.notice("question-is-reopened");
    press(&cx, access::to_write, button, reply).await
}

/// Everybody reads it.
pub async fn publish(cx: Cx) -> Handled {
    let reply = |reply: Reply, uid| {
        reply.notice_with_undo("question-is-published", format!("/questions/{uid}/withdrawal"))
    };
    let button = button(Deed::Publish, "question.published", Audience::Public);
    press(&cx, access::to_treat, button, reply).await
}

/// No longer.
pub async fn withdraw(cx: Cx) -> Handled {
    let button = button(Deed::Withdraw, "question.withdrawn", Audience::Own);
    let reply = |reply: Reply, _| reply.notice("question-is-withdrawn");
    press(&cx, access::to_treat, button, reply).await
}

/// Hides it. It is kept.
pub async fn hide(cx: Cx) -> Handled {
    let reply = |reply: Reply, uid| {
        reply.notice_with_undo("question-was-hidden", format!("/questions/{uid}/restoration"))
    };
    let button = button(Deed::Hide, "question.hidden", Audience::Own);
    press(&cx, access::to_treat, button, reply).await
}

/// Shows it again.
pub async fn restore(cx: Cx) -> Handled {
    let button = button(Deed::Restore, "question.restored", Audience::Own);
    let reply = |reply: Reply, _| reply.notice("question-is-restored");
    press(&cx, access::to_treat, button, reply).await
}
