//! Proposing, answering, agreeing for a space, consenting for oneself, taking data out, telling what came of it.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::{House, Tx};

use super::access::{MayAgree, MayPropose, MayStudy};
use super::model::{Said, State, Study, may_become};
use super::{export, store, taking_part};
use crate::letter;

/// Proposes a study. It is always answered by somebody; the same form sent twice proposes once.
pub(super) fn propose(
    tx: &mut Tx,
    house: &House,
    may: &MayPropose,
    uid: Uid,
    said: &Said,
) -> Result<(), Problem> {
    let (space, by) = (&may.space.space, may.actor.id);
    let Some(id) = store::insert(tx, uid, space.id, by, said)? else {
        return Ok(());
    };
    letter::proposed::<Study>(tx, house, may, (uid, &said.title))?;
    trace(tx, "study.proposed", by, space.id, Audience::Own, id, "")
}

/// Words it otherwise, before it is accepted.
pub(super) fn change(tx: &mut Tx, may: &MayStudy, version: i64, said: &Said) -> Result<(), Problem> {
    if !store::update(tx, may.study().id, version, said)? {
        return Err(Refusal::new("study-changed-meanwhile").into());
    }
    record(tx, may, "study.changed", Audience::Own, "")
}

/// The space accepts it or does not; whoever proposed it is written to.
pub(super) fn answer(
    tx: &mut Tx,
    house: &House,
    may: &MayStudy,
    to: State,
    words: &str,
) -> Result<(), Problem> {
    if to == State::Declined && words.is_empty() {
        return Err(Refusal::new("study-say-why").into());
    }
    let audience = if to == State::Open {
        Audience::Space
    } else {
        Audience::Own
    };
    if !turn(tx, may, to, words, ("study.answered", audience))? {
        return Ok(());
    }
    letter::answered(tx, house, may, (to == State::Open, words))
}

/// Whoever proposed it takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &MayStudy) -> Result<(), Problem> {
    turn(tx, may, State::Withdrawn, "", ("study.withdrawn", Audience::Own)).map(drop)
}

/// And puts it back, to be answered.
pub(super) fn restore(tx: &mut Tx, may: &MayStudy) -> Result<(), Problem> {
    turn(tx, may, State::Proposed, "", ("study.restored", Audience::Own)).map(drop)
}

/// Whether it turned: what stands so already stays, and nothing is told.
fn turn(
    tx: &mut Tx,
    may: &MayStudy,
    to: State,
    words: &str,
    (verb, audience): (&'static str, Audience),
) -> Result<bool, Problem> {
    let (study, seen) = (may.study(), may.seen());
    if study.state == to {
        return Ok(false);
    }
    if !may_become(study.state, to, seen.answers(), seen.is_author()) {
        return Err(Refusal::new("study-not-now").into());
    }
    let turned = store::become_state(tx, study.id, study.state, to, words)?;
    if turned {
        record(tx, may, verb, audience, to.word())?;
    }
    Ok(turned)
}

/// A space agrees to take part.
pub(super) fn agree(tx: &mut Tx, may: &MayAgree) -> Result<(), Problem> {
    if !may.study.is_going_on(tx.now()) {
        return Err(Refusal::new("study-not-going-on").into());
    }
    let code = taking_part::code(tx.new_uid(), 5);
    let (study, space) = (may.study.id, may.space.space.id);
    if store::agree(tx, study, space, &code, may.actor.id)? {
        trace(
            tx,
            "study.agreed",
            may.actor.id,
            space,
            Audience::Space,
            study,
            "",
        )?;
    }
    Ok(())
}

/// A space no longer agrees: nothing of it leaves from now on.
pub(super) fn end(tx: &mut Tx, may: &MayAgree) -> Result<(), Problem> {
    let (study, space) = (may.study.id, may.space.space.id);
    if store::end(tx, study, space)? {
        trace(tx, "study.ended", may.actor.id, space, Audience::Space, study, "")?;
    }
    Ok(())
}

/// Consents for oneself, as a member of a space that agrees, and answers; or answers otherwise.
pub(super) fn consent(
    tx: &mut Tx,
    may: &MayStudy,
    slug: &str,
    answers: &[(String, String)],
) -> Result<(), Problem> {
    let (study, me) = (may.study(), may.actor().id);
    if !study.is_going_on(tx.now()) {
        return Err(Refusal::new("study-not-going-on").into());
    }
    let sites = store::sites(tx, study.id)?;
    let site = sites.iter().find(|site| site.slug == slug);
    let site: SpaceId = match site {
        Some(site) if taking_part::belongs(tx, site.space, me)? => site.space,
        _ => return Err(Refusal::new("study-no-site").into()),
    };
    taking_part::give(tx, study, site, me, answers)?;
    // Who takes part in what is for nobody's eyes but their own.
    record(tx, may, "study.consented", Audience::Own, "")
}

/// Takes one's consent back, also when it is over: answers are gone at once. Twice is as once.
pub(super) fn take_back(tx: &mut Tx, may: &MayStudy) -> Result<(), Problem> {
    let Some(own) = taking_part::own(tx, may.study().id, may.actor().id)? else {
        return Ok(());
    };
    if taking_part::take_back(tx, own.id)? {
        record(tx, may, "study.consent_withdrawn", Audience::Own, "")?;
    }
    Ok(())
}

/// Takes out what may leave now.
pub(super) fn export(tx: &mut Tx, may: &MayStudy) -> Result<String, Problem> {
    let rows = export::rows(tx, may.study())?;
    export::note(tx, may.study(), may.actor().id, rows.len())?;
    record(tx, may, "study.exported", Audience::Space, "")?;
    Ok(export::table(may.study(), &rows))
}

/// Says what came of it, or says it otherwise.
pub(super) fn tell(tx: &mut Tx, may: &MayStudy, words: &str) -> Result<(), Problem> {
    if may.study().state != State::Open {
        return Err(Refusal::new("study-not-open").into());
    }
    store::tell(tx, may.study().id, words)?;
    record(tx, may, "study.told", Audience::Space, "")
}

fn record(
    tx: &mut Tx,
    may: &MayStudy,
    verb: &'static str,
    audience: Audience,
    detail: &str,
) -> Result<(), Problem> {
    let study = may.study();
    trace(
        tx,
        verb,
        may.actor().id,
        study.space_id,
        audience,
        study.id,
        detail,
    )
}

fn trace(
    tx: &mut Tx,
    verb: &'static str,
    actor: PersonId,
    space: SpaceId,
    audience: Audience,
    study: i64,
    detail: &str,
) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(actor))
            .inside(space, audience)
            .to("study", study)
            .detail(detail),
    )
}
