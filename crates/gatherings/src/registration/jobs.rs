//! What happens by itself: offers that end, reminders, and telling everybody.

use std::collections::BTreeSet;

use kernel::{Problem, Uid};
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

use super::letter::{Occasion, Post};
use super::model::State;
use super::{actions, store};
use crate::gathering::{self, Gathering, State as Stage};

/// The end of an offer; its payload is the registration's identifier.
pub const OFFER_ENDS: Job = Job {
    kind: "registration.offer_ends",
    run: |house, uid| Box::pin(offer_ends(house, uid)),
};

/// A letter to everybody who has a place; its payload says which gathering, why, at which version, and after whom.
pub const TELL: Job = Job {
    kind: "registration.tell",
    run: |house, payload| Box::pin(tell(house, payload)),
};

/// Places came free without anybody being there to pass them on; its payload is the gathering's number.
pub const CALL_IN: Job = Job {
    kind: "registration.call_in",
    run: |house, number| Box::pin(call_in(house, number)),
};

async fn call_in(house: House, number: String) -> Result<(), Ending> {
    let post_house = house.clone();
    let number: i64 = number
        .parse()
        .map_err(|_| Ending::Never(Problem::broken("a job without a gathering")))?;
    house
        .write(move |tx| {
            let gathering = gathering::by_id(tx, gathering::GatheringId::new(number))?;
            if !gathering.is_open(tx.now()) {
                return Ok(());
            }
            let post = Post::of(tx, &post_house, &gathering)?;
            actions::call_in(tx, &post, &gathering)
        })
        .await?;
    Ok(())
}

async fn offer_ends(house: House, uid: String) -> Result<(), Ending> {
    let post_house = house.clone();
    house
        .write(move |tx| {
            let Some(registration) = store::by_uid(tx, &uid)? else {
                return Ok(());
            };
            let gathering = gathering::by_id(tx, registration.gathering)?;
            let post = Post::of(tx, &post_house, &gathering)?;
            actions::lapse(tx, &post, &gathering, &registration)
        })
        .await?;
    Ok(())
}

/// The letters that go out at a time of their own: minutes before the start, or after the end when negative.
const PLANNED: [(Occasion, i64); 4] = [
    (Occasion::Week, 7 * 24 * 60),
    (Occasion::Day, 24 * 60),
    (Occasion::Hour, 60),
    (Occasion::Thanks, -120),
];

/// Plans reminders and thanks for what has just been announced or moved. Those that were planned for an earlier
/// version find another number when their time comes, and do nothing.
///
/// # Errors
/// When the store refuses.
pub fn plan_letters(tx: &mut Tx, gathering: &Gathering) -> Result<(), Problem> {
    for (occasion, minutes) in PLANNED {
        let due = if minutes < 0 {
            gathering.ends.plus_minutes(-minutes)
        } else {
            gathering.starts.plus_minutes(-minutes)
        };
        if due > tx.now() {
            tx.job_at(TELL.kind, &payload(gathering, occasion, 0), due, None)?;
        }
    }
    Ok(())
}

/// Tells everybody who is registered, in portions, as soon as this transaction has committed.
///
/// # Errors
/// When the store refuses.
pub fn tell_all(tx: &mut Tx, gathering: &Gathering, occasion: Occasion) -> Result<(), Problem> {
    tx.job(TELL.kind, &payload(gathering, occasion, 0))
}

fn payload(gathering: &Gathering, occasion: Occasion, last: i64) -> String {
    format!(
        "{} {} {} {last}",
        gathering.uid,
        occasion.word(),
        gathering.sequence
    )
}

/// How many letters one transaction writes.
const PORTION: i64 = 200;

async fn tell(house: House, payload: String) -> Result<(), Ending> {
    let never = || Ending::Never(Problem::broken("a job of letters that cannot be read"));
    let mut words = payload.split(' ');
    let (Some(uid), Some(occasion), Some(sequence), Some(last)) = (
        words.next().and_then(|word| word.parse::<Uid>().ok()),
        words.next().and_then(Occasion::from_word),
        words.next().and_then(|word| word.parse::<i64>().ok()),
        words.next().and_then(|word| word.parse::<i64>().ok()),
    ) else {
        return Err(never());
    };
    let post_house = house.clone();
    house
        .write(move |tx| {
            let Some(gathering) = gathering::by_uid(tx, uid)? else {
                return Ok(());
            };
            let stale = gathering.sequence != sequence;
            let is_off = gathering.state != Stage::Announced && occasion != Occasion::CalledOff;
            // A house that was closed for a while does not remind of what has begun.
            let too_late = occasion.is_reminder() && gathering.starts <= tx.now();
            if stale || is_off || too_late {
                return Ok(());
            }
            let post = Post::of(tx, &post_house, &gathering)?;
            let portion = store::after(tx, gathering.id, last, PORTION)?;
            let missed = match occasion {
                Occasion::Thanks => store::missed(tx, gathering.id)?,
                _ => BTreeSet::new(),
            };
            for registration in &portion {
                // Whoever is known not to have come is not thanked for coming.
                if missed.contains(&registration.person) {
                    continue;
                }
                // Those who wait are told of changes, but reminded of nothing.
                if registration.state == State::Placed || occasion.is_for_all() {
                    let once = format!("{}:{}:{sequence}", occasion.word(), registration.uid);
                    post.send_once(tx, &gathering, registration, occasion, once)?;
                }
            }
            match portion.last() {
                Some(last) if portion.len() == usize::try_from(PORTION).unwrap_or(0) => {
                    tx.job(TELL.kind, &self::payload(&gathering, occasion, last.id))
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(())
}
