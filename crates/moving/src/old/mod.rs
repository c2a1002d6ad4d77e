//! Addresses of before: whoever follows one comes to what stands here now.
//!
//! Always true: an address of before leads to the page, and the page has its door; a file is given to whoever sees the
//! space, and only where a page or a sheet that everybody there reads may show it.

use kernel::{Module, Problem, Uid};
use platform::Install;
use platform::media;
use platform::web::{Cx, Handled, Reply};
use spaces::space::access;

use crate::store;
use crate::yeswiki::address;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.get("/spaces/{space}/wiki", asked)
        .get("/spaces/{space}/wiki/{tag}", named)
        .get("/spaces/{space}/wiki/files/{file}", file);
}

/// GET /spaces/{space}/wiki?MaPage and /spaces/{space}/wiki?wiki=MaPage
pub async fn asked(cx: Cx) -> Handled {
    let query = cx.asked();
    let tag = address::asked(&query).map(str::to_owned);
    lead(&cx, tag).await
}

/// GET /spaces/{space}/wiki/{tag}
pub async fn named(cx: Cx) -> Handled {
    let asked: String = cx.at("tag")?;
    lead(&cx, address::tag(&asked).map(str::to_owned)).await
}

async fn lead(cx: &Cx, tag: Option<String>) -> Handled {
    let slug: String = cx.at("space")?;
    let path = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            // The address of the whole wiki is that of the space.
            let Some(tag) = tag else {
                return Ok(format!("/spaces/{slug}/pages"));
            };
            let (kind, uid) = store::here(tx, seen.space.id, &tag)?.ok_or(Problem::Missing)?;
            // Whether something closed is there is nobody's business either.
            let found: Uid = uid.parse().map_err(|_| Problem::Missing)?;
            if kind == "sheet" {
                sheets::access::to_see(tx, found)?;
            } else {
                pages::access::to_see(tx, found, None)?;
            }
            Ok(format!("/{kind}s/{uid}"))
        })
        .await?;
    Ok(Reply::see_other(path).status(301))
}

/// GET /spaces/{space}/wiki/files/{file}
pub async fn file(cx: Cx) -> Handled {
    let (slug, name): (String, String) = (cx.at("space")?, cx.at("file")?);
    let asked = name.clone();
    let (kind, uid) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let (kind, uid) = store::file(tx, seen.space.id, &asked)?.ok_or(Problem::Missing)?;
            // What only a closed page or a draft shows has no other way in.
            let open = store::is_shown(tx, seen.space.id, &asked, uid)?;
            if open || seen.has(kernel::Right::ModerateNotice) {
                Ok((kind, uid))
            } else {
                Err(Problem::Missing)
            }
        })
        .await?;
    if kind == "picture" {
        return Ok(Reply::see_other(format!("/media/{uid}?w=960")).status(301));
    }
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let plain: String = stem
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_') {
                letter
            } else {
                '-'
            }
        })
        .take(80)
        .collect();
    media::document(&cx, uid, &plain).await
}
