//! The connection of a work's editor.

use std::sync::Arc;

use kernel::{Problem, Uid};
use platform::bus::Topic;
use platform::web::{Conversation, Cx};
use writing::{Door, Pass};

use super::model::State;
use super::{access, desk};

/// How many bytes one message may have: the largest update, and what stands around it.
pub const MOST: usize = writing::MOST_UPDATE + 64;

/// Lets the people of its group in.
///
/// # Errors
/// As for [`access::to_write`].
pub async fn open(cx: Cx) -> Result<Conversation, Problem> {
    let uid: Uid = cx.at("work")?;
    let work = cx
        .read(move |tx| Ok(access::to_write(tx, uid)?.work().clone()))
        .await?;
    let document = match work.document {
        Some(document) => document,
        None => {
            cx.write(move |tx| {
                let may = access::to_write(tx, uid)?;
                desk::document(tx, may.work())
            })
            .await?
        }
    };
    let session = cx.session().map(str::to_owned);
    let door: Door = Arc::new(move |tx| {
        platform::session::identify(tx, session.as_deref())?;
        let may = access::to_write(tx, uid)?;
        Ok(Pass {
            who: desk::who(may.actor()),
            tone: may.actor().tone(),
            writes: may.work().state != State::Withdrawn
                && may.training()?.space.space.life == spaces::space::Life::Awake,
        })
    });
    let concerns = [(Topic::Membership, work.space_id.number())];
    writing::converse(cx.house(), cx.language(), document, door, &concerns).await
}
