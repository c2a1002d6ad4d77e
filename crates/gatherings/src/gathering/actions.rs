//! Offering a gathering, changing it, announcing it, calling it off.

use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::May;
use trame::Trame;

use super::access::{Gather, MayHold};
use super::model::{Gathering, State};
use super::offer::Offer;
use super::{rooms, store};
use crate::registration::{self, Occasion, Post};
use crate::time::recurrence::{Rhythm, occurrences};

/// How often something new comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSeries {
    /// How.
    pub rhythm: Rhythm,
    /// How many times in all.
    pub times: usize,
}

/// What became of a form that offers something.
pub struct Made {
    /// The identifiers, in the order of time.
    pub uids: Vec<Uid>,
    /// Whether they are new; the same form sent twice makes nothing the second time.
    pub is_new: bool,
}

/// Writes a gathering, or all those of a series; the same form sent twice writes them once.
///
/// # Errors
/// [`Problem::Refused`] when the room is taken at one of the times.
pub fn insert(
    tx: &mut Tx,
    may: &May<Gather>,
    once: Uid,
    offer: &Offer,
    state: State,
    series: Option<NewSeries>,
) -> Result<Made, Problem> {
    let starts = series.map_or_else(
        || vec![offer.starts],
        |series| occurrences(offer.starts, &offer.zone, series.rhythm, series.times),
    );
    let minutes = (offer.ends.milliseconds() - offer.starts.milliseconds()) / 60_000;
    let mut uids = Vec::new();
    for (turn, start) in starts.iter().enumerate() {
        let uid = if turn == 0 { once } else { tx.new_uid() };
        let each = Offer {
            starts: *start,
            ends: start.plus_minutes(minutes),
            closes: offer.closes.filter(|_| turn == 0),
            ..offer.clone()
        };
        if !insert_one(tx, may, uid, &each, state, series.map(|_| once))? {
            // The first is there already: this form had been sent before.
            return Ok(Made {
                uids: vec![once],
                is_new: false,
            });
        }
        uids.push(uid);
    }
    Ok(Made { uids, is_new: true })
}

fn insert_one(
    tx: &mut Tx,
    may: &May<Gather>,
    uid: Uid,
    offer: &Offer,
    state: State,
    series: Option<Uid>,
) -> Result<bool, Problem> {
    let (space, me) = (may.space(), may.actor().id);
    let Some(id) = store::insert(tx, uid, space.id, me, offer, state, series)? else {
        return Ok(false);
    };
    let time = (offer.starts, offer.ends);
    rooms::refuse_if_taken(tx, id, space.id, &offer.room, time)?;
    store::add_host(tx, id, me)?;
    for each in &offer.places {
        store::put_seats(tx, id, each.seat, each.places, each.waiting)?;
    }
    store::put_marks(tx, id, &marks(&space.shape.trame, offer))?;
    super::keep_words(tx, id, offer)?;
    let gathering = store::by_id(tx, id)?;
    record(tx, &gathering, may.actor().id, "gathering.offered")?;
    if state == State::Announced {
        record(tx, &gathering, may.actor().id, "gathering.announced")?;
        registration::plan_letters(tx, &gathering)?;
    }
    Ok(true)
}

/// The words of themes and publics, as the agenda shows them.
fn marks(trame: &Trame, offer: &Offer) -> Vec<store::NamedMark> {
    let said = |words: &trame::Words| {
        let of = |language| words.in_language(language).0.to_owned();
        (of(kernel::Language::French), of(kernel::Language::English))
    };
    let themes = trame
        .space
        .themes
        .iter()
        .filter(|theme| offer.themes.contains(&theme.key));
    let publics = trame
        .space
        .publics
        .iter()
        .filter(|public| offer.publics.contains(&public.key));
    let themes = themes.map(|theme| ("theme", &theme.key, said(&theme.name)));
    let publics = publics.map(|public| ("public", &public.key, said(&public.name)));
    themes
        .chain(publics)
        .map(|(vocabulary, key, (french, english))| (vocabulary, key.clone(), french, english))
        .collect()
}

/// Changes a gathering. When its time or place changes, those who registered are told, once.
///
/// # Errors
/// [`Problem::Refused`] when the room is taken or somebody changed it meanwhile.
pub fn change(tx: &mut Tx, may: &MayHold, post: &Post, offer: &Offer) -> Result<(), Problem> {
    let before = may.gathering();
    let time = (offer.starts, offer.ends);
    rooms::refuse_if_taken(tx, before.id, before.space_id, &offer.room, time)?;
    let moved = before.starts != offer.starts
        || before.ends != offer.ends
        || before.zone != offer.zone
        || before.mode != offer.mode
        || rooms::held_in(tx, before.id)?.value() != offer.room.value()
        || before.place_note != offer.place_note
        || before.link != offer.link;
    if before.mode != offer.mode && registration::anybody_elsewhere(tx, before.id, offer.mode)? {
        return Err(Refusal::new("gathering-mode-taken").into());
    }
    let told = moved && before.state == State::Announced;
    store::update(tx, before.id, offer, before.state, told)?;
    for each in &offer.places {
        store::put_seats(tx, before.id, each.seat, each.places, each.waiting)?;
    }
    store::put_marks(tx, before.id, &marks(&may.seen().space.space.shape.trame, offer))?;
    super::keep_words(tx, before.id, offer)?;
    let gathering = store::by_id(tx, before.id)?;
    record(tx, &gathering, may.actor().id, "gathering.changed")?;
    if gathering.is_open(tx.now()) {
        registration::call_in(tx, post, &gathering)?;
    }
    if told {
        registration::plan_letters(tx, &gathering)?;
        registration::tell_all(tx, &gathering, Occasion::Moved)?;
    }
    Ok(())
}

/// Shows a draft to everybody. Gives the gathering when it was this call that did so.
///
/// # Errors
/// When the store refuses.
pub fn announce(tx: &mut Tx, may: &MayHold) -> Result<Option<Gathering>, Problem> {
    let gathering = may.gathering();
    if gathering.state != State::Draft || !store::set_state(tx, gathering, State::Announced, "", false)? {
        return Ok(None);
    }
    let gathering = store::by_id(tx, gathering.id)?;
    record(tx, &gathering, may.actor().id, "gathering.announced")?;
    registration::plan_letters(tx, &gathering)?;
    Ok(Some(gathering))
}

/// Calls it off, and tells those who registered why.
///
/// # Errors
/// [`Problem::Refused`] when the room is taken or somebody changed it meanwhile.
pub fn cancel(tx: &mut Tx, may: &MayHold, note: &str) -> Result<(), Problem> {
    let gathering = may.gathering();
    if gathering.state == State::Cancelled {
        return Ok(());
    }
    let told = gathering.state == State::Announced;
    if !store::set_state(tx, gathering, State::Cancelled, note, told)? {
        return Err(Refusal::new("gathering-changed-meanwhile").into());
    }
    let gathering = store::by_id(tx, gathering.id)?;
    record(tx, &gathering, may.actor().id, "gathering.cancelled")?;
    if told {
        registration::tell_all(tx, &gathering, Occasion::CalledOff)?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    gathering: &Gathering,
    who: kernel::PersonId,
    verb: &'static str,
) -> Result<(), Problem> {
    let audience = if gathering.state == State::Draft {
        Audience::Own
    } else {
        Audience::Public
    };
    let mut trace = Trace::new(verb, Some(who))
        .inside(gathering.space_id, audience)
        .to("gathering", gathering.id.number())
        .detail(gathering.title.as_str());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
