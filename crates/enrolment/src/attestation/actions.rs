//! Issuing and revoking.

use gatherings::attendance;
use kernel::{Audience, Language, PersonId, Problem, Trace, Uid};
use learning::cohort::MayLead;
use platform::{House, Tx};
use spaces::letter::{Wording, write_to};
use spaces::shape::said;

use super::model::{Attestation, Hours, add_up};
use super::store::{self, Training};
use crate::holiday::later;

/// The minutes of everybody in a cohort until now.
pub(super) fn minutes(tx: &mut Tx, may: &MayLead) -> Result<Hours, Problem> {
    let space = may.seen().id();
    let attended = attendance::attended(tx, space)?;
    let done = store::done(tx, space)?;
    Ok(add_up(&attended, may.seen().program()?, &done))
}

/// Issues an attestation to each of these, by the name that is typed; whoever has one that stands keeps it. Tells each.
pub(super) fn issue(
    tx: &mut Tx,
    house: &House,
    may: &MayLead,
    people: &[(PersonId, String)],
    language: Language,
) -> Result<i64, Problem> {
    let seen = may.seen();
    let (schedule, space) = (&seen.dated()?.schedule, &seen.space.space);
    let aim = said(&space.shape.trame.space.identity.purpose, language).text;
    let aim: String = aim.chars().take(600).collect();
    let training = Training {
        space: seen.id(),
        title: &space.name,
        aim: &aim,
        first: schedule.monday(1).to_string(),
        last: later(schedule.monday(schedule.weeks()), 6).to_string(),
        language,
        by: may.actor().id,
    };
    let all = minutes(tx, may)?;
    let mut issued = 0;
    for (person, name) in people {
        if !store::issue(tx, &training, *person, name, all.of(*person))? {
            continue;
        }
        let made = store::of_person(tx, seen.id(), *person)?.ok_or(Problem::Missing)?;
        record(tx, may, "attestation.issued", &made)?;
        tell(tx, house, may, &made)?;
        issued += 1;
    }
    Ok(issued)
}

fn tell(tx: &mut Tx, house: &House, may: &MayLead, made: &Attestation) -> Result<(), Problem> {
    let space = &may.seen().space.space;
    let link = format!("{}{}", house.settings().base, made.path(&space.slug));
    write_to(tx, made.person, |language, name| {
        let values = [
            ("person", name.as_str()),
            ("space", space.name.as_str()),
            ("link", link.as_str()),
        ];
        let words = house.languages();
        Wording {
            subject: words.filled(language, "attestation-letter-subject", &values),
            body: words.filled(language, "attestation-letter-body", &values),
        }
    })
}

/// Revokes one. Twice is once.
///
/// # Errors
/// [`Problem::Missing`] when it is not of this cohort.
pub(super) fn revoke(tx: &mut Tx, may: &MayLead, uid: Uid, reason: &str) -> Result<(), Problem> {
    let space = may.seen().id();
    let known = store::by_uid(tx, space, uid)?.ok_or(Problem::Missing)?;
    if store::revoke(tx, space, uid, reason)? {
        record(tx, may, "attestation.revoked", &known)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayLead, verb: &'static str, of: &Attestation) -> Result<(), Problem> {
    let space = may.seen().id();
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .about(of.person)
            .inside(space, Audience::Own)
            .cohort(space)
            .to("attestation", of.id),
    )
}
