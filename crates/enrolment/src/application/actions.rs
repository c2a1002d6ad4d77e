//! Applying, deciding, moving up. Every function here runs inside one transaction.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use learning::project;
use platform::{House, Tx};
use spaces::membership;
use spaces::space::{Space, Standing};

use super::access::{MayDecide, Own};
use super::letter::{self, Occasion};
use super::model::{Act, Application, State, Wish};
use super::{round, store};

/// Writes what its author says of a draft or of one that is not decided yet.
///
/// # Errors
/// [`Problem::Refused`] when it was decided.
pub(super) fn say(tx: &mut Tx, application: &Application, wish: &Wish) -> Result<(), Problem> {
    if !application.state.is_open() || !store::say(tx, application, wish)? {
        return Err(Refusal::new("application-too-late").into());
    }
    Ok(())
}

/// Its author sends it.
///
/// # Errors
/// [`Problem::Refused`] when applications are closed.
pub(super) fn send(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    application: &Application,
) -> Result<(), Problem> {
    let next = application.state.after(Act::Send)?;
    if next == application.state {
        return Ok(());
    }
    if !round::round(tx, space.id)?.is_open(tx.now()) {
        return Err(Refusal::new("application-closed").into());
    }
    move_on(tx, application, next, None, "")?;
    record(tx, application, "application.received", application.person)?;
    letter::send(tx, house, space, application, Occasion::Received)?;
    for decider in store::deciders(tx, space.id)? {
        letter::tell(tx, house, space, application, decider)?;
    }
    Ok(())
}

/// Its author takes it back; whoever had been let in leaves, and the next one comes in.
///
/// # Errors
/// [`Problem::Refused`] when it was declined, or by the last steward of the space.
pub(super) fn withdraw(tx: &mut Tx, house: &House, own: &Own) -> Result<(), Problem> {
    let Own { application, space } = own;
    let next = application.state.after(Act::Withdraw)?;
    if next == application.state {
        return Ok(());
    }
    let was_sent = application.state != State::Draft;
    move_on(tx, application, next, None, "")?;
    if application.state.has_place() {
        let (uid, _) = store::person(tx, application.person)?;
        membership::actions::end(tx, space, uid)?;
        give_back(tx, house, space, application)?;
    }
    if was_sent {
        record(tx, application, "application.withdrawn", application.person)?;
        letter::send(tx, house, space, application, Occasion::Withdrawn)?;
    }
    Ok(())
}

/// Whoever had been let in left by the door of the space: their place is passed on.
pub(super) fn leave(tx: &mut Tx, house: &House, application: &Application) -> Result<(), Problem> {
    let space = store::space_of(tx, application)?;
    move_on(tx, application, State::Withdrawn, None, "")?;
    record(tx, application, "application.withdrawn", application.person)?;
    give_back(tx, house, &space, application)
}

fn give_back(tx: &mut Tx, house: &House, space: &Space, application: &Application) -> Result<(), Problem> {
    round::release(tx, application)?;
    move_up(tx, house, space)
}

/// Lets in whoever has waited longest and fits what is left; where places are not counted, nobody waits for one.
pub(super) fn move_up(tx: &mut Tx, house: &House, space: &Space) -> Result<(), Problem> {
    if round::round(tx, space.id)?.places.is_none() {
        return Ok(());
    }
    for next in store::waiting(tx, space.id)? {
        if round::take(tx, &next)? {
            return let_in(tx, house, space, &next, None);
        }
    }
    Ok(())
}

/// Somebody who leads has read it.
pub(super) fn look(tx: &mut Tx, may: &MayDecide) -> Result<(), Problem> {
    decide(tx, may, Act::Look, "application.read", "").map(drop)
}

/// Accepts it: its author is let in with their project.
///
/// # Errors
/// [`Problem::Refused`] when no place is left for it.
pub(super) fn accept(tx: &mut Tx, house: &House, may: &MayDecide) -> Result<(), Problem> {
    let application = &may.application;
    if application.state.after(Act::Accept)? == application.state {
        return Ok(());
    }
    if !round::take(tx, application)? {
        return Err(Refusal::new("application-full").into());
    }
    let space = &may.may.seen().space.space;
    let_in(tx, house, space, application, Some(may.may.actor().id))
}

/// Puts it on the waiting list, at its end.
pub(super) fn wait(tx: &mut Tx, house: &House, may: &MayDecide) -> Result<(), Problem> {
    if decide(tx, may, Act::Wait, "application.waiting", "")? {
        let space = &may.may.seen().space.space;
        letter::send(tx, house, space, &may.application, Occasion::Waiting)?;
    }
    Ok(())
}

/// Declines it, with a word to its author.
pub(super) fn decline(tx: &mut Tx, house: &House, may: &MayDecide, word: &str) -> Result<(), Problem> {
    if decide(tx, may, Act::Decline, "application.declined", word)? {
        let told = Application {
            word: word.to_owned(),
            ..may.application.clone()
        };
        letter::send(tx, house, &may.may.seen().space.space, &told, Occasion::Declined)?;
    }
    Ok(())
}

/// Notes something among those who lead.
pub(super) fn note(tx: &mut Tx, may: &MayDecide, once: Uid, body: &str) -> Result<(), Problem> {
    let by = may.may.actor().id;
    if store::add_note(tx, once, may.application.id, by, body)? {
        record(tx, &may.application, "application.noted", by)?;
    }
    Ok(())
}

/// Changes the state; whether it changed.
fn decide(tx: &mut Tx, may: &MayDecide, act: Act, verb: &'static str, word: &str) -> Result<bool, Problem> {
    let application = &may.application;
    let next = application.state.after(act)?;
    if next == application.state {
        return Ok(false);
    }
    let ticket = match next {
        State::Waiting => Some(round::ticket(tx, application.space)?),
        _ => None,
    };
    move_on(tx, application, next, ticket, word)?;
    record(tx, application, verb, may.may.actor().id)?;
    Ok(true)
}

/// The place is taken: they become a member, and their project comes with them.
fn let_in(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    application: &Application,
    by: Option<PersonId>,
) -> Result<(), Problem> {
    move_on(tx, application, State::Accepted, None, "")?;
    let charter = application.wish.charter.as_deref();
    membership::begin(tx, space, application.person, Standing::Member, charter, by)?;
    project::bring(tx, space.id, application.person, &application.wish.project)?;
    record(
        tx,
        application,
        "application.accepted",
        by.unwrap_or(application.person),
    )?;
    letter::send(tx, house, space, application, Occasion::Accepted)
}

fn move_on(
    tx: &mut Tx,
    application: &Application,
    next: State,
    ticket: Option<i64>,
    word: &str,
) -> Result<(), Problem> {
    if store::set_state(tx, application, next, ticket, word)? {
        Ok(())
    } else {
        Err(Refusal::new("application-changed-meanwhile").into())
    }
}

fn record(tx: &mut Tx, application: &Application, verb: &'static str, by: PersonId) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(by))
            .about(application.person)
            .inside(application.space, Audience::Own)
            .cohort(application.space)
            .to("application", application.id),
    )
}
