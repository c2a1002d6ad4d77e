//! Writing a testimony, giving it, withdrawing it; hiding one.
//!
//! What these leave in the ledger of a pseudonymous one names nobody and no thing, whatever it is: the ledger never
//! forgets, and two traces side by side would say what one keeps silent. So do the traces of every draft.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::Tx;
use spaces::space::access::{Belong, May};

use super::access::{MayModerate, Own};
use super::model::{LEAST, Testimony, is_name_of, readable_from};
use super::moderated;
use super::store::{self, Worded};
use crate::voice::agreement::{Voiced, elsewhere};
use crate::words::Reach;

/// Whether somebody may speak under this name about these days: enough people are here, and nobody bears it.
fn check_name(tx: &mut Tx, space: SpaceId, author: PersonId, worded: &Worded) -> Result<(), Problem> {
    if worded.pseudonym.is_empty() {
        return Ok(());
    }
    let names = store::names(tx, space)?;
    if i64::try_from(names.len()).unwrap_or(i64::MAX) < LEAST {
        return Err(Refusal::new("testimony-too-few").with("least", LEAST).into());
    }
    if let Some(gathering) = worded.period.gathering_id {
        let placed = store::placed(tx, gathering)?;
        if (1..LEAST).contains(&placed) {
            return Err(Refusal::new("testimony-too-few-there")
                .with("least", LEAST)
                .into());
        }
    }
    let taken = store::taken_names(tx, space, author)?;
    if names
        .iter()
        .chain(&taken)
        .any(|name| is_name_of(&worded.pseudonym, name))
    {
        return Err(Refusal::new("testimony-name-taken").into());
    }
    Ok(())
}

/// What was read under its author’s own name has an address that others know, and a trace with that name: it is given
/// under no other.
fn while_unknown(tx: &mut Tx, own: &Own, worded: &Worded) -> Result<(), Problem> {
    if !worded.pseudonym.is_empty() && store::was_signed(tx, own.testimony().id, own.actor().id)? {
        return Err(Refusal::new("testimony-was-signed").into());
    }
    Ok(())
}

/// Writes a draft, and gives it at once if asked to; the same form sent twice writes it once.
pub(super) fn write(
    tx: &mut Tx,
    may: &May<Belong>,
    uid: Uid,
    worded: &Worded,
    gives: bool,
) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    check_name(tx, space, me, worded)?;
    if store::insert(tx, uid, space, me, worded)?.is_none() {
        return Ok(());
    }
    tx.record(silent("testimony.written", space))?;
    if gives && let Some(testimony) = store::by_uid(tx, uid)? {
        give_it(tx, &testimony, me)?;
    }
    Ok(())
}

/// Words a draft.
pub(super) fn change(
    tx: &mut Tx,
    own: &Own,
    version: i64,
    worded: &Worded,
    gives: bool,
) -> Result<(), Problem> {
    let testimony = own.testimony();
    testimony.while_draft()?;
    while_unknown(tx, own, worded)?;
    check_name(tx, testimony.space_id, own.actor().id, worded)?;
    if !store::change(tx, testimony.id, version, worded)? {
        return Err(Refusal::new("testimony-changed-meanwhile").into());
    }
    tx.record(silent("testimony.written", testimony.space_id))?;
    if gives && let Some(testimony) = store::by_uid(tx, testimony.uid)? {
        give_it(tx, &testimony, own.actor().id)?;
    }
    Ok(())
}

/// Gives it to those for whom it is.
pub(super) fn give(tx: &mut Tx, own: &Own) -> Result<(), Problem> {
    let (testimony, me) = (own.testimony(), own.actor().id);
    if testimony.body.is_empty() {
        return Err(Refusal::new("testimony-says-nothing").into());
    }
    // The group may have become smaller, or somebody of that name have come, since it was written.
    let worded = Worded {
        pseudonym: match &testimony.voice {
            super::model::Voice::Signed(_) => String::new(),
            super::model::Voice::Pseudonymous(name) => name.clone(),
        },
        title: testimony.title.clone(),
        body: testimony.body.clone(),
        period: testimony.period.clone(),
        reach: testimony.reach,
    };
    check_name(tx, testimony.space_id, me, &worded)?;
    give_it(tx, testimony, me)
}

fn give_it(tx: &mut Tx, testimony: &Testimony, me: PersonId) -> Result<(), Problem> {
    let from = readable_from(tx.now(), testimony.voice.is_pseudonymous());
    if store::give(tx, testimony.id, from)? {
        let trace = heard("testimony.given", testimony, me);
        tx.record(trace)?;
    }
    Ok(())
}

/// Its author takes it back; it is a draft again.
pub(super) fn withdraw(tx: &mut Tx, own: &Own) -> Result<(), Problem> {
    let testimony = own.testimony();
    if store::withdraw(tx, testimony.id)? {
        let trace = heard("testimony.withdrawn", testimony, own.actor().id);
        tx.record(trace)?;
    }
    Ok(())
}

/// Moderation hides it, and says why; without a reason nothing is done. Where that is done in the name of an agreement
/// nothing happens, and the place where it is done is given.
pub(super) fn hide(tx: &mut Tx, may: &MayModerate, reason: Option<&str>) -> Result<Option<String>, Problem> {
    let place = elsewhere(tx, may.space(), &voiced(may.testimony()))?;
    if place.is_none()
        && let Some(reason) = reason
        && store::hide(tx, may.testimony().id, may.actor().id, reason)?
    {
        tx.record(by_moderation("testimony.hidden", may))?;
    }
    Ok(place)
}

/// Moderation shows it again. What was hidden in the name of an agreement is shown again where that is lifted, which is
/// given.
pub(super) fn unhide(tx: &mut Tx, may: &MayModerate) -> Result<Option<String>, Problem> {
    let place = elsewhere(tx, may.space(), &voiced(may.testimony()))?;
    if place.is_none() && store::unhide(tx, may.testimony().id)? {
        tx.record(by_moderation("testimony.shown", may))?;
    }
    Ok(place)
}

/// As moderation meets it.
pub(super) fn voiced(testimony: &Testimony) -> Voiced {
    Voiced {
        kind: moderated::KIND,
        id: testimony.id,
        find: moderated::find,
        hidden: testimony.why_hidden(),
    }
}

/// A trace that names nobody and no thing, on no list.
fn silent(verb: &'static str, space: SpaceId) -> Trace {
    Trace::new(verb, None).inside(space, Audience::Own)
}

fn heard(verb: &'static str, testimony: &Testimony, me: PersonId) -> Trace {
    if testimony.voice.is_pseudonymous() {
        return silent(verb, testimony.space_id);
    }
    let audience = match testimony.reach {
        Reach::Space => Audience::Space,
        Reach::Public => Audience::Public,
    };
    Trace::new(verb, Some(me))
        .inside(testimony.space_id, audience)
        .to("testimony", testimony.id)
}

/// Who hid it; never whose it is.
fn by_moderation(verb: &'static str, may: &MayModerate) -> Trace {
    let testimony = may.testimony();
    Trace::new(verb, Some(may.actor().id))
        .inside(testimony.space_id, Audience::Space)
        .to("testimony", testimony.id)
}
