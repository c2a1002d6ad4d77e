//! The links of a space, and the page behind a link.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Wish};
use super::ended;
use super::store::{self, Invitation};
use crate::membership::greeting;
use spaces::membership::active_member;
use spaces::shape::said;
use spaces::space::access::{self, Invite};
use spaces::space::{self, Head, Standing};

#[derive(Template)]
#[template(path = "invitation/index.html")]
struct Index {
    v: View,
    form: Form,
    head: Head,
    invitations: Vec<Invitation>,
    standings: Vec<Standing>,
    fresh: Option<String>,
    once: String,
}

/// The links that still open, and the form for a new one.
pub async fn index(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("uses", "10")
        .fill("days", "14")
        .fill("standing", Standing::Member.word());
    page(&cx, form, None).await
}

async fn page(cx: &Cx, form: Form, fresh: Option<String>) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, invitations, once, may) = cx
        .read(move |tx| {
            let may = access::to::<Invite>(tx, &slug)?;
            let once = tx.new_uid().to_string();
            Ok((
                space::crumbs(tx, may.space().id)?,
                store::list(tx, may.space().id)?,
                once,
                may,
            ))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let standing = may.seen().standing;
    let page = Index {
        head: Head::new(&v, may.seen(), crumbs, "members"),
        standings: Standing::OF_MEMBERS
            .into_iter()
            .filter(|each| *each <= standing || *each == Standing::Member)
            .collect(),
        fresh: fresh.map(|secret| v.absolute(&format!("/join/{secret}"))),
        invitations,
        once,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Makes a link and shows it, once.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let (standing, note) = (
        form.choice("standing", Standing::from_word),
        form.line("note", 0..=160),
    );
    let (uses, days) = (form.whole("uses", 1..=500), form.whole("days", 1..=365));
    let wanted = slug.clone();
    if form.accept(()).is_none() {
        return page(&cx, form, None).await;
    }
    let secret = cx
        .write(move |tx| {
            let may = access::to(tx, &wanted)?;
            let standing = standing.unwrap_or(Standing::Member);
            actions::make(
                tx,
                &may,
                &Wish {
                    once: once?,
                    standing,
                    note,
                    uses,
                    days,
                },
            )
        })
        .await?;
    match secret {
        Some(secret) => page(&cx, form, Some(secret)).await,
        None => Ok(Reply::see_other(format!("/spaces/{slug}/invitations"))),
    }
}

/// Withdraws a link.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, invitation): (String, Uid) = (cx.at("space")?, cx.at("invitation")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to(tx, &wanted)?;
        actions::withdraw(tx, &may, invitation)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/invitations")).notice("invitation-withdrawn"))
}

#[derive(Template)]
#[template(path = "invitation/show.html")]
struct Show {
    v: View,
    form: Form,
    secret: String,
    name: String,
    kind: String,
    purpose: String,
    note: String,
    standing: &'static str,
    charter: Option<String>,
    signed_in: bool,
}

/// What the link opens, before one says yes.
pub async fn show(cx: Cx) -> Handled {
    invited(&cx, Form::new()).await
}

async fn invited(cx: &Cx, form: Form) -> Handled {
    let secret: String = cx.at("secret")?;
    let (language, wanted) = (cx.language(), secret.clone());
    let found = cx
        .read(move |tx| {
            let behind = ended::behind(tx, &wanted)?.ok_or(Problem::Missing)?;
            let living = store::living(tx, &wanted)?;
            let Some(living) = living.filter(|_| behind.leads_to().is_none()) else {
                return Ok(None);
            };
            let space = space::by_slug(tx, &living.slug)?.ok_or(Problem::Missing)?;
            Ok(Some((space, living, tx.actor().is_some())))
        })
        .await?;
    let Some((space, living, signed_in)) = found else {
        return ended::page(cx).await;
    };
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let asks = space.shape.asks_charter();
    let charter = space.shape.charter_html(language).filter(|_| asks);
    let page = Show {
        secret,
        kind: v.word("kind", space.kind.word()).to_owned(),
        purpose: said(&space.shape.trame.space.identity.purpose, language)
            .text
            .to_owned(),
        note: living.note,
        standing: living.standing.word(),
        charter: charter.map(|said| said.text.to_owned()),
        signed_in,
        name: space.name,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Accepts; gives the space's name in addresses, and whether whoever holds the link was no member before.
fn accept_with(tx: &mut Tx, secret: &str, charter: bool) -> Result<(String, bool), Problem> {
    let living = store::living(tx, secret)?.ok_or(Problem::Missing)?;
    let space = space::by_slug(tx, &living.slug)?.ok_or(Problem::Missing)?;
    let was_member = match tx.actor().map(|actor| actor.uid) {
        Some(person) => active_member(tx, space.id, person)?.is_some(),
        None => false,
    };
    Ok((actions::accept(tx, secret, charter)?, !was_member))
}

/// Says yes.
pub async fn accept(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let charter = form.ticked("charter");
    let house = cx.house().clone();
    let joined = cx
        .write(move |tx| {
            let (accepted, is_new) = accept_with(tx, &secret, charter)?;
            if let (Some(space), Some(actor)) = (space::by_slug(tx, &accepted)?, tx.actor().cloned())
                && is_new
            {
                greeting::welcome(tx, &house, &space, actor.id)?;
            }
            Ok(accepted)
        })
        .await;
    match joined {
        Ok(slug) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("membership-begun")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("charter", refusal);
            invited(&cx, form).await
        }
        Err(Problem::Missing) => ended::page(&cx).await,
        Err(problem) => Err(problem),
    }
}
