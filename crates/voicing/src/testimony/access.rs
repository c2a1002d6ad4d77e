//! The door: its author always; others once it is given, those for whom it is. Nobody but its author words it or
//! withdraws it, and moderation only hides it.

use kernel::{Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::{Space, access};

use super::model::{State, Testimony};
use super::store;
use crate::voice::access as voices;
use crate::words::Reach;

/// A testimony that somebody may read.
pub struct Seen {
    /// The testimony.
    pub testimony: Testimony,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
    /// Where it stands now.
    pub state: State,
}

impl Seen {
    /// Whether it is theirs.
    pub fn is_author(&self) -> bool {
        let actor = self.space.actor.as_ref();
        actor.is_some_and(|actor| self.testimony.is_of(actor.id))
    }

    /// Whether they may hide it, or show it again.
    pub fn may_moderate(&self) -> bool {
        self.space.has(Right::ModerateNotice)
    }

    /// Whether they read its text. Of what is hidden others read why, and nothing else.
    pub fn reads_text(&self) -> bool {
        self.state != State::Hidden || self.is_author() || self.may_moderate()
    }
}

/// Lets a person read a testimony.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or not for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    through(tx, uid, voices::to_see)
}

fn through(
    tx: &mut Tx,
    uid: Uid,
    door: fn(&mut Tx, &str) -> Result<access::Seen, Problem>,
) -> Result<Seen, Problem> {
    let testimony = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = door(tx, &testimony.space)?;
    let state = testimony.state(tx.now());
    let seen = Seen {
        testimony,
        space,
        state,
    };
    let is_for_them = seen.testimony.reach == Reach::Public || voices::reads_inside(&seen.space);
    let is_there = match seen.state {
        State::Draft | State::Waiting => seen.is_author(),
        State::Given | State::Hidden => is_for_them || seen.is_author(),
    };
    if is_there { Ok(seen) } else { Err(Problem::Missing) }
}

/// Proof that a testimony is somebody’s own.
pub struct Own {
    seen: Seen,
    actor: Actor,
}

impl Own {
    /// The testimony.
    pub fn testimony(&self) -> &Testimony {
        &self.seen.testimony
    }

    /// Whose it is.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The space, and how they stand in it.
    pub fn space(&self) -> &access::Seen {
        &self.seen.space
    }
}

/// Lets its author word it, or give it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else, whoever they are.
pub fn to_own(tx: &mut Tx, uid: Uid) -> Result<Own, Problem> {
    own(to_see(tx, uid)?)
}

/// Lets its author withdraw it, even where the space sleeps or is closed: it stays theirs.
///
/// # Errors
/// As for [`to_own`].
pub fn to_withdraw(tx: &mut Tx, uid: Uid) -> Result<Own, Problem> {
    own(through(tx, uid, voices::to_see_always)?)
}

fn own(seen: Seen) -> Result<Own, Problem> {
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if seen.is_author() {
        Ok(Own { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that somebody may hide a testimony, or show it again.
pub struct MayModerate {
    seen: Seen,
    actor: Actor,
}

impl MayModerate {
    /// The testimony.
    pub fn testimony(&self) -> &Testimony {
        &self.seen.testimony
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The space.
    pub fn space(&self) -> &Space {
        &self.seen.space.space
    }
}

/// Lets those who moderate hide it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] without the right.
pub fn to_moderate(tx: &mut Tx, uid: Uid) -> Result<MayModerate, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    let is_given = matches!(seen.state, State::Given | State::Hidden);
    match (seen.may_moderate(), is_given) {
        (true, true) => Ok(MayModerate { seen, actor }),
        (true, false) => Err(Problem::Missing),
        (false, _) => Err(Problem::Forbidden),
    }
}
