//! Ordering an archive.

use kernel::{Language, PersonId, Problem, SpaceId};
use platform::Tx;

use super::{making, store};

/// Orders the archive of the members, and the public one where the group said so, in the language of whoever closes.
pub(crate) fn order(
    tx: &mut Tx,
    space: SpaceId,
    by: PersonId,
    language: Language,
    public: bool,
) -> Result<(), Problem> {
    one(tx, space, by, language, false)?;
    if public {
        one(tx, space, by, language, true)
    } else {
        Ok(())
    }
}

/// Orders one, or orders it anew.
pub(super) fn one(
    tx: &mut Tx,
    space: SpaceId,
    by: PersonId,
    language: Language,
    is_public: bool,
) -> Result<(), Problem> {
    let uid = store::order(tx, space, is_public, by)?;
    tx.job(making::MAKE.kind, &format!("{uid} {}", language.word()))
}
