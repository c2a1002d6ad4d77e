//! The door: whoever sees the space that opened it sees a field of action; those who describe that space lead it, those who
//! describe another decide on what that one shows.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::Action;
use super::store;

/// A field of action that somebody may see.
pub struct Seen {
    /// The field of action.
    pub action: Action,
    /// The space that opened it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they lead it.
    pub fn leads(&self) -> bool {
        self.space.has(Right::Describe)
    }
}

/// Lets a person see a field of action.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or its space is hidden from them; closed, it is for those who lead it.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let action = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &action.space.1)?;
    let seen = Seen { action, space };
    if seen.action.closed.is_none() || seen.leads() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody leads a field of action, or may open one.
pub struct MayLead {
    /// The space that opens it.
    pub space: access::Seen,
    /// Who may.
    pub actor: Actor,
}

/// Lets whoever describes a space that has sheets open a field of action.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them or has no sheets, [`Problem::SignIn`] for a visitor,
/// [`Problem::Forbidden`] for whoever does not describe it.
pub fn to_open(tx: &mut Tx, slug: &str) -> Result<MayLead, Problem> {
    let space = access::to_see(tx, slug)?;
    if !space.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    if space.has(Right::Describe) {
        Ok(MayLead { space, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets those who lead it change or close it.
///
/// # Errors
/// As for [`to_see`] and [`to_open`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<(Action, MayLead), Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if seen.leads() {
        let space = seen.space;
        Ok((seen.action, MayLead { space, actor }))
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets whoever describes a space show its sheets in a field of action that they see.
///
/// # Errors
/// As for [`to_see`] and [`to_open`].
pub fn to_share(tx: &mut Tx, uid: Uid, slug: &str) -> Result<(Action, MayLead), Problem> {
    let action = to_see(tx, uid)?.action;
    Ok((action, to_open(tx, slug)?))
}

/// Lets whoever describes a space stop showing its sheets; those who lead the field of action may, too.
///
/// # Errors
/// As for [`to_share`].
pub fn to_stop(tx: &mut Tx, uid: Uid, slug: &str) -> Result<(Action, MayLead), Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    let space = access::to_see(tx, slug)?;
    if seen.leads() || space.has(Right::Describe) {
        Ok((seen.action, MayLead { space, actor }))
    } else {
        Err(Problem::Forbidden)
    }
}
