//! One’s own testimonies in a space, and what one may do with them: a page that nobody else opens.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{State, Testimony};
use super::store;
use crate::voice::access as voices;

#[derive(Template)]
#[template(path = "testimony/mine.html")]
struct Page {
    v: View,
    head: Head,
    testimonies: Vec<Testimony>,
    belongs: bool,
}

impl Page {
    fn state(&self, testimony: &Testimony) -> &'static str {
        testimony.state(self.v.now()).word()
    }

    fn is_draft(&self, testimony: &Testimony) -> bool {
        testimony.readable_from.is_none()
    }

    fn is_waiting(&self, testimony: &Testimony) -> bool {
        testimony.state(self.v.now()) == State::Waiting
    }
}

/// One’s own.
pub async fn list(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, testimonies) = cx
        .read(move |tx| {
            let seen = voices::to_see(tx, &slug)?;
            let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let testimonies = store::of_author(tx, seen.space.id, actor.id)?;
            Ok((seen, crumbs, testimonies))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Page {
        head: Head::new(&v, &seen, crumbs, "voices"),
        belongs: seen.belongs(),
        testimonies,
        v,
    })
}
