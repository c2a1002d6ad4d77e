//! The door of every gathering: whoever sees its space sees it once it is announced; whoever offers prepares it.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Act};

use super::model::{Gathering, State};
use super::store;

/// Offering gatherings in a space.
pub enum Gather {}

impl Act for Gather {
    const RIGHT: Right = Right::Gather;
}

/// A gathering that somebody may see, and how they stand to it.
pub struct Seen {
    /// The gathering.
    pub gathering: Gathering,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
    /// Whether they hold it.
    pub is_host: bool,
}

impl Seen {
    /// Whether they may prepare it, change it, follow who comes.
    pub fn may_hold(&self) -> bool {
        self.is_host || self.space.has(Right::Gather)
    }

    /// Who looks; nobody for a visitor.
    pub fn actor(&self) -> Option<&Actor> {
        self.space.actor.as_ref()
    }

    /// Whether they may tell how it was: members, once it has begun, where the kind of sheet for that is there.
    pub fn may_tell(&self, now: kernel::Instant) -> bool {
        let shape = &self.space.space.shape;
        let has_kind = shape.trame.sheets.iter().any(|sheet| sheet.key == "account");
        self.space.belongs() && shape.has(Module::Sheets) && has_kind && self.gathering.starts <= now
    }

    /// Its kind, if the trame of the space still knows it.
    pub fn kind(&self) -> Option<&trame::Gathering> {
        self.space
            .space
            .shape
            .trame
            .gatherings
            .iter()
            .find(|kind| kind.key == self.gathering.kind)
    }
}

/// Lets a person see a gathering.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is a draft that is not theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let gathering = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &gathering.space)?;
    let is_host = match &space.actor {
        Some(actor) => store::is_host(tx, gathering.id, actor.id)?,
        None => false,
    };
    let seen = Seen {
        gathering,
        space,
        is_host,
    };
    let shown = seen.gathering.state != State::Draft && seen.space.space.shape.has(Module::Gatherings);
    if shown || seen.may_hold() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that `actor` may prepare a gathering, change it and follow who comes.
pub struct MayHold {
    seen: Seen,
    actor: Actor,
}

impl MayHold {
    /// The gathering.
    pub fn gathering(&self) -> &Gathering {
        &self.seen.gathering
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }
}

/// Lets a host, or whoever may offer gatherings in the space, hold this one.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_hold(tx: &mut Tx, uid: Uid) -> Result<MayHold, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.actor().cloned().ok_or(Problem::SignIn)?;
    if seen.may_hold() {
        Ok(MayHold { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
