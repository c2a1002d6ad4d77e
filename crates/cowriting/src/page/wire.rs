//! The connection of a page's editor.

use std::sync::Arc;

use kernel::Problem;
use platform::bus::Topic;
use platform::web::{Conversation, Cx};
use writing::{Door, Pass};

use super::access::{self, Write};
use super::door::Key;

/// How many bytes one message may have: the largest update, and what stands around it.
pub const MOST: usize = writing::MOST_UPDATE + 64;

/// Lets those in who read the page and have a name; who may write is told apart.
///
/// # Errors
/// As for [`access::to`].
pub async fn open(cx: Cx) -> Result<Conversation, Problem> {
    let key = Key::of(&cx)?;
    let asked = key.clone();
    let (document, space) = cx
        .read(move |tx| {
            let may = access::to::<access::Comment>(tx, asked.page, asked.guest.as_ref())?;
            Ok((may.page().document, may.page().space_id.number()))
        })
        .await?;
    let session = cx.session().map(str::to_owned);
    let door: Door = Arc::new(move |tx| {
        platform::session::identify(tx, session.as_deref())?;
        let may = access::to::<access::Comment>(tx, key.page, key.guest.as_ref())?;
        Ok(Pass {
            who: may.who().clone(),
            tone: may.seen().tone(),
            writes: may.seen().may::<Write>() && may.seen().is_awake(),
        })
    });
    writing::converse(
        cx.house(),
        cx.language(),
        document,
        door,
        &[(Topic::Membership, space)],
    )
    .await
}
