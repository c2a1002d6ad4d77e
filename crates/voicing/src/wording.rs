//! What the forms of a report, of a testimony and of a work need of their space.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::Cx;
use spaces::space::access::Seen;
use spaces::space::{self, Crumbs};

use crate::period::{self, Gathering};
use crate::voice::access as voices;

/// What such a form needs.
pub struct Known {
    /// What is above the space.
    pub crumbs: Crumbs,
    /// The gatherings that it may be about.
    pub gatherings: Vec<Gathering>,
    /// The identifier of a new one.
    pub once: Uid,
}

/// Reads it.
///
/// # Errors
/// When the store refuses.
pub fn known(tx: &mut Tx, seen: &Seen) -> Result<Known, Problem> {
    Ok(Known {
        crumbs: space::crumbs(tx, seen.space.id)?,
        gatherings: period::gatherings(tx, seen.space.id)?,
        once: tx.new_uid(),
    })
}

/// The same for a new one, for members.
///
/// # Errors
/// Those of [`voices::to_write`].
pub async fn to_begin(cx: &Cx) -> Result<(Seen, Known), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| begin(tx, &slug)).await
}

/// The same in a transaction that reads more.
///
/// # Errors
/// Those of [`voices::to_write`].
pub fn begin(tx: &mut Tx, slug: &str) -> Result<(Seen, Known), Problem> {
    voices::to_write(tx, slug)?;
    let seen = voices::to_see(tx, slug)?;
    let known = known(tx, &seen)?;
    Ok((seen, known))
}
