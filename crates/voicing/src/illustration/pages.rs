//! The gallery of a space, one work and its pixels, what its author does with it, and what moderation may.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::access::{self, MayDo};
use super::model::{Illustration, State, Wall, walls};
use super::{actions, store};
use crate::voice::access as voices;
use crate::voice::agreement::{Ways, ways};

/// How many works a page of the gallery shows.
const PAGE: i64 = 48;

#[derive(Template)]
#[template(path = "illustration/gallery.html")]
struct Gallery {
    v: View,
    head: Head,
    walls: Vec<Wall>,
    unseen: Vec<Illustration>,
    belongs: bool,
    next: Option<i64>,
}

/// Every work of a space, by gathering.
pub async fn gallery(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, works, unseen) = cx
        .read(move |tx| {
            let seen = voices::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let works = store::given(tx, &seen, part)?;
            let unseen = match &seen.actor {
                Some(actor) => store::unseen(tx, seen.space.id, actor.id)?,
                None => Vec::new(),
            };
            Ok((seen, crumbs, works, unseen))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Gallery {
        head: Head::new(&v, &seen, crumbs, "voices"),
        belongs: seen.belongs(),
        next: part.next(&works),
        walls: walls(works),
        unseen,
        v,
    })
}

#[derive(Template)]
#[template(path = "illustration/show.html")]
struct Show {
    v: View,
    head: Head,
    work: Illustration,
    sees_picture: bool,
    is_mine: bool,
    ways: Option<Ways>,
    form: Form,
}

impl Show {
    fn is_hidden(&self) -> bool {
        self.work.hidden.is_some()
    }

    fn is_withdrawn(&self) -> bool {
        self.work.state() == State::Withdrawn
    }

    fn terms_at(&self) -> Option<String> {
        self.work.terms.address(self.v.code())
    }
}

/// One work.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("illustration")?;
    let (seen, crumbs, ways) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let ways = match seen.work.state() {
                State::Withdrawn => None,
                State::Given | State::Hidden => {
                    let voiced = actions::voiced(&seen.work);
                    Some(ways(tx, &seen.space, &voiced, seen.is_author())?)
                }
            };
            Ok((seen, crumbs, ways))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "voices"),
        sees_picture: seen.sees_picture(),
        is_mine: seen.is_author(),
        ways,
        work: seen.work,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Its pixels, for whoever sees it.
pub async fn picture(cx: Cx) -> Handled {
    let uid: Uid = cx.at("illustration")?;
    let found = cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        if seen.sees_picture() {
            Ok(seen.work.media)
        } else {
            Err(Problem::Missing)
        }
    });
    let found = found.await?;
    media::picture(&cx, found).await
}

async fn change(
    cx: &Cx,
    door: fn(&mut Tx, Uid) -> Result<MayDo, Problem>,
    act: fn(&mut Tx, &MayDo) -> Result<(), Problem>,
) -> Result<Illustration, Problem> {
    let uid: Uid = cx.at("illustration")?;
    cx.write(move |tx| {
        let may = door(tx, uid)?;
        act(tx, &may)?;
        Ok(may.work)
    })
    .await
}

/// Its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let work = change(&cx, access::to_own, actions::withdraw).await?;
    let undo = format!("{}/restoration", work.path());
    let path = format!("/spaces/{}/voices/illustrations", work.space);
    Ok(Reply::see_other(path).notice_with_undo("illustration-withdrawn", undo))
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let work = change(&cx, access::to_own, actions::restore).await?;
    Ok(Reply::see_other(work.path()).notice("illustration-restored"))
}

/// Moderation hides it, with a reason.
pub async fn hide(cx: Cx) -> Handled {
    let uid: Uid = cx.at("illustration")?;
    let mut form = cx.form().await?;
    let reason = form.text("reason", 3..=1_000);
    let whole = form.accept(()).is_some();
    let place = cx
        .write(move |tx| {
            let may = access::to_moderate(tx, uid)?;
            actions::hide(tx, &may, Some(reason.as_str()).filter(|_| whole))
        })
        .await?;
    if let Some(place) = place {
        return Ok(Reply::see_other(place));
    }
    if !whole {
        return page(&cx, form).await;
    }
    Ok(Reply::see_other(format!("/voices/illustrations/{uid}")).notice("illustration-hidden"))
}

/// Moderation shows it again.
pub async fn unhide(cx: Cx) -> Handled {
    let uid: Uid = cx.at("illustration")?;
    let place = cx
        .write(move |tx| {
            let may = access::to_moderate(tx, uid)?;
            actions::unhide(tx, &may)
        })
        .await?;
    Ok(match place {
        Some(place) => Reply::see_other(place),
        None => Reply::see_other(format!("/voices/illustrations/{uid}")).notice("illustration-shown"),
    })
}
