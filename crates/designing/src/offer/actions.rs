//! Offering, taking, declining.

use kernel::{Audience, Language, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::space::access::{Arrange, May};
use trame::Strand;

use super::model::{self, Thing};
use super::store::{self, New, Offer};
use crate::fork::{self, credit};
use crate::merge::Plan;
use crate::plan::access;
use crate::plan::actions::{Deed, Outcome, keep_with};

/// What is offered, beside the state of the space.
pub(super) struct Words {
    /// The identifier that the form carried.
    pub once: Uid,
    /// A few words to those who will read it.
    pub message: String,
    /// Who wishes to be named among the authors of the parent; empty for nobody.
    pub credit: String,
}

/// Offers the plan of a space to the one it was made from; the same form sent twice offers it once.
pub(super) fn offer(tx: &mut Tx, house: &House, may: &May<Arrange>, words: &Words) -> Result<(), Problem> {
    let (parent, base) = fork::store::origin(tx, may.space().id)?.ok_or(Problem::Missing)?;
    if parent.space.shape.trame.card.languages != may.space().shape.trame.card.languages {
        return Err(Refusal::new("offer-other-languages").into());
    }
    let began = store::shape_of(tx, base)?;
    let began = Plan::of(&began.trame).unwrap_or_default();
    let (offered, now) = (access::plan(may.seen())?, access::plan(&parent)?);
    if model::things(&began, &offered, &now).is_empty() {
        return Err(Refusal::new("offer-nothing-new").into());
    }
    let new = New {
        uid: words.once,
        parent: parent.space.id,
        from: may.space().id,
        base,
        offered: may.space().shape.id,
        message: &words.message,
        credit: &words.credit,
        by: may.actor().id,
    };
    let waits = store::waits(tx, may.space().id)?;
    let Some(id) = store::insert(tx, &new)? else {
        return Ok(());
    };
    if waits {
        return Err(Refusal::new("offer-waits").into());
    }
    trace(tx, "plan.offered", parent.space.id, may.actor().id, id)?;
    let link = format!(
        "{}/spaces/{}/plan/offers/{}",
        house.settings().base,
        parent.space.slug,
        words.once
    );
    let values = [
        ("space", may.space().name.clone()),
        ("parent", parent.space.name),
        ("link", link),
    ];
    for person in store::stewards(tx, parent.space.id)? {
        write(
            tx,
            house,
            person,
            ("offer-made-subject", "offer-made-body"),
            &values,
        )?;
    }
    Ok(())
}

fn write(
    tx: &mut Tx,
    house: &House,
    person: PersonId,
    (subject, body): (&'static str, &'static str),
    values: &[(&'static str, String)],
) -> Result<(), Problem> {
    letter::write_to(tx, person, |language, name| {
        let words = house.languages();
        let mut all = vec![("person", name.as_str())];
        all.extend(values.iter().map(|(place, value)| (*place, value.as_str())));
        Wording {
            subject: words.filled(language, subject, &all),
            body: words.filled(language, body, &all),
        }
    })
}

/// What an offer changes of a plan as it stands: the offered plan, and its things.
pub(super) fn compare(
    tx: &mut Tx,
    offer: &Offer,
    now: &Plan,
) -> Result<(Plan, Vec<Thing>, Vec<String>), Problem> {
    let (began, offered) = offer.states(tx)?;
    let began = Plan::of(&began.trame).unwrap_or_default();
    let authors = offered
        .trame
        .card
        .authors
        .iter()
        .map(|author| author.name.clone());
    let plan = Plan::of(&offered.trame).ok_or(Problem::Missing)?;
    let things = model::things(&began, &plan, now);
    Ok((plan, things, authors.collect()))
}

/// Takes what is chosen of an offer, or all of it, and names its authors. One that is decided already stays so.
pub(super) fn accept(
    tx: &mut Tx,
    house: &House,
    may: &May<Arrange>,
    offer: Uid,
    chosen: Option<&[String]>,
    (reader, usual): (Language, &[Strand]),
) -> Result<Outcome, Problem> {
    let offer = store::find(tx, offer, may.space().id)?;
    if offer.state != "open" {
        return Ok(Outcome::Same);
    }
    let now = access::plan(may.seen())?;
    let (offered, things, authors) = compare(tx, &offer, &now)?;
    let wanted = |thing: &Thing| chosen.is_none_or(|chosen| chosen.contains(&thing.name()));
    let things: Vec<Thing> = things.into_iter().filter(wanted).collect();
    if things.is_empty() {
        return Err(Refusal::new("offer-choose").into());
    }
    let me = may.actor().id;
    if !store::decide(tx, offer.id, "taken", me, "", things.len())? {
        return Ok(Outcome::Same);
    }
    let plan = model::take(&offered, &now, &things, usual);
    let deed = Deed {
        act: "offer-taken",
        name: offer.from_name.clone(),
    };
    let also = |trame: &mut trame::Trame| {
        model::settle(trame);
        for author in authors.iter().chain([&offer.credit]) {
            credit(trame, author);
        }
    };
    let outcome = keep_with(tx, may, &now, plan, reader, deed, also)?;
    trace(tx, "plan.offer-taken", may.space().id, me, offer.id)?;
    tell(
        tx,
        house,
        may,
        &offer,
        ("offer-taken-subject", "offer-taken-body"),
        "",
    )?;
    Ok(outcome)
}

/// Declines an offer, with a reason. One that is decided already stays so.
pub(super) fn decline(
    tx: &mut Tx,
    house: &House,
    may: &May<Arrange>,
    offer: Uid,
    reason: &str,
) -> Result<(), Problem> {
    let offer = store::find(tx, offer, may.space().id)?;
    let me = may.actor().id;
    if !store::decide(tx, offer.id, "declined", me, reason, 0)? {
        return Ok(());
    }
    trace(tx, "plan.offer-declined", may.space().id, me, offer.id)?;
    tell(
        tx,
        house,
        may,
        &offer,
        ("offer-declined-subject", "offer-declined-body"),
        reason,
    )
}

fn tell(
    tx: &mut Tx,
    house: &House,
    may: &May<Arrange>,
    offer: &Offer,
    messages: (&'static str, &'static str),
    reason: &str,
) -> Result<(), Problem> {
    let link = format!("{}/spaces/{}/plan", house.settings().base, may.space().slug);
    let values = [
        ("space", offer.from_name.clone()),
        ("parent", may.space().name.clone()),
        ("reason", reason.to_owned()),
        ("link", link),
    ];
    write(tx, house, offer.by, messages, &values)
}

/// Takes an offer back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Arrange>, offer: Uid) -> Result<(), Problem> {
    store::withdraw(tx, offer, may.space().id).map(drop)
}

fn trace(tx: &mut Tx, verb: &'static str, space: SpaceId, who: PersonId, offer: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(who))
            .inside(space, Audience::Space)
            .to("plan_offer", offer),
    )
}
