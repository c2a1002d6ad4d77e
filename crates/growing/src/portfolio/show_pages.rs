//! A portfolio, to read.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Handled, Reply, View};

use super::access::{self, Seen};
use super::model::{Audience, Portfolio};
use super::reading::{self, Whole};
use super::sharing_store;

#[derive(Template)]
#[template(path = "portfolio/show.html")]
struct Page {
    v: View,
    portfolio: Portfolio,
    wholes: Vec<Whole>,
    /// Who sees it, for its owner alone.
    audience: Option<Audience>,
    /// Where its pictures are.
    root: String,
    is_empty: bool,
    by_link: bool,
}

/// What was read of a portfolio.
type Read = (Seen, Vec<Whole>, Option<Audience>);

fn whole(tx: &mut Tx, seen: Seen, language: kernel::Language) -> Result<Read, Problem> {
    let wholes = reading::read(tx, &seen, language)?;
    let audience = if seen.is_mine {
        Some(sharing_store::audience(tx, &seen.portfolio)?)
    } else {
        None
    };
    Ok((seen, wholes, audience))
}

/// GET: for its owner, those whom they named, those who are in a group that they named, or everybody.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let language = cx.language();
    let read = cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        whole(tx, seen, language)
    });
    page(&cx, read.await?, format!("/portfolios/{uid}"), false)
}

/// GET: for whoever holds a link.
pub async fn by_link(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (language, wanted) = (cx.language(), secret.clone());
    let read = cx.read(move |tx| {
        let seen = access::by_link(tx, &wanted)?;
        whole(tx, seen, language)
    });
    page(&cx, read.await?, format!("/shown/{secret}"), true)
}

fn page(cx: &Cx, (seen, wholes, audience): Read, root: String, by_link: bool) -> Handled {
    let page = Page {
        v: cx.view(),
        is_empty: reading::is_empty(&seen.portfolio, &wholes),
        portfolio: seen.portfolio,
        wholes,
        audience,
        root,
        by_link,
    };
    Reply::page(&page)
}

/// GET: a picture of something that is shown.
pub async fn picture(cx: Cx) -> Handled {
    let (uid, media): (Uid, Uid) = (cx.at("portfolio")?, cx.at("media")?);
    let language = cx.language();
    cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        has_picture(tx, &seen, media, language)
    })
    .await?;
    media::picture(&cx, media).await
}

/// GET: the same for whoever holds a link.
pub async fn picture_by_link(cx: Cx) -> Handled {
    let (secret, media): (String, Uid) = (cx.at("secret")?, cx.at("media")?);
    let language = cx.language();
    cx.read(move |tx| {
        let seen = access::by_link(tx, &secret)?;
        has_picture(tx, &seen, media, language)
    })
    .await?;
    media::picture(&cx, media).await
}

fn has_picture(tx: &mut Tx, seen: &Seen, media: Uid, language: kernel::Language) -> Result<(), Problem> {
    let wholes = reading::read(tx, seen, language)?;
    if reading::has_picture(&wholes, media) {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}
