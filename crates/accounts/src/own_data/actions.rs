//! Being erased.

use kernel::{Audience, Problem, Trace, Uid};
use platform::personal::Table;
use platform::{Tx, mail, session};

use super::access::MayErase;
use super::store;

/// Erases whoever asks, and gives the pictures whose files are to be removed.
/// Leaving each space and each role is told to the ledger, by number as ever, so that its views count rightly.
pub fn erase(tx: &mut Tx, may: &MayErase, tables: &[Table]) -> Result<Vec<Uid>, Problem> {
    let person = may.person();
    for (space, role) in store::list_held_in(tx, may)? {
        let trace = Trace::new("role.returned", Some(person))
            .about(person)
            .inside(space, Audience::Space);
        tx.record(trace.role(&role, &[]).detail(role.as_str()))?;
    }
    for space in store::list_active_in(tx, may)? {
        tx.record(
            Trace::new("membership.ended", Some(person))
                .about(person)
                .inside(space, Audience::Space),
        )?;
    }
    let pictures = store::list_pictures(tx, person)?;
    store::erase(tx, may, tables)?;
    session::end_all(tx, person)?;
    mail::forget(tx, person)?;
    tx.record(Trace::new("person.erased", Some(person)))?;
    Ok(pictures)
}
