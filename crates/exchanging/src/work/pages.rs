//! The page of a work: what anybody reads, and for its authors what is to be done.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Member;

use super::access::{self, Seen};
use super::actions;
use super::model::{State, Work, licence_address, licence_word};
use super::pictures::{self, Picture};
use super::review::{self, Review, Round};
use super::store;
use super::version::{self, Version};

#[derive(Template)]
#[template(path = "work/show.html")]
struct Show {
    v: View,
    work: Work,
    html: String,
    sources: String,
    credits: String,
    authors: Vec<Member>,
    pictures: Vec<Picture>,
    versions: Vec<Version>,
    round: Option<Round>,
    reviews: Vec<Review>,
    space: Option<String>,
    writes: bool,
    sees_inside: bool,
    may_review: bool,
    form: Form,
}

impl Show {
    fn is(&self, state: &str) -> bool {
        self.work.state.word() == state
    }

    fn licence(&self) -> Option<(&'static str, String)> {
        let licence = self.work.licence?;
        Some((licence_word(licence), licence_address(licence, self.v.code())))
    }

    fn aside(&self) -> Vec<&Picture> {
        let all = self.pictures.iter();
        all.filter(|picture| !picture.is_in(&self.work.text.body))
            .collect()
    }
}

/// What the page is read from, in a fixed number of queries.
pub(super) struct Found {
    seen: Seen,
    authors: Vec<Member>,
    pictures: Vec<Picture>,
    versions: Vec<Version>,
    round: Option<Round>,
    reviews: Vec<Review>,
}

pub(super) fn read(tx: &mut Tx, uid: Uid) -> Result<Found, Problem> {
    let seen = access::to_see(tx, uid)?;
    let id = seen.work.id;
    let inside = seen.sees_inside();
    Ok(Found {
        authors: store::authors(tx, id)?,
        pictures: pictures::of(tx, id)?,
        versions: if inside { version::of(tx, id)? } else { Vec::new() },
        round: if inside || seen.belongs() {
            review::latest(tx, id)?
        } else {
            None
        },
        reviews: if inside { review::of(tx, id)? } else { Vec::new() },
        seen,
    })
}

/// GET /works/{work}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The page, with what was typed in one of its forms.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("work")?;
    let found = cx.read(move |tx| read(tx, uid)).await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let seen = found.seen;
    let page = Show {
        html: pictures::draw(&seen.work.text.body, seen.work.uid, &found.pictures),
        sources: pictures::draw(&seen.work.text.sources, seen.work.uid, &found.pictures),
        credits: pictures::draw(&seen.work.credits, seen.work.uid, &[]),
        space: seen
            .training
            .as_ref()
            .map(|training| training.space.space.name.clone()),
        writes: seen.writes,
        sees_inside: seen.sees_inside(),
        may_review: seen.may_review(),
        authors: found.authors,
        pictures: found.pictures,
        versions: found.versions,
        round: found.round,
        reviews: found.reviews,
        work: seen.work,
        form,
        v: cx.view(),
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn moves(cx: &Cx, to: State) -> Handled {
    let uid: Uid = cx.at("work")?;
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        actions::move_on(tx, &may, to).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/works/{uid}")).notice("work-moved"))
}

/// POST /works/{work}/drafting
pub async fn draft(cx: Cx) -> Handled {
    moves(&cx, State::Draft).await
}

/// POST /works/{work}/outlining
pub async fn outline(cx: Cx) -> Handled {
    moves(&cx, State::Outline).await
}
