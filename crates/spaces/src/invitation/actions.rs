//! Making a link, using it, withdrawing it.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::store::{self, New};
use crate::membership;
use crate::space::access::{Invite, May};
use crate::space::{self, Standing};

/// What somebody wishes of a new link.
pub struct Wish {
    /// The identifier that the form carried.
    pub once: Uid,
    /// How those who come by it stand.
    pub standing: Standing,
    /// What it is for.
    pub note: String,
    /// How often it opens.
    pub uses: i64,
    /// For how many days.
    pub days: i64,
}

/// Makes a link and gives its secret; nothing when the same form made it before.
///
/// # Errors
/// [`Problem::Forbidden`] when it would give a higher standing than that of whoever makes it.
pub fn make(tx: &mut Tx, may: &May<Invite>, wish: &Wish) -> Result<Option<String>, Problem> {
    // Nobody invites higher than they stand.
    if wish.standing > may.seen().standing && wish.standing != Standing::Member {
        return Err(Problem::Forbidden);
    }
    let (secret, ends) = (tx.new_secret(), tx.now().plus_days(wish.days));
    let new = New {
        uid: wish.once,
        space: may.space().id,
        secret: &secret,
        standing: wish.standing,
        note: &wish.note,
        uses: wish.uses,
        by: may.actor().id,
        ends,
    };
    if !store::insert(tx, &new)? {
        return Ok(None);
    }
    tx.record(Trace::new("invitation.made", Some(may.actor().id)).inside(may.space().id, Audience::Own))?;
    Ok(Some(secret))
}

/// Withdraws a link.
///
/// # Errors
/// [`Problem::Missing`] when it is not there.
pub fn withdraw(tx: &mut Tx, may: &May<Invite>, invitation: Uid) -> Result<(), Problem> {
    if store::withdraw(tx, invitation, may.space().id)? {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}

/// Whoever holds the link joins, having accepted the charter; gives the space's name in addresses.
///
/// # Errors
/// [`Problem::Missing`] when the link has ended, [`Problem::Refused`] without the charter.
pub fn accept(tx: &mut Tx, secret: &str, charter: bool) -> Result<String, Problem> {
    let living = store::living(tx, secret)?.ok_or(Problem::Missing)?;
    let actor = tx.signed_in()?;
    let space = space::by_slug(tx, &living.slug)?.ok_or(Problem::Missing)?;
    if space.shape.asks_charter() && !charter {
        return Err(Refusal::new("membership-accept-charter").into());
    }
    // A member who opens the link again takes no use.
    if membership::admit_with(tx, &space, actor.id, living.standing, living.by)?
        && !store::use_one(tx, living.id)?
    {
        return Err(Problem::Missing);
    }
    Ok(living.slug)
}
