//! What the large screen shows: one thing at a time, of whatever kind.

use kernel::{Problem, Uid};
use platform::Tx;

use super::model::Entered;
use super::{store, tell_room};

/// Tells the room about an item that comes on the large screen, or goes from it.
pub(crate) type Retell = fn(&mut Tx, &Entered, Uid) -> Result<(), Problem>;

/// Puts `kind:identifier` on the large screen, or nothing; tells what goes and what comes.
///
/// # Errors
/// When the store refuses.
pub(crate) fn put_on_screen(tx: &mut Tx, entered: &Entered, shown: &str) -> Result<(), Problem> {
    let id = entered.gathering.id;
    let before = store::room(tx, id)?.map(|room| room.shown).unwrap_or_default();
    if before == shown {
        return Ok(());
    }
    store::show(tx, id, shown)?;
    tell_room(tx, id)?;
    for each in [before.as_str(), shown] {
        retell(tx, entered, each)?;
    }
    Ok(())
}

fn retell(tx: &mut Tx, entered: &Entered, shown: &str) -> Result<(), Problem> {
    let Some((word, uid)) = shown.split_once(':') else {
        return Ok(());
    };
    let kind = crate::SHOWN.iter().find(|(known, _)| *known == word);
    match (kind, uid.parse::<Uid>()) {
        (Some((_, retell)), Ok(uid)) => retell(tx, entered, uid),
        _ => Ok(()),
    }
}
