//! The only makers of the proofs that somebody reads their own data, or may be erased.

use kernel::{PersonId, Problem, Refusal};
use platform::Tx;

use super::store;

/// Proof that what is read is about whoever reads it.
#[derive(Debug, Clone, Copy)]
pub struct MaySeeOwn {
    person: PersonId,
}

impl MaySeeOwn {
    /// Who they are.
    pub fn person(self) -> PersonId {
        self.person
    }
}

/// The data of whoever asks.
///
/// # Errors
/// [`Problem::SignIn`] when nobody is signed in.
pub fn own(tx: &Tx) -> Result<MaySeeOwn, Problem> {
    Ok(MaySeeOwn {
        person: tx.signed_in()?.id,
    })
}

/// Proof that whoever asks may be erased, now and by themselves.
#[derive(Debug)]
pub struct MayErase {
    person: PersonId,
}

impl MayErase {
    /// Who they are.
    pub fn person(&self) -> PersonId {
        self.person
    }
}

/// Whoever asks, unless the house would be left without anybody to run it.
///
/// # Errors
/// [`Problem::SignIn`], or a refusal for the last administrator.
pub fn to_erase(tx: &mut Tx) -> Result<MayErase, Problem> {
    let actor = tx.signed_in()?;
    if actor.administrator && !store::has_other_administrators(tx, actor.id)? {
        return Err(Refusal::new("own-data-last-administrator").into());
    }
    Ok(MayErase { person: actor.id })
}
