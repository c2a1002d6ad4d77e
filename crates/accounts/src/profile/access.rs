//! The only makers of the proofs that an account may be changed and a profile read.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;

use super::model::{Relation, Shown};
use super::store;

/// Proof that whoever asks is signed in and acts on their own account.
#[derive(Debug, Clone, Copy)]
pub struct Own {
    person: PersonId,
}

impl Own {
    /// Whose account it is.
    pub fn person(self) -> PersonId {
        self.person
    }
}

/// The account of whoever asks.
///
/// # Errors
/// [`Problem::SignIn`] when nobody is signed in.
pub fn own(tx: &Tx) -> Result<Own, Problem> {
    Ok(Own {
        person: tx.signed_in()?.id,
    })
}

/// Proof that somebody may read a profile, with how they stand to its owner.
#[derive(Debug, Clone)]
pub struct MaySee {
    person: PersonId,
    shown: Shown,
    relation: Relation,
}

impl MaySee {
    /// Whose profile it is.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// What everybody who knows the address sees.
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// How the reader stands to them.
    pub fn relation(&self) -> Relation {
        self.relation
    }
}

/// The profile of an active person: its address is told only where their name is.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<MaySee, Problem> {
    let (person, shown) = store::find_shown(tx, uid)?.ok_or(Problem::Missing)?;
    let relation = match tx.actor().map(|actor| actor.id) {
        Some(reader) if reader == person => Relation::Oneself,
        Some(reader) if store::share_a_space(tx, reader, person)? => Relation::SharesASpace,
        _ => Relation::Stranger,
    };
    Ok(MaySee {
        person,
        shown,
        relation,
    })
}
