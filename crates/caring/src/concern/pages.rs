//! What somebody confided and what was confided to them; one talk, turn by turn.

use askama::Template;
use kernel::{Problem, Uid};
use platform::markdown;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Member};

use super::access::{self, Seen};
use super::model::{Concern, Said};
use super::{actions, store};

#[derive(Template)]
#[template(path = "concern/index.html")]
struct Index {
    v: View,
    head: Head,
    own: Vec<Concern>,
    confided: Vec<Concern>,
    confidants: Vec<Member>,
    may_name: bool,
}

/// GET /spaces/{space}/concerns
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, own, confided, confidants) = cx
        .read(move |tx| {
            let may = access::to_confide(tx, &slug)?;
            let (space, me) = (may.space().id, may.actor().id);
            let crumbs = space::crumbs(tx, space)?;
            let own = store::own(tx, space, me)?;
            let confided = store::confided(tx, space, me)?;
            let all = store::confidants(tx, space)?;
            let said_yes = all.into_iter().filter(|each| each.accepted.is_some());
            Ok((
                may,
                crumbs,
                own,
                confided,
                said_yes.map(|each| each.person).collect(),
            ))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, may.seen(), crumbs, "care"),
        may_name: may.seen().has(kernel::Right::Describe),
        own,
        confided,
        confidants,
        v,
    })
}

/// A turn of the talk.
struct Turn {
    /// Who, in the reader’s eyes.
    who: String,
    /// What, as HTML.
    html: String,
    said: Said,
}

#[derive(Template)]
#[template(path = "concern/show.html")]
struct Show {
    v: View,
    concern: Concern,
    space: String,
    is_author: bool,
    turns: Vec<Turn>,
    readers: Vec<Member>,
    to_choose: Vec<Member>,
    once: Uid,
    mine: bool,
    form: Form,
}

impl Show {
    fn reads(&self, member: &Member) -> bool {
        self.readers.iter().any(|each| each.id == member.id)
    }
}

fn turn(v: &View, seen: &Seen, said: Said) -> Turn {
    let is_author = said.person.id == seen.concern.author;
    let who = if said.person.id == seen.actor.id {
        v.t("concern-you").to_owned()
    } else if is_author && !seen.concern.named {
        v.t("concern-somebody").to_owned()
    } else {
        said.person.name.clone()
    };
    Turn {
        who,
        html: markdown::html(&said.words),
        said,
    }
}

/// GET /concerns/{concern}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("concern")?;
    let (seen, said, readers, to_choose, name, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let said = store::said(tx, seen.concern.id)?;
            let readers = store::readers(tx, seen.concern.id)?;
            let to_choose = match seen.is_author() {
                true => store::to_choose(tx, seen.concern.space, seen.concern.author)?,
                false => Vec::new(),
            };
            let name = match &seen.space {
                Some(space) => space.space.name.clone(),
                None => String::new(),
            };
            Ok((seen, said, readers, to_choose, name, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let mut all = readers.clone();
    all.extend(
        to_choose
            .into_iter()
            .filter(|each| readers.iter().all(|known| known.id != each.id)),
    );
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        is_author: seen.is_author(),
        mine: said.last().map(|last| last.person.id) == Some(seen.actor.id),
        turns: said.into_iter().map(|said| turn(&v, &seen, said)).collect(),
        to_choose: all,
        space: name,
        concern: seen.concern,
        readers,
        once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /concerns/{concern}/words
pub async fn say(cx: Cx) -> Handled {
    let uid: Uid = cx.at("concern")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 1..=8_000);
    let (whole, house) = (form.accept(()).is_some(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let seen = access::to_see(tx, uid)?;
            if whole {
                actions::say(tx, &house, &seen, once, &words)?;
            }
            Ok(())
        })
        .await;
    match done {
        Ok(()) if whole => Ok(Reply::see_other(format!("/concerns/{uid}")).notice("concern-said")),
        Ok(()) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("words", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /concerns/{concern}/readers: who reads it from now on.
pub async fn choose(cx: Cx) -> Handled {
    let uid: Uid = cx.at("concern")?;
    let mut form = cx.form().await?;
    let readers: Vec<Uid> = form.choices("readers", |uid| uid.parse().ok());
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let seen = access::to_own(tx, uid)?;
            actions::choose(tx, &house, &seen, &readers)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/concerns/{uid}")).notice("concern-readers-chosen")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("readers", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

async fn change(
    cx: &Cx,
    door: fn(&mut platform::Tx, Uid) -> Result<Seen, Problem>,
    act: fn(&mut platform::Tx, &Seen) -> Result<(), Problem>,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("concern")?;
    cx.write(move |tx| {
        let seen = door(tx, uid)?;
        act(tx, &seen)
    })
    .await?;
    Ok(Reply::see_other(format!("/concerns/{uid}")).notice(notice))
}

/// POST /concerns/{concern}/name
pub async fn tell_name(cx: Cx) -> Handled {
    change(&cx, access::to_own, actions::tell_name, "concern-name-told").await
}

/// POST /concerns/{concern}/closing
pub async fn close(cx: Cx) -> Handled {
    change(&cx, access::to_see, actions::close, "concern-is-closed").await
}

/// POST /concerns/{concern}/reopening
pub async fn reopen(cx: Cx) -> Handled {
    change(&cx, access::to_own, actions::reopen, "concern-reopened").await
}
