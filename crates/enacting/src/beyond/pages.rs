//! What people did beyond their role, and the form in which one says it.

use askama::Template;
use kernel::{Problem, Refusal, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::role;
use spaces::shape::said;
use spaces::space::access::{Belong, May, Seen};
use spaces::space::{self, Head, Member, Paged};

use super::store::{self, Beyond, New, Thanks};
use super::{actions, likeness};
use crate::access;
use crate::piece::model::is_address;

/// How many a page shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "beyond/index.html")]
struct Index {
    v: View,
    head: Head,
    form: Form,
    shown: Vec<Shown>,
    roles: Vec<(String, String)>,
    belongs: bool,
    may_shape: bool,
    next: Option<i64>,
}

/// One of them, as the reader sees it.
struct Shown {
    beyond: Beyond,
    thanks: Vec<Member>,
    is_mine: bool,
    thanked: bool,
    /// The role that it looks like: key, name, and whether its author holds it now.
    role: Option<(String, String, bool)>,
}

/// GET /spaces/{space}/beyond
pub async fn index(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (seen, crumbs, list, held, once) = cx
        .read(move |tx| {
            let seen = access::to_read(tx, &slug)?;
            let id = seen.space.id;
            let list = store::list(tx, id, part.most, part.skip)?;
            let held = role::held_in(tx, id)?;
            Ok((space::crumbs(tx, id)?, list, held, tx.new_uid(), seen))
        })
        .await
        .map(|(crumbs, list, held, once, seen)| (seen, crumbs, list, held, once))?;
    let v = cx.view();
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string());
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (list, thanks) = list;
    let next = part.next(&list);
    let holds = |person: &Member, key: &str| {
        held.iter()
            .any(|each| each.role == key && each.person.id == person.id)
    };
    let each = |beyond: Beyond| shown(&v, &seen, beyond, &thanks, &holds);
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "roles"),
        shown: list.into_iter().map(each).collect(),
        roles: names(&v, &seen),
        belongs: seen.belongs(),
        may_shape: seen.has(Right::Arrange),
        next,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn names(v: &View, seen: &Seen) -> Vec<(String, String)> {
    let roles = seen.space.shape.trame.roles.iter();
    roles
        .map(|role| (role.key.clone(), said(&role.name, v.language).text.to_owned()))
        .collect()
}

fn shown(
    v: &View,
    seen: &Seen,
    beyond: Beyond,
    thanks: &[Thanks],
    holds: &impl Fn(&Member, &str) -> bool,
) -> Shown {
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let shape = &seen.space.shape;
    let roles = &shape.trame.roles;
    let key = match beyond.role.as_str() {
        "" => likeness::of(roles, &beyond.words),
        key => Some(key),
    };
    let role = key.and_then(|key| shape.role(key)).map(|role| {
        let name = said(&role.name, v.language).text.to_owned();
        (role.key.clone(), name, holds(&beyond.person, &role.key))
    });
    let thanks: Vec<Member> = thanks
        .iter()
        .filter(|thanks| thanks.beyond == beyond.id)
        .map(|thanks| thanks.person.clone())
        .collect();
    Shown {
        is_mine: Some(beyond.person.id) == me,
        thanked: thanks.iter().any(|person| Some(person.id) == me),
        thanks,
        role,
        beyond,
    }
}

/// POST /spaces/{space}/beyond
pub async fn say(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 1..=4000);
    let link = form.line("link", 0..=500);
    if !link.is_empty() && !is_address(&link) {
        form.refuse("link", Refusal::new("piece-not-an-address"));
    }
    let role = form.line("role", 0..=48);
    let is_right = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_belong(tx, &wanted)?;
            if !is_right {
                return Ok(false);
            }
            let new = New {
                uid: once,
                role: &role,
                words: &words,
                link: &link,
            };
            actions::say(tx, &may, &new)?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => {
            let reply = Reply::see_other(format!("/spaces/{slug}/beyond"));
            Ok(reply.notice_with_undo("beyond-said", format!("/spaces/{slug}/beyond/{once}/withdrawal")))
        }
        Ok(false) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("role", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

async fn change(
    cx: Cx,
    notice: &'static str,
    undo: Option<&'static str>,
    act: fn(&mut Tx, &May<Belong>, Uid) -> Result<(), Problem>,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("beyond")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_belong(tx, &wanted)?;
        act(tx, &may, uid)
    })
    .await?;
    let path = format!("/spaces/{slug}/beyond");
    let undo = undo.map(|back| format!("{path}/{uid}/{back}"));
    Ok(Reply::see_other(path).notice_and_undo(notice, undo))
}

/// POST …/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    change(cx, "beyond-withdrawn", Some("restoration"), actions::withdraw).await
}

/// POST …/restoration
pub async fn restore(cx: Cx) -> Handled {
    change(cx, "beyond-restored", None, actions::restore).await
}

/// POST …/thanks
pub async fn thank(cx: Cx) -> Handled {
    change(cx, "beyond-thanked", Some("thanks-withdrawal"), actions::thank).await
}

/// POST …/thanks-withdrawal
pub async fn unthank(cx: Cx) -> Handled {
    change(cx, "beyond-unthanked", None, actions::unthank).await
}
