//! Copying a cohort, in one transaction.

use gatherings::gathering::access::Gather;
use gatherings::gathering::{self, Gathering, Offer, Room, State};
use jiff::civil::Date;
use kernel::{Audience, Joining, Language, Module, Problem, Trace, Uid};
use learning::Schedule;
use learning::cohort::{self, MayLead};
use platform::Tx;
use spaces::opening;
use spaces::space::access::{self, May, OpenInside};

use super::store;
use crate::dates::{days_between, shifted};
use crate::{application, group, holiday};

/// What somebody wishes of the copy.
pub(super) struct Wish {
    /// The identifier that the form carried.
    pub once: Uid,
    /// Its name.
    pub name: String,
    /// A day of its first week.
    pub first: Date,
    /// How one joins.
    pub joining: Joining,
    /// The language of the spaces inside.
    pub language: Language,
    /// Whether gatherings come with it.
    pub with_gatherings: bool,
}

/// Copies it, and gives the name of the copy in addresses. The same form sent twice copies once.
///
/// # Errors
/// [`Problem::Missing`] without dates to start from.
pub(super) fn copy(tx: &mut Tx, may: &MayLead, wish: &Wish) -> Result<String, Problem> {
    let (from, space) = (may.seen(), &may.seen().space.space);
    let opened = opening::Wish {
        once: wish.once,
        name: wish.name.clone(),
        joining: wish.joining,
        language: wish.language,
    };
    let inside = beside(tx, from)?;
    let slug = opening::open(tx, may.actor(), inside.as_ref(), &space.shape, &opened)?;
    let to = cohort::access::to_lead(tx, &slug)?;
    if to.seen().cohort.is_some() {
        return Ok(slug);
    }
    opening::remember_origin(
        tx,
        to.seen().id(),
        &space.name,
        &format!("/spaces/{}", space.slug),
    )?;
    let known = from.cohort.as_ref().map(|cohort| &cohort.schedule);
    let zone = known.map_or("Europe/Paris", Schedule::zone_name);
    let schedule = Schedule::new(wish.first, from.program()?.weeks, [], zone);
    cohort::actions::date(tx, &to, &schedule)?;
    settings(tx, from, to.seen())?;
    // Read again: now it has its dates.
    let to = cohort::access::to_lead(tx, &slug)?;
    if let Some(known) = known.filter(|_| wish.with_gatherings && space.shape.has(Module::Gatherings)) {
        gatherings(tx, from, known, &to, &schedule)?;
    }
    tx.record(
        Trace::new("cohort.copied", Some(may.actor().id))
            .inside(to.seen().id(), Audience::Space)
            .cohort(to.seen().id())
            .detail(space.slug.as_str()),
    )?;
    Ok(slug)
}

/// The right to open it where this one is; at the top, when they have none.
fn beside(tx: &mut Tx, from: &cohort::Seen) -> Result<Option<May<OpenInside>>, Problem> {
    let Some(parent) = store::parent(tx, from.id())? else {
        return Ok(None);
    };
    match access::to::<OpenInside>(tx, &parent) {
        Ok(may) => Ok(Some(may)),
        Err(Problem::Missing | Problem::Forbidden) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// Holidays, places and quotas, and how groups are formed. Applications begin closed.
fn settings(tx: &mut Tx, from: &cohort::Seen, to: &cohort::Seen) -> Result<(), Problem> {
    if let Some(keeping) = holiday::chosen(tx, from.id())? {
        holiday::choose(tx, to.id(), keeping)?;
    }
    let round = application::round(tx, from.id())?;
    let quotas = application::quotas(tx, from.id())?;
    let closed = application::Round {
        opens: None,
        closes: None,
        taken: 0,
        ..round
    };
    application::save(tx, to.id(), &closed, &quotas)?;
    for each in group::settings(tx, from.id())? {
        group::save_settings(tx, to.id(), &each)?;
    }
    Ok(())
}

fn gatherings(
    tx: &mut Tx,
    from: &cohort::Seen,
    known: &Schedule,
    to: &MayLead,
    schedule: &Schedule,
) -> Result<(), Problem> {
    let may = access::to::<Gather>(tx, to.seen().slug())?;
    for each in store::gatherings_of(tx, from.id())? {
        let uid = tx.new_uid();
        let offer = as_a_draft(gathering::as_it_is(tx, &each)?, &each, known, schedule);
        gathering::insert(tx, &may, uid, &offer, State::Draft, None)?;
        let stands_for = from.cohort.as_ref().and_then(|cohort| {
            let meeting = cohort
                .meetings
                .iter()
                .find(|meeting| meeting.gathering.is_some_and(|(known, ..)| known == each.uid));
            meeting.map(|meeting| meeting.key.clone())
        });
        if let Some(meeting) = stands_for {
            let made = gathering::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
            cohort::actions::meet(tx, to, &meeting, made.id.number())?;
        }
    }
    Ok(())
}

/// The same texts as far from the Monday of its week as before; no room, no address, no place that is taken.
fn as_a_draft(offer: Offer, gathering: &Gathering, known: &Schedule, next: &Schedule) -> Offer {
    let week = known.week_at(gathering.starts);
    let days = days_between(known.monday(week), next.monday(week));
    let zone = gathering.zone.as_str();
    Offer {
        starts: shifted(gathering.starts, days, zone),
        ends: shifted(gathering.ends, days, zone),
        closes: gathering.closes.map(|closes| shifted(closes, days, zone)),
        room: Room::default(),
        link: String::new(),
        ..offer
    }
}
