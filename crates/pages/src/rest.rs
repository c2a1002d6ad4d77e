//! A text comes to rest: it is kept as a version, found by its words, and told.

use kernel::Problem;
use platform::Tx;
use writing::{Settle, Settled, Who};

use crate::history;
use crate::model::Page;
use crate::{actions, store};

/// For the ground, which says when.
pub(crate) const SETTLE: Settle = Settle { run: settle };

fn settle(tx: &mut Tx, settled: &Settled<'_>) -> Result<(), Problem> {
    let (Some(page), Some(who)) = (store::by_document(tx, settled.document)?, settled.writers.last()) else {
        return Ok(());
    };
    come_to_rest(tx, &page, settled.text, who)
}

/// Keeps the text; nothing when it is what was kept before.
///
/// # Errors
/// When the store refuses.
pub fn come_to_rest(tx: &mut Tx, page: &Page, text: &str, who: &Who) -> Result<(), Problem> {
    if store::rest(tx, page.id, text)? {
        history::keep(tx, page, who, text)?;
        actions::trace(tx, "page.written", page, who)?;
    }
    Ok(())
}
