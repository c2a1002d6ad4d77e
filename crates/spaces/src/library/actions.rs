//! Taking a trame into the library.

use kernel::{PersonId, Problem, Trace, Uid};
use platform::Tx;
use trame::Trame;

use crate::shape::{self, Origin};

/// Keeps a trame that somebody brought, and gives its identifier.
///
/// One that was taken from here and changed in a text editor still has the key of the trame it was:
/// it then descends from it, which its authors need not write by hand.
///
/// # Errors
/// [`Problem::Refused`] with the first fault when it breaks a rule of the format.
pub fn take_in(tx: &mut Tx, trame: Trame, by: Option<PersonId>) -> Result<Uid, Problem> {
    let trame = descending(tx, trame)?;
    let id = shape::keep_checked(tx, &trame, Origin::Imported, by)?;
    shape::offer(tx, id, true)?;
    tx.record(Trace::new("trame.imported", by).to("trame", id))?;
    let stored = shape::by_id(tx, id)?;
    stored
        .map(|stored| stored.uid)
        .ok_or(Problem::broken("a trame that was kept is not there"))
}

fn descending(tx: &mut Tx, trame: Trame) -> Result<Trame, Problem> {
    let digest = trame.digest();
    if shape::by_digest(tx, &digest)?.is_some() {
        return Ok(trame);
    }
    for stored in shape::listed(tx)? {
        let known = shape::of(tx, stored.id, &stored.digest)?;
        let heard_of = trame
            .card
            .lineage
            .iter()
            .any(|ancestor| ancestor.digest == stored.digest);
        if known.trame.card.key == trame.card.key && !heard_of {
            let mut child = trame;
            child.card.lineage = known.trame.card.lineage.clone();
            child.card.lineage.insert(0, known.trame.as_ancestor());
            child.card.lineage.truncate(trame::MOST_ANCESTORS);
            return Ok(child);
        }
    }
    Ok(trame)
}
