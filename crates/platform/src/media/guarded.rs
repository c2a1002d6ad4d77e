//! Pictures and documents that only the door of their page shows.

use axum::http::header;
use kernel::{PersonId, Problem, Uid};

use super::document::kind;
use super::{Document, Picture, note, wished};
use crate::Tx;
use crate::web::{Cx, Handled, Reply};

/// Remembers a picture that is shown through the door of its page alone.
///
/// # Errors
/// When the store refuses.
pub fn remember_guarded(
    tx: &mut Tx,
    uid: Uid,
    owner: PersonId,
    alternative: &str,
    picture: &Picture,
) -> Result<(), Problem> {
    let size = (picture.dimensions(), picture.bytes());
    note(tx, (uid, owner), ("image/jpeg", alternative), size, true)
}

/// Remembers a document, with what it is in words. It is always guarded.
///
/// # Errors
/// When the store refuses.
pub fn remember_document(
    tx: &mut Tx,
    uid: Uid,
    owner: PersonId,
    said: &str,
    document: &Document,
) -> Result<(), Problem> {
    let (_, kind) = kind(document.ending()).ok_or(Problem::broken("a document without a kind"))?;
    note(
        tx,
        (uid, owner),
        (kind, said),
        ((0, 0), document.bytes().len()),
        true,
    )
}

/// A picture whose reader was let in, in the smallest size that is at least `?w=` wide.
///
/// A browser asks again each time that it shows it, so that whoever is no longer let in no longer sees it.
///
/// # Errors
/// [`Problem::Missing`] when its file is not there.
pub async fn picture(cx: &Cx, uid: Uid) -> Handled {
    let width = wished(cx);
    let tag = format!("\"{uid}-{width}\"");
    if cx.header("if-none-match") == Some(tag.as_str()) {
        return Ok(asked_again(Reply::file("image/jpeg", "").status(304), tag));
    }
    let bytes = cx.house().media().read(uid, width).await?;
    Ok(asked_again(Reply::file("image/jpeg", bytes), tag))
}

fn asked_again(reply: Reply, tag: String) -> Reply {
    reply
        .header(header::ETAG, tag)
        .header(header::CACHE_CONTROL, "private, no-cache")
}

/// A document whose reader was let in, to be saved under a name of ours, without its ending.
///
/// # Errors
/// [`Problem::Missing`] when its file is not there.
pub async fn document(cx: &Cx, uid: Uid, name: &str) -> Handled {
    let (ending, bytes) = cx.house().media().read_document(uid).await?;
    let reply = Reply::file("application/octet-stream", bytes).saved_as(&format!("{name}.{ending}"));
    Ok(reply.header(header::CACHE_CONTROL, "private, no-store"))
}
