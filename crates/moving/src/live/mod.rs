//! A wiki read where it stands, by its address: what its interface gives to everybody becomes the same archive that a
//! person would have sent, and goes the same way from there.
//!
//! Always true:
//! - it is asked as somebody without an account would ask: what only some may read there never comes;
//! - a few questions at a time and a rest between them, so that neither that host nor the jobs of this one wait for it;
//! - as much as an archive may hold, and not more.
//!
//! Deliberately absent: reading pages as browsers show them. A wiki without its interface is read from its archive.
//!
//! Source: the routes of the interface of YesWiki 4 (`?api/forms`, `?api/forms/{id}/entries`, `?api/pages`,
//! `?api/pages/{tag}`); the prepared fields of a form, which hold the choices of their lists.

mod found;
mod packed;
#[cfg(test)]
mod tests;
mod way;

use std::path::{Path, PathBuf};

use kernel::{Problem, Uid};
use platform::House;
use platform::jobs::{Ending, Job};
use platform::outside::Outside;

use crate::jobs;
use crate::model::{Follows, State};
use crate::reading::Fault;
use crate::store;
use way::Way;

/// Asks a wiki, a few things at a time.
pub const ASK: Job = Job {
    kind: "moving.ask",
    run: |house, payload| Box::pin(ask(house, payload)),
};

/// How many things one job asks for: others wait behind it.
const AT_ONCE: usize = 5;

/// Where the answers are kept until they are all there.
pub fn folder(house: &House, of: Uid) -> PathBuf {
    jobs::folder(house).join(format!("{of}.asked"))
}

/// How one turn of asking ended.
enum Turn {
    /// There is more to ask.
    Further,
    /// Everything was asked, and is packed.
    Whole,
    /// It cannot be read.
    Refused(Fault),
}

async fn ask(house: House, payload: String) -> Result<(), Ending> {
    let Some((source, this)) = jobs::find(&house, &payload).await? else {
        return Ok(());
    };
    let (uid, id) = (this.uid, this.id);
    if this.state != State::Reading {
        // It was dropped meanwhile.
        forget(&house, uid).await;
        return Ok(());
    }
    let (folder, place) = (folder(&house, uid), jobs::place(&house, uid));
    let (address, follows) = (source.address, source.follows);
    let outside = Outside::of(&house);
    let turn = tokio::task::spawn_blocking(move || turn(&folder, &place, &address, follows, &outside))
        .await
        .map_err(|lost| Ending::Again(Problem::fault("ask a wiki", lost)))?
        .map_err(|cause| Ending::Again(Problem::fault("keep what a wiki says", cause)))?;
    match turn {
        Turn::Further => {
            house
                .write(move |tx| {
                    store::step(tx, id, 1)?;
                    tx.job(ASK.kind, &payload)
                })
                .await?;
        }
        Turn::Whole => {
            house.write(move |tx| tx.job(jobs::READ.kind, &payload)).await?;
            forget(&house, uid).await;
        }
        Turn::Refused(fault) => jobs::refuse(&house, &this, fault.message, fault.number).await?,
    }
    Ok(())
}

fn turn(
    folder: &Path,
    place: &Path,
    address: &str,
    follows: Follows,
    outside: &Outside,
) -> std::io::Result<Turn> {
    std::fs::create_dir_all(folder.join("files"))?;
    let mut way = match Way::kept(folder) {
        Some(way) => way,
        None => match Way::to(address) {
            Some(way) => way,
            None => return Ok(Turn::Refused(Fault::of("moving-fault-silent"))),
        },
    };
    for _ in 0..AT_ONCE {
        let Some(wanted) = way.ahead() else {
            packed::pack(folder, place)?;
            return Ok(Turn::Whole);
        };
        if let Err(fault) = way.ask(&wanted, folder, follows, outside)? {
            return Ok(Turn::Refused(fault));
        }
        way.keep(folder)?;
        outside.rest();
    }
    Ok(Turn::Further)
}

/// Forgets what was kept of a wiki.
pub async fn forget(house: &House, of: Uid) {
    drop(tokio::fs::remove_dir_all(folder(house, of)).await);
}
