//! The page of an activity, and its forms.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};
use spaces::space::{self, Crumbs};

use super::access::{self, MayDo, Seen};
use super::quiz::{self, Answers};
use super::{actions, store};
use crate::mine::Mine;
use crate::reaction::{self, Reactions};

/// All that the page of an activity is made of.
pub(super) struct Found {
    pub seen: Seen,
    pub crumbs: Crumbs,
    pub mine: Mine,
    pub answers: Answers,
    pub reactions: Reactions,
    pub project: Option<Uid>,
    pub now: kernel::Instant,
}

/// The page.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// The page, with a form that came back.
///
/// # Errors
/// As for reading it.
pub async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("activity")?);
    let found = cx.read(move |tx| read(tx, &slug, &key)).await?;
    let again = form.is_some() || cx.query("again").is_some();
    let status = if form.is_some() { 422 } else { 200 };
    Ok(Reply::page(&super::page::of(cx.view(), &found, form, again)?)?.status(status))
}

/// Reads an activity in a fixed number of queries.
pub(super) fn read(tx: &mut Tx, slug: &str, key: &str) -> Result<Found, Problem> {
    let seen = access::to_see(tx, slug, key)?;
    let (id, leads) = (seen.training.id(), seen.training.leads());
    let crumbs = space::crumbs(tx, id)?;
    let mine = Mine::read(tx, &seen.training)?;
    let me = seen.training.actor().map(|actor| actor.id);
    let follows = me.filter(|_| mine.follows);
    Ok(Found {
        answers: match follows {
            Some(me) => store::answers(tx, id, me, key)?,
            None => Answers::new(),
        },
        reactions: reaction::of_activity(tx, id, key, follows, leads)?,
        project: match follows {
            Some(me) => store::project(tx, id, me)?,
            None => None,
        },
        now: tx.now(),
        crumbs,
        mine,
        seen,
    })
}

/// A trainee has done it.
pub async fn complete(cx: Cx) -> Handled {
    let path = act(&cx, actions::complete).await?;
    let undo = format!("{path}/reopening");
    Ok(Reply::see_other(path).notice_with_undo("activity-completed", undo))
}

/// They have not, after all.
pub async fn reopen(cx: Cx) -> Handled {
    let path = act(&cx, actions::reopen).await?;
    Ok(Reply::see_other(path).notice("activity-reopened"))
}

/// Answers its questions.
pub async fn answer(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("activity")?);
    let mut form = cx.form().await?;
    let (reading, known) = (slug.clone(), key.clone());
    // Only what may be done is read: who may not hears so, whatever they sent.
    let questions = cx
        .read(move |tx| Ok(access::to_do(tx, &reading, &known)?.activity()?.questions.clone()))
        .await?;
    if questions.is_empty() {
        return Err(Problem::Missing);
    }
    let answers = quiz::read(&mut form, &questions);
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let path = act(&cx, move |tx, may| actions::answer(tx, may, &answers)).await?;
    Ok(Reply::see_other(format!("{path}#questions")).notice("activity-answered"))
}

async fn act(
    cx: &Cx,
    work: impl FnOnce(&mut Tx, &MayDo) -> Result<(), Problem> + Send + 'static,
) -> Result<String, Problem> {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("activity")?);
    let path = format!("/spaces/{slug}/activities/{key}");
    cx.write(move |tx| {
        let may = access::to_do(tx, &slug, &key)?;
        work(tx, &may)
    })
    .await?;
    Ok(path)
}
