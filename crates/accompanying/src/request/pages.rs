//! A request as those who coordinate and those who accompany see it.

use askama::Template;
use kernel::Uid;
use platform::web::{Cx, Form, Handled, Reply, View};
use platform::{House, Tx};

use super::access::{self, Coordinate, May, Seen};
use super::model::{Accompaniment, kind_in_words};
use super::{actions, deed};
use crate::matching::pages::{Suggestion, in_words, suggestions};
use crate::matching::store::{Proposal, proposals};
use crate::path::Walk;

#[derive(Template)]
#[template(path = "request/show.html")]
struct Show {
    v: View,
    about: Accompaniment,
    is_companion: bool,
    is_proposed: bool,
    coordinates: bool,
    reads_address: bool,
    suggestions: Vec<Suggestion>,
    proposals: Vec<Proposal>,
    walk: String,
    form: Form,
}

impl Show {
    fn kind(&self) -> String {
        kind_in_words(&self.v, &self.about.kind)
    }

    fn is(&self, word: &str) -> bool {
        self.about.state.word() == word
    }

    fn waits(&self) -> bool {
        self.about.state.waits()
    }

    fn days(&self) -> i64 {
        self.about.days(self.v.now())
    }

    fn reads_address(&self) -> bool {
        self.reads_address
    }
}

/// One request. Whoever asked is sent to the page that is theirs.
pub async fn show(cx: Cx) -> Handled {
    show_with(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(crate) async fn show_with(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("accompaniment")?;
    let (seen, suggested, asked, walk) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (suggested, asked) = if seen.coordinates {
                let suggested = if seen.about.state.waits() {
                    suggestions(tx, &seen.about)?
                } else {
                    Vec::new()
                };
                (suggested, proposals(tx, seen.about.id)?)
            } else {
                (Vec::new(), Vec::new())
            };
            let walk = Walk::of_other(tx, &seen)?;
            Ok((seen, suggested, asked, walk))
        })
        .await?;
    if seen.is_asker && !seen.is_companion && !seen.coordinates {
        return Ok(Reply::see_other(seen.about.own_path()));
    }
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let reads_address = seen.reads_address();
    let Seen {
        about,
        is_companion,
        is_proposed,
        coordinates,
        ..
    } = seen;
    let page = Show {
        suggestions: in_words(&v, &about, suggested),
        proposals: asked,
        walk: match walk {
            Some(walk) => walk.draw(&v, &about, &form)?,
            None => String::new(),
        },
        reads_address,
        is_companion,
        is_proposed,
        coordinates,
        about,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The space cannot help, and says why.
pub async fn decline(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let word = form.text("word", 1..=2000);
    let deed =
        move |tx: &mut Tx, house: &House, may: &May<Coordinate>| actions::decline(tx, house, may, &word);
    deed::act(&cx, (form, "word"), "request-declined", deed).await
}

/// The space looks again after all.
pub async fn look_again(cx: Cx) -> Handled {
    let deed = |tx: &mut Tx, _: &House, may: &May<Coordinate>| actions::look_again(tx, may);
    deed::act(&cx, (Form::new(), "request"), "request-resumed", deed).await
}
