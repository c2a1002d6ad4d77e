//! A gathering at another time, everything else as it is.

use kernel::{Instant, Problem};
use platform::Tx;

use super::access::MayHold;
use super::actions;
use super::model::{Gathering, State};
use super::offer::{Offer, Places};
use super::{rooms, store};
use crate::registration::Post;

/// What its form says of a gathering as it is: to change one thing of it, or to offer the like.
///
/// # Errors
/// When the store refuses.
pub fn as_it_is(tx: &mut Tx, gathering: &Gathering) -> Result<Offer, Problem> {
    let marks = store::marks(tx, gathering.id)?;
    let of = |vocabulary: &str| {
        let ours = marks.iter().filter(|(known, _)| known == vocabulary);
        ours.map(|(_, mark)| mark.clone()).collect()
    };
    let (themes, publics) = (of("theme"), of("public"));
    let places = store::seats(tx, gathering.id)?.into_iter().map(|seats| Places {
        seat: seats.seat,
        places: seats.places,
        waiting: seats.waiting_places,
    });
    Ok(Offer {
        kind: gathering.kind.clone(),
        title: gathering.title.clone(),
        summary: gathering.summary.clone(),
        body: gathering.body.clone(),
        mode: gathering.mode,
        starts: gathering.starts,
        ends: gathering.ends,
        zone: gathering.zone.clone(),
        all_day: gathering.all_day,
        room: rooms::held_in(tx, gathering.id)?,
        place_note: gathering.place_note.clone(),
        onsite_note: gathering.onsite_note.clone(),
        link: gathering.link.clone(),
        remote_note: gathering.remote_note.clone(),
        fields: gathering.fields.clone(),
        questions: store::questions(tx, gathering.id)?,
        listed: gathering.listed,
        registers: gathering.registers,
        closes: gathering.closes,
        places: places.collect(),
        themes,
        publics,
    })
}

/// Moves it; the end of registration moves as far. Those who came across it are told by its letters. What does not take
/// place, or is over, stays where it is.
///
/// # Errors
/// [`Problem::Refused`] when its room is taken then.
pub fn move_to(
    tx: &mut Tx,
    may: &MayHold,
    post: &Post,
    starts: Instant,
    ends: Instant,
) -> Result<bool, Problem> {
    let gathering = may.gathering();
    let same = gathering.starts == starts && gathering.ends == ends;
    if same || gathering.state == State::Cancelled || gathering.is_past(tx.now()) {
        return Ok(false);
    }
    let by = starts.milliseconds() - gathering.starts.milliseconds();
    let later = |at: Instant| Instant::from_milliseconds(at.milliseconds().saturating_add(by));
    let offer = Offer {
        starts,
        ends,
        closes: gathering.closes.map(later),
        ..as_it_is(tx, gathering)?
    };
    actions::change(tx, may, post, &offer)?;
    Ok(true)
}
