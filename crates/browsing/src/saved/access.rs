//! The door: whoever sees the sheets of a space sees its views; members name some; their authors and stewards change them.

use kernel::{Module, Problem, Uid};
use platform::{Actor, Tx};
use spaces::space::Standing;
use spaces::space::access::{self, Belong, May};

use super::store::{self, Saved};

/// Lets somebody see a view. One that was taken away is there for those who may put it back.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or the space hidden from them or without sheets.
pub fn to_see(tx: &mut Tx, slug: &str, uid: Uid) -> Result<(access::Seen, Saved), Problem> {
    let seen = access::to_see(tx, slug)?;
    if !seen.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    let saved = store::find(tx, seen.space.id, uid)?.ok_or(Problem::Missing)?;
    if saved.removed.is_some() && !may_change(&seen, &saved) {
        return Err(Problem::Missing);
    }
    Ok((seen, saved))
}

/// Whether they may change it: its author while they belong, and stewards.
pub fn may_change(seen: &access::Seen, saved: &Saved) -> bool {
    let is_author = seen.is(saved.author.id);
    (is_author && seen.belongs()) || seen.standing == Standing::Steward
}

/// Lets a member name a view.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] when the space has no sheets.
pub fn to_name(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    if !access::to_see(tx, slug)?.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    access::to_belong(tx, slug)
}

/// Proof that somebody may change a view.
pub struct MayChange {
    seen: access::Seen,
    saved: Saved,
    actor: Actor,
}

impl MayChange {
    /// The view.
    pub fn saved(&self) -> &Saved {
        &self.saved
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// How they stand in its space.
    pub fn seen(&self) -> &access::Seen {
        &self.seen
    }
}

/// Lets its author or a steward change it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for who sees it and may not.
pub fn to_change(tx: &mut Tx, slug: &str, uid: Uid) -> Result<MayChange, Problem> {
    let (seen, saved) = to_see(tx, slug, uid)?;
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if may_change(&seen, &saved) {
        Ok(MayChange { seen, saved, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
