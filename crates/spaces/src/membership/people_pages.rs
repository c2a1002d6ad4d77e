//! Who is here, who asks to come, and how each stands.

use std::sync::Arc;

use askama::Template;
use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use trame::Thing;

use super::model::{Belonging, Request};
use super::{actions, pages, store};
use crate::space::access;
use crate::space::{self, Head, Standing};

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
    next: Option<i64>,
}

/// The members, and the requests for those who answer them.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let skip = cx
        .query("from")
        .and_then(|from| from.parse().ok())
        .unwrap_or(0)
        .clamp(0, 1_000_000);
    let (crumbs, members, requests, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Members) {
                return Err(Problem::Missing);
            }
            let id = seen.space.id;
            let requests = if seen.has(Right::Admit) {
                store::requests(tx, id)?
            } else {
                Vec::new()
            };
            Ok((
                space::crumbs(tx, id)?,
                store::members(tx, id, skip)?,
                requests,
                seen,
            ))
        })
        .await?;
    let v = cx.view();
    let full = i64::try_from(members.len()).unwrap_or(0) == store::PAGE;
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "members"),
        title: space::many(&v, &seen, Thing::Member),
        members,
        requests,
        may_arrange: seen.has(Right::Arrange),
        may_invite: seen.has(Right::Invite),
        belongs: seen.belongs(),
        next: full.then_some(skip + store::PAGE),
        v,
    };
    Reply::page(&page)
}

/// Lets somebody in, and tells them.
pub async fn admit(cx: Cx) -> Handled {
    decide(
        &cx,
        "membership-admitted",
        ("membership-admitted-subject", "membership-admitted-body"),
        |tx, slug, person| {
            let may = access::to(tx, slug)?;
            let id = actions::admit(tx, &may, person)?;
            Ok((id, may.space().name.clone()))
        },
    )
    .await
}

/// Says no, and tells them.
pub async fn decline(cx: Cx) -> Handled {
    decide(
        &cx,
        "membership-declined",
        ("membership-declined-subject", "membership-declined-body"),
        |tx, slug, person| {
            let may = access::to(tx, slug)?;
            let id = actions::decline(tx, &may, person)?;
            Ok((id, may.space().name.clone()))
        },
    )
    .await
}

async fn decide(
    cx: &Cx,
    notice: &'static str,
    messages: (&'static str, &'static str),
    act: impl FnOnce(&mut Tx, &str, Uid) -> Result<(kernel::PersonId, String), Problem> + Send + 'static,
) -> Handled {
    let (slug, person): (String, Uid) = (cx.at("space")?, cx.at("person")?);
    let languages = Arc::clone(cx.house().languages());
    let link = format!("{}/spaces/{slug}", cx.house().settings().base);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (id, name) = act(tx, &wanted, person)?;
        pages::write_to(tx, &languages, id, messages, &name, &link)
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
