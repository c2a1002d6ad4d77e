//! The trame of a space: seeing it, taking it away, comparing it with its parent, offering it to everyone.

use askama::Template;
use kernel::{Audience, Problem, Right, Trace};
use platform::web::{Cx, Handled, Reply, View};

use super::model::Contents;
use super::pages::{archive_reply, comparison};
use spaces::shape;
use spaces::space::access::{self, Arrange};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "library/of_space.html")]
struct OfSpace {
    v: View,
    head: Head,
    contents: Contents,
    changed: bool,
    listed: bool,
    may_offer: bool,
}

/// The trame as the space has it now.
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, listed, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let stored = shape::by_digest(tx, &seen.space.shape.digest)?;
            let listed = stored.is_some_and(|stored| stored.listed);
            Ok((space::crumbs(tx, seen.space.id)?, listed, seen))
        })
        .await?;
    let v = cx.view();
    let page = OfSpace {
        head: Head::new(&v, &seen, crumbs, "trame"),
        contents: Contents::of_space(&seen.space, v.language),
        changed: seen.space.shape.id != seen.space.opened_from,
        may_offer: seen.has(Right::Arrange) && !listed,
        listed,
        v,
    };
    Reply::page(&page)
}

/// As an archive that can be changed in a text editor and brought anywhere.
pub async fn archive(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let seen = cx.read(move |tx| access::to_see(tx, &slug)).await?;
    archive_reply(&seen.space.shape)
}

/// What the space changed of the trame it was opened from.
pub async fn compare(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let back = format!("/spaces/{slug}/trame");
    let (parent, seen) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let parent = shape::by_id(tx, seen.space.opened_from)?.ok_or(Problem::Missing)?;
            Ok((shape::of(tx, parent.id, &parent.digest)?, seen))
        })
        .await?;
    comparison(&cx, &parent, &seen.space.shape, back)
}

/// Puts the trame of the space in the library.
pub async fn offer(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &wanted)?;
        shape::offer(tx, may.space().shape.id, true)?;
        let trace = Trace::new("trame.offered", Some(may.actor().id));
        tx.record(
            trace
                .inside(may.space().id, Audience::Public)
                .to("trame", may.space().shape.id),
        )
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/trame")).notice("library-offered"))
}
