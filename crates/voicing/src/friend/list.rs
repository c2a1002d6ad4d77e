//! What one was asked, what one asked, and what was answered among the members.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::Look;
use super::store;
use crate::voice::access::{self as voices, reads_inside};
use crate::words::named;

#[derive(Template)]
#[template(path = "friend/list.html")]
struct Page {
    v: View,
    head: Head,
    of_me: Vec<Look>,
    by_me: Vec<Look>,
    shared: Vec<Look>,
    belongs: bool,
}

impl Page {
    fn asker(&self, look: &Look) -> String {
        named(&self.v, &look.asker.name)
    }

    fn friend(&self, look: &Look) -> String {
        named(&self.v, &look.friend.name)
    }
}

/// The list.
pub async fn list(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, looks, me) = cx
        .read(move |tx| {
            let seen = voices::to_see(tx, &slug)?;
            let me = seen.actor.as_ref().map(|actor| actor.id).ok_or(Problem::SignIn)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let looks = store::of_space(tx, seen.space.id, me, reads_inside(&seen))?;
            Ok((seen, crumbs, looks, me))
        })
        .await?;
    let v = cx.view();
    let (of_me, others): (Vec<Look>, Vec<Look>) = looks.into_iter().partition(|look| look.friend.id == me);
    let (by_me, shared) = others.into_iter().partition(|look| look.asker.id == me);
    Reply::page(&Page {
        head: Head::new(&v, &seen, crumbs, "voices"),
        belongs: seen.belongs(),
        of_me,
        by_me,
        shared,
        v,
    })
}
