//! Preparing an order, and its steps.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Audience, Instant, Language, PersonId, Problem, Refusal, Trace, Uid};
use platform::web::View;
use platform::{House, Tx};
use spaces::letter::{Wording, write_to, write_with};
use spaces::space::access::{Belong, May};

use super::access::{self, MayStep, Seen};
use super::model::{Agent, Kind, Mission, State, Step};
use super::sheet;
use super::store::{self, Worded};
use crate::letter::with_a_mail;

/// Prepares an order; the same form sent twice prepares it once.
///
/// # Errors
/// [`Problem::Forbidden`] when it is for others and they may make only their own.
pub(super) fn prepare(
    tx: &mut Tx,
    may: &May<Belong>,
    uid: Uid,
    kind: Kind,
    gathering: &str,
    new: &Worded,
) -> Result<(), Problem> {
    let people: Vec<PersonId> = new.agents.iter().map(|(person, _)| *person).collect();
    access::own_alone(may, &people)?;
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, space, me, uid, kind, gathering, new)? {
        Some(id) => tx.record(
            Trace::new("mission.prepared", Some(me))
                .inside(space, Audience::Own)
                .to("mission", id),
        ),
        None => Ok(()),
    }
}

/// Words it otherwise.
///
/// # Errors
/// [`Problem::Refused`] when somebody was faster, or it was asked for meanwhile.
pub(super) fn word(tx: &mut Tx, seen: &Seen, version: i64, new: &Worded) -> Result<(), Problem> {
    if !store::word(tx, seen.mission.id, version, new)? {
        return Err(Refusal::new("mission-changed-meanwhile").into());
    }
    record(tx, &seen.mission, seen.actor.id, "mission.worded")
}

fn record(tx: &mut Tx, mission: &Mission, me: PersonId, verb: &'static str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(me))
            .inside(mission.space_id, Audience::Own)
            .to("mission", mission.id),
    )
}

fn year(now: Instant, zone: &str) -> i64 {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = Timestamp::from_millisecond(now.milliseconds()).unwrap_or(Timestamp::UNIX_EPOCH);
    i64::from(at.to_zoned(zone).year())
}

/// Asks for it: it gets its number, by the year of the house’s clock, unless it has one.
pub(super) fn ask(tx: &mut Tx, may: &MayStep, zone: &str) -> Result<(), Problem> {
    let mission = &may.seen.mission;
    let number = match mission.number {
        Some(_) => None,
        None => {
            let year = year(tx.now(), zone);
            Some((year, store::number(tx, mission.space_id, year)?))
        }
    };
    if !store::ask(tx, mission.id, number)? {
        return Err(Refusal::new("mission-elsewhere").into());
    }
    record(tx, mission, may.seen.actor.id, "mission.asked")
}

/// What whoever decides writes.
pub(super) struct Word<'a> {
    pub signature: &'a str,
    pub reason: &'a str,
}

/// Signs it, sends it back, calls it off, or tells that they are back. Those on it are written to, except when they say so
/// themselves.
///
/// # Errors
/// [`Problem::Refused`] when somebody was faster.
pub(super) fn step(tx: &mut Tx, house: &House, may: &MayStep, word: &Word<'_>) -> Result<(), Problem> {
    let (seen, me) = (&may.seen, may.seen.actor.id);
    let mission = &seen.mission;
    let to = mission
        .state
        .after(may.step)
        .ok_or(Refusal::new("mission-elsewhere"))?;
    let signature = match may.step {
        Step::Sign => word.signature,
        _ => mission.signature.as_str(),
    };
    if !store::step(tx, mission, to, me, signature, word.reason)? {
        return Err(Refusal::new("mission-elsewhere").into());
    }
    let (verb, letter) = match to {
        State::Signed => ("mission.signed", Some("signed")),
        State::Refused => ("mission.refused", Some("refused")),
        State::Cancelled => ("mission.cancelled", Some("cancelled")),
        _ => ("mission.done", None),
    };
    record(tx, mission, me, verb)?;
    let Some(letter) = letter.filter(|_| mission.number.is_some()) else {
        return Ok(());
    };
    let mut people: Vec<PersonId> = seen.agents.iter().map(|agent| agent.person).collect();
    people.push(mission.made_by);
    people.sort_unstable_by_key(|person| person.number());
    people.dedup();
    people.retain(|person| *person != me);
    // What they are sent is what stands now.
    let now = Mission {
        state: to,
        decided: Some(tx.now()),
        signature: signature.to_owned(),
        ..mission.clone()
    };
    people.into_iter().try_for_each(|person| match to {
        State::Signed => hand(tx, house, &now, &seen.agents, person),
        _ => tell(tx, house, &now, person, letter, word.reason),
    })
}

/// Whoever is on it gets the order itself, signed, as PDF.
fn hand(
    tx: &mut Tx,
    house: &House,
    mission: &Mission,
    agents: &[Agent],
    person: PersonId,
) -> Result<(), Problem> {
    write_with(tx, person, |language, name| {
        let made = sheet::letter(&View::of_nobody(house, language), mission, agents);
        let title = sheet::called(&made, mission);
        let said = wording(house, mission, language, &name, "signed", "");
        (said, with_a_mail(language, &title, &made, sheet::FILE))
    })
}

fn tell(
    tx: &mut Tx,
    house: &House,
    mission: &Mission,
    person: PersonId,
    letter: &str,
    reason: &str,
) -> Result<(), Problem> {
    write_to(tx, person, |language, name| {
        wording(house, mission, language, &name, letter, reason)
    })
}

fn wording(
    house: &House,
    mission: &Mission,
    language: Language,
    person: &str,
    letter: &str,
    reason: &str,
) -> Wording {
    let link = format!("{}{}", house.settings().base, mission.path());
    let called = mission.called().unwrap_or_default();
    let values = [
        ("person", person),
        ("number", called.as_str()),
        ("purpose", mission.purpose.as_str()),
        ("reason", reason),
        ("link", link.as_str()),
    ];
    let words = house.languages();
    Wording {
        subject: words.filled(language, &format!("mission-letter-{letter}-subject"), &values),
        body: words.filled(language, &format!("mission-letter-{letter}-body"), &values),
    }
}
