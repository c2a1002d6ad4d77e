//! Hiding a picture and bringing it back.

use kernel::Problem;
use platform::Tx;

use super::item::Picture;
use super::store;
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit, emit_gone};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("pictures/{item}/hiding", "picture", hide),
    act!("pictures/{item}/restoration", "picture", restore),
];

fn hide(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let (id, uid) = (entered.gathering.id, sent.item()?);
    store::one(tx, id, uid)?;
    if store::hide(tx, id, uid)? {
        let picture = store::one(tx, id, uid)?;
        emit_gone::<Picture>(tx, id, Audience::All, &picture.id)?;
        emit(tx, id, Audience::Hosts, &picture)?;
    }
    Ok(())
}

fn restore(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let (id, uid) = (entered.gathering.id, sent.item()?);
    store::one(tx, id, uid)?;
    if store::restore(tx, id, uid)? {
        let picture = store::one(tx, id, uid)?;
        emit(tx, id, Audience::All, &picture)?;
    }
    Ok(())
}
