//! Joining, letting in, leaving.

use kernel::{Audience, Joining as Way, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::model::Joining;
use super::store;
use crate::role;
use crate::space::access::{Admit, Arrange, May, Seen};
use crate::space::{Space, Standing};

/// What became of somebody's wish to join.
#[derive(Debug, Clone, PartialEq, Eq)]
/// What came of a wish to join.
pub enum Joined {
    /// They are a member.
    Member,
    /// Their request waits.
    Asked,
    /// A mail is on its way to confirm their address.
    Confirm,
}

/// Joins at once, or asks to, by what the space decided.
///
/// # Errors
/// [`Problem::Forbidden`] where one does not come by oneself, [`Problem::Refused`] without the charter.
pub fn join(tx: &mut Tx, seen: &Seen, joining: &Joining, post: &impl Post) -> Result<Joined, Problem> {
    let space = &seen.space;
    if !matches!(space.joining, Way::Open | Way::Request) {
        return Err(Problem::Forbidden);
    }
    if space.shape.asks_charter() && !joining.charter {
        return Err(Refusal::new("membership-accept-charter").into());
    }
    let charter = space.shape.asks_charter().then(|| space.shape.charter_digest());
    match (&seen.actor, &joining.guest) {
        (Some(actor), _) if space.joining == Way::Open => {
            begin(tx, space, actor.id, Standing::Member, charter, None)?;
            Ok(Joined::Member)
        }
        (Some(actor), _) => {
            if store::ask(tx, space.id, actor.id, &joining.message, charter)? {
                asked(tx, space, actor.id, post)?;
            }
            Ok(Joined::Asked)
        }
        (None, Some((name, email))) => {
            // Somebody with an account is not asked for in their name: the link lets them do it themselves.
            let guest = people::entry::find_or_make_guest(tx, email, name, joining.language, &joining.zone)?;
            let is_guest = !store::is_active(tx, guest)?;
            if is_guest && store::ask(tx, space.id, guest, &joining.message, charter)? {
                asked(tx, space, guest, post)?;
            }
            post.confirm(tx, space, guest, email)?;
            Ok(Joined::Confirm)
        }
        (None, None) => Err(Problem::SignIn),
    }
}

/// The mails that a wish to join sends.
pub trait Post {
    /// To somebody without a session: a link that confirms their address.
    fn confirm(&self, tx: &mut Tx, space: &Space, person: PersonId, email: &str) -> Result<(), Problem>;
    /// To somebody who answers requests: one has come.
    fn tell(&self, tx: &mut Tx, space: &Space, decider: PersonId) -> Result<(), Problem>;
}

fn asked(tx: &mut Tx, space: &Space, person: PersonId, post: &impl Post) -> Result<(), Problem> {
    tx.record(Trace::new("membership.asked", Some(person)).inside(space.id, Audience::Own))?;
    if space.joining == Way::Request {
        for decider in store::deciders(tx, space.id)? {
            post.tell(tx, space, decider)?;
        }
    }
    Ok(())
}

/// Makes somebody a member, and says so in the ledger once; `by` is whoever let them in. By whatever way they come:
/// nobody becomes a member of what sleeps or is closed.
///
/// # Errors
/// The refusal of [`Life::while_awake`](crate::space::Life::while_awake), and when the store refuses.
pub fn begin(
    tx: &mut Tx,
    space: &Space,
    person: PersonId,
    standing: Standing,
    charter: Option<&str>,
    by: Option<PersonId>,
) -> Result<bool, Problem> {
    space.life.while_awake()?;
    let begun = store::begin(tx, space.id, person, standing, charter)?;
    if begun {
        record(
            tx,
            "membership.begun",
            by.unwrap_or(person),
            person,
            space,
            standing.word(),
        )?;
    }
    Ok(begun)
}

/// Lets in somebody who holds an invitation; a request of theirs is answered by it.
///
/// # Errors
/// When the store refuses.
pub fn admit_with(
    tx: &mut Tx,
    space: &Space,
    person: PersonId,
    standing: Standing,
    by: PersonId,
) -> Result<bool, Problem> {
    let charter = space.shape.asks_charter().then(|| space.shape.charter_digest());
    begin(tx, space, person, standing, charter, Some(by))
}

fn record(
    tx: &mut Tx,
    verb: &'static str,
    by: PersonId,
    person: PersonId,
    space: &Space,
    detail: &str,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(by))
            .about(person)
            .inside(space.id, Audience::Space)
            .detail(detail),
    )
}

/// Answers a request with yes.
///
/// # Errors
/// [`Problem::Missing`] when they never asked.
pub fn admit(tx: &mut Tx, may: &May<Admit>, person: Uid) -> Result<PersonId, Problem> {
    let (id, standing, _) = store::state_of(tx, may.space().id, person)?.ok_or(Problem::Missing)?;
    if store::admit(tx, may.space().id, id)? {
        record(
            tx,
            "membership.begun",
            may.actor().id,
            id,
            may.space(),
            standing.word(),
        )?;
    }
    Ok(id)
}

/// Answers a request with no.
///
/// # Errors
/// [`Problem::Missing`] when they never asked.
pub fn decline(tx: &mut Tx, may: &May<Admit>, person: Uid) -> Result<PersonId, Problem> {
    let (id, ..) = store::state_of(tx, may.space().id, person)?.ok_or(Problem::Missing)?;
    if store::decline(tx, may.space().id, id)? {
        let trace = Trace::new("membership.declined", Some(may.actor().id)).about(id);
        tx.record(trace.inside(may.space().id, Audience::Own))?;
    }
    Ok(id)
}

/// Changes how a member stands; the last steward stays one.
///
/// # Errors
/// [`Problem::Missing`] when they are no member, [`Problem::Refused`] for the last steward.
pub fn set_standing(tx: &mut Tx, may: &May<Arrange>, person: Uid, next: Standing) -> Result<(), Problem> {
    let space = may.space();
    let (id, now, state) = store::state_of(tx, space.id, person)?.ok_or(Problem::Missing)?;
    if state != "active" {
        return Err(Problem::Missing);
    }
    if now == Standing::Steward && next != Standing::Steward {
        keep_a_steward(tx, space)?;
    }
    if store::set_standing(tx, space.id, id, next)? {
        record(tx, "membership.changed", may.actor().id, id, space, next.word())?;
    }
    Ok(())
}

/// Leaves, gives back every role held here, and keeps what one wrote.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor, [`Problem::Refused`] for the last steward.
pub fn leave(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    let actor = seen.actor.as_ref().ok_or(Problem::SignIn)?;
    let own = store::state_of(tx, seen.space.id, actor.uid)?;
    if matches!(own, Some((_, Standing::Steward, ref state)) if state == "active") {
        keep_a_steward(tx, &seen.space)?;
    }
    if store::leave(tx, seen.space.id, actor.id)? {
        role::end_all_of(tx, &seen.space.shape, seen.space.id, actor.id)?;
        record(tx, "membership.ended", actor.id, actor.id, &seen.space, "")?;
    }
    Ok(())
}

/// Ends the membership of somebody who says so at a secret address of theirs; whether they were a member.
///
/// # Errors
/// [`Problem::Refused`] for the last steward.
pub fn end(tx: &mut Tx, space: &Space, person: Uid) -> Result<bool, Problem> {
    let Some((id, standing, state)) = store::state_of(tx, space.id, person)? else {
        return Ok(false);
    };
    if state == "active" && standing == Standing::Steward {
        keep_a_steward(tx, space)?;
    }
    let ended = store::leave(tx, space.id, id)?;
    if ended {
        role::end_all_of(tx, &space.shape, space.id, id)?;
        record(tx, "membership.ended", id, id, space, "")?;
    }
    Ok(ended)
}

fn keep_a_steward(tx: &mut Tx, space: &Space) -> Result<(), Problem> {
    match store::count_stewards(tx, space.id)? {
        0 | 1 => Err(Refusal::new("membership-last-steward").into()),
        _ => Ok(()),
    }
}
