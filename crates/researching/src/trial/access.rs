//! The door: a call is its author's and theirs who answer for the space, until it is accepted; then it is for whoever sees
//! the space, and whoever has an account takes part.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::{State, Trial};
use super::store;

/// A trial that somebody may read.
pub struct Seen {
    /// The trial.
    pub trial: Trial,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they called for it.
    pub fn is_author(&self) -> bool {
        self.space.actor.as_ref().map(|actor| actor.id) == Some(self.trial.author.id)
    }

    /// Whether they answer calls for the space.
    pub fn answers(&self) -> bool {
        self.space.has(Right::Describe)
    }

    /// Whether they lead it: lend, conclude.
    pub fn leads(&self) -> bool {
        self.answers() || self.is_author()
    }

    /// Whether its words may be changed by them.
    pub fn may_edit(&self) -> bool {
        match self.trial.state {
            State::Proposed => self.is_author(),
            State::Open => self.leads(),
            _ => false,
        }
    }
}

/// Lets a person read a trial.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is not accepted and not theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let trial = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &trial.space)?;
    let seen = Seen { trial, space };
    let theirs = match seen.trial.state {
        State::Withdrawn => seen.is_author(),
        _ => seen.leads(),
    };
    if theirs || !seen.trial.is_apart() {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a trial.
pub struct MayTry {
    seen: Seen,
    actor: Actor,
}

impl MayTry {
    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The trial.
    pub fn trial(&self) -> &Trial {
        &self.seen.trial
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Proof that somebody may call for a trial in a space.
pub struct MayPropose {
    /// The space, and how they stand in it.
    pub space: access::Seen,
    /// Who may.
    pub actor: Actor,
}

/// Lets whoever has an account call for a trial.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them, [`Problem::SignIn`] for a visitor.
pub fn to_propose(tx: &mut Tx, slug: &str) -> Result<MayPropose, Problem> {
    let space = access::to_see(tx, slug)?;
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    Ok(MayPropose { space, actor })
}

fn prove(tx: &mut Tx, uid: Uid, allowed: fn(&Seen) -> bool) -> Result<MayTry, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(MayTry { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets whoever has an account take part, leave, tell.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor.
pub fn to_take_part(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, |_| true)
}

/// Lets its words be changed.
///
/// # Errors
/// As for [`to_take_part`]; [`Problem::Forbidden`] for whoever may not.
pub fn to_edit(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::may_edit)
}

/// Lets those who answer for the space accept or decline.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_answer(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::answers)
}

/// Lets whoever called for it, and those who answer for the space, lend and conclude.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::leads)
}

/// Lets whoever called for it take it back.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::is_author)
}
