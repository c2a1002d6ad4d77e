//! What a space has, by identifier alone.

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;

use crate::piece::Kind;

platform::statements! {
    SHEETS = "select uid from sheets where space_id = $1 and state = 'published' order by kind, id";
    PAGES = "select uid from pages where space_id = $1 and withdrawn_at is null order by id";
}

/// The published sheets of a space, then its pages.
pub(super) fn texts(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Kind, Uid)>, Problem> {
    let sheets = tx.all::<(Uid,)>(SHEETS, (space,))?;
    let pages = tx.all::<(Uid,)>(PAGES, (space,))?;
    let sheets = sheets.into_iter().map(|(uid,)| (Kind::Sheet, uid));
    Ok(sheets
        .chain(pages.into_iter().map(|(uid,)| (Kind::Page, uid)))
        .collect())
}
