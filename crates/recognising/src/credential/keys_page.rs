//! The keys of the house, for those who run it.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};

use super::keys::{self, Known};

#[derive(Template)]
#[template(path = "credential/keys.html")]
struct Page {
    v: View,
    keys: Vec<Known>,
}

/// Whoever does not run the house does not find it.
fn to_run(tx: &mut Tx) -> Result<(), Problem> {
    let actor = tx.signed_in()?;
    if actor.administrator {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}

/// GET /house/badges
pub async fn show(cx: Cx) -> Handled {
    let keys = cx
        .read(|tx| {
            to_run(tx)?;
            keys::all(tx)
        })
        .await?;
    Reply::page(&Page { v: cx.view(), keys })
}

/// POST /house/badges/rotation
pub async fn rotate(cx: Cx) -> Handled {
    cx.write(|tx| {
        to_run(tx)?;
        keys::rotate(tx)
    })
    .await?;
    Ok(Reply::see_other("/house/badges").notice("credential-rotated"))
}
