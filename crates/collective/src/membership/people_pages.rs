//! Who is here, who asks to come, and how each stands.

use askama::Template;
use kernel::{Module, PersonId, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use trame::{MessageKind, Thing};

use super::model::{Belonging, Request};
use super::{actions, store};
use spaces::letter;
use spaces::space::access::{self, Admit, May};
use spaces::space::{self, Head, Paged, Standing};

#[derive(Template)]
#[template(path = "membership/index.html")]
struct Index {
    v: View,
    head: Head,
    title: String,
    members: Vec<Belonging>,
    requests: Vec<Request>,
    may_arrange: bool,
    may_invite: bool,
    belongs: bool,
    is_on: bool,
    next: Option<i64>,
}

/// The members, and the requests for those who answer them. Where this part of the space is off, a request is still
/// answered here, and whoever belongs to the space still leaves it.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, store::PAGE);
    let (crumbs, members, requests, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let is_on = seen.space.shape.has(Module::Members);
            if !is_on && !seen.belongs() && !seen.has(Right::Admit) {
                return Err(Problem::Missing);
            }
            let id = seen.space.id;
            let members = if is_on {
                store::members(tx, id, part)?
            } else {
                Vec::new()
            };
            let requests = if seen.has(Right::Admit) {
                store::requests(tx, id)?
            } else {
                Vec::new()
            };
            Ok((space::crumbs(tx, id)?, members, requests, seen))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "members"),
        title: space::many(&v, &seen, Thing::Member),
        next: part.next(&members),
        members,
        requests,
        may_arrange: seen.has(Right::Arrange),
        may_invite: seen.has(Right::Invite),
        belongs: seen.belongs(),
        is_on: seen.space.shape.has(Module::Members),
        v,
    };
    Reply::page(&page)
}

/// Lets somebody in, and tells them.
pub async fn admit(cx: Cx) -> Handled {
    decide(&cx, "membership-admitted", MessageKind::Admitted, actions::admit).await
}

/// Says no, and tells them.
pub async fn decline(cx: Cx) -> Handled {
    decide(
        &cx,
        "membership-declined",
        MessageKind::Declined,
        actions::decline,
    )
    .await
}

async fn decide(
    cx: &Cx,
    notice: &'static str,
    letter: MessageKind,
    act: impl FnOnce(&mut Tx, &May<Admit>, Uid) -> Result<PersonId, Problem> + Send + 'static,
) -> Handled {
    let (slug, person): (String, Uid) = (cx.at("space")?, cx.at("person")?);
    let house = cx.house().clone();
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to(tx, &wanted)?;
        let id = act(tx, &may, person)?;
        let link = format!("{}/spaces/{wanted}", house.settings().base);
        letter::send(tx, &house, may.space(), id, letter, &[("link", link)])
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/members")).notice(notice))
}

/// Changes how a member stands.
pub async fn set_standing(cx: Cx) -> Handled {
    let (slug, person): (String, Uid) = (cx.at("space")?, cx.at("person")?);
    let mut form = cx.form().await?;
    let standing = form.choice("standing", Standing::from_word);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to(tx, &wanted)?;
        let standing = standing.ok_or(kernel::Refusal::new("form-choose"))?;
        actions::set_standing(tx, &may, person, standing)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/members")).notice("membership-changed"))
}
