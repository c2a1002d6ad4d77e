//! The family of a plan.

use std::collections::HashSet;

use askama::Template;
use kernel::Right;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::{self, said};
use spaces::space::access::Seen;
use spaces::space::{self, Head};

use super::drawing::Drawing;
use super::store;
use super::tree::{Eyes, Node, tree};
use crate::fork;
use crate::plan::access;

#[derive(Template)]
#[template(path = "lineage/show.html")]
struct Show {
    v: View,
    head: Head,
    root: String,
    nodes: Vec<Node>,
    drawing: Drawing,
    authors: Vec<String>,
    named: bool,
    signed_in: bool,
    may_fork: bool,
    may_arrange: bool,
    /// The space from whose plan this one was made, if it may be seen.
    origin: Option<String>,
}

/// What the page reads.
pub(super) struct Family {
    /// The trame from which all descends: number and name in each language.
    pub root: trame::Words,
    /// The tree.
    pub nodes: Vec<Node>,
    /// Whether the reader lets their name stand.
    pub named: bool,
    /// The space from whose plan this one was made.
    pub origin: Option<String>,
}

/// Reads the family of the plan of a space, as its reader may see it.
pub(super) fn read(tx: &mut Tx, seen: &Seen) -> Result<Family, kernel::Problem> {
    let (root, key) = store::root(tx, seen.space.opened_from)?;
    let relatives = store::family(tx, &key, root)?;
    let people = store::people(tx, &key, root)?;
    let stored = shape::by_id(tx, root)?.ok_or(kernel::Problem::broken("a trame that is an ancestor"))?;
    let first = shape::of(tx, root, &stored.digest)?;
    let (own, named) = match &seen.actor {
        Some(actor) => (store::own(tx, actor.id)?, store::is_named(tx, actor.id)?),
        None => (Vec::new(), false),
    };
    let eyes = Eyes {
        own: own.into_iter().collect::<HashSet<_>>(),
        all: seen.actor.as_ref().is_some_and(|actor| actor.administrator),
        here: seen.space.id,
    };
    let origin = fork::store::origin(tx, seen.space.id)?;
    Ok(Family {
        root: first.trame.card.name.clone(),
        nodes: tree(&relatives, &people, &eyes),
        named,
        origin: origin.map(|(parent, _)| parent.space.name),
    })
}

/// The page.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, family, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            access::plan(&seen)?;
            let family = read(tx, &seen)?;
            Ok((space::crumbs(tx, seen.space.id)?, family, seen))
        })
        .await?;
    let v = cx.view();
    let card = &seen.space.shape.trame.card;
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "program"),
        root: said(&family.root, v.language).text.to_owned(),
        drawing: Drawing::of(&family.nodes),
        nodes: family.nodes,
        authors: card.authors.iter().map(|author| author.name.clone()).collect(),
        named: family.named,
        signed_in: seen.actor.is_some(),
        may_fork: fork::may(&seen),
        may_arrange: seen.has(Right::Arrange),
        origin: family.origin,
        v,
    };
    Reply::page(&page)
}

/// Lets one's name stand in the families of plans.
pub async fn name(cx: Cx) -> Handled {
    set(&cx, true, "lineage-named").await
}

/// Takes it away.
pub async fn silence(cx: Cx) -> Handled {
    set(&cx, false, "lineage-silent").await
}

async fn set(cx: &Cx, named: bool, notice: &'static str) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        access::to_see(tx, &wanted)?;
        let actor = tx.signed_in()?;
        store::set_named(tx, actor.id, named)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/plan/lineage")).notice(notice))
}
