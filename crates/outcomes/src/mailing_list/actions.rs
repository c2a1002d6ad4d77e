//! Saying that one wishes to stay in touch, taking it back, writing to those who do, opening their community.

use kernel::{Audience, Joining, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::tries::{self, Limit};
use spaces::{library, opening, space};

use super::jobs::{INVITE, WRITE};
use super::model::{Invitation, letter_payload};
use super::store;
use gatherings::afterwards::{Participant, To};
use gatherings::gathering::access::MayHold;

/// Puts whoever says so on the list. Twice is once.
pub(super) fn join(tx: &mut Tx, to: &To) -> Result<(), Problem> {
    let own = to.participant();
    if store::join(tx, own.gathering.id, own.person)? {
        record(tx, own, "mailing_list.joined")
    } else {
        Ok(())
    }
}

/// Takes whoever wishes off the list, at any time. Twice is once.
pub(super) fn withdraw(tx: &mut Tx, own: &Participant) -> Result<(), Problem> {
    if store::withdraw(tx, own.gathering.id, own.person)? {
        record(tx, own, "mailing_list.left")
    } else {
        Ok(())
    }
}

fn record(tx: &mut Tx, own: &Participant, verb: &'static str) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(own.person)).inside(own.gathering.space_id, Audience::Own);
    trace.gathering = Some(own.gathering.id.number());
    tx.record(trace)
}

/// A list is to stay in touch, not to be flooded.
const LIMIT: Limit = Limit {
    act: "mailing_list.letter",
    times: 3,
    minutes: 24 * 60,
};

/// Writes to everybody on the list, in portions, once the transaction has committed.
pub(super) fn write(tx: &mut Tx, may: &MayHold, once: Uid, subject: &str, body: &str) -> Result<(), Problem> {
    let gathering = may.gathering();
    if store::after(tx, gathering.id, 0, 1)?.is_empty() {
        return Err(Refusal::new("mailing-list-nobody").into());
    }
    if !store::keep_letter(tx, once, gathering.id, may.actor().id, subject, body)? {
        return Ok(());
    }
    tries::spend(tx, LIMIT, &gathering.uid.to_string())?;
    tx.job(WRITE.kind, &letter_payload(once, 0))?;
    trace_of_holder(tx, may, "mailing_list.written_to")
}

/// What somebody wishes of the community.
pub(super) struct Wish {
    pub once: Uid,
    pub trame: Uid,
    pub name: String,
    pub joining: Joining,
    pub language: Language,
}

/// Opens the community and invites everybody on the list; gives its name in addresses. A gathering has one.
pub(super) fn open(tx: &mut Tx, may: &MayHold, wish: &Wish) -> Result<String, Problem> {
    let gathering = may.gathering();
    if let Some((slug, _)) = store::any_community(tx, gathering.id)? {
        return Ok(slug);
    }
    let shape = library::to_open(tx, wish.trame)?;
    let wished = opening::Wish {
        once: wish.once,
        name: wish.name.clone(),
        joining: wish.joining,
        language: wish.language,
    };
    let slug = opening::open(tx, may.actor(), None, &shape, &wished)?;
    let opened = space::by_slug(tx, &slug)?.ok_or(Problem::Missing)?;
    if !store::keep_community(tx, gathering.id, opened.id)? {
        // Somebody else opened one at this very moment: nothing of this one stays.
        return Err(Refusal::new("gathering-changed-meanwhile").into());
    }
    opening::remember_origin(
        tx,
        opened.id,
        &gathering.title,
        &format!("/gatherings/{}", gathering.uid),
    )?;
    let invitation = Invitation {
        gathering: gathering.id,
        space: opened.id,
        by: may.actor().id,
        last: 0,
    };
    tx.job(INVITE.kind, &invitation.payload())?;
    trace_of_holder(tx, may, "mailing_list.opened_community")?;
    Ok(slug)
}

fn trace_of_holder(tx: &mut Tx, may: &MayHold, verb: &'static str) -> Result<(), Problem> {
    let gathering = may.gathering();
    let mut trace = Trace::new(verb, Some(may.actor().id)).inside(gathering.space_id, Audience::Own);
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
