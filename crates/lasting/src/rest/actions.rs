//! Falling asleep, being closed, waking.

use kernel::{Audience, PersonId, Problem, Refusal, Trace};
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::space::access::{Belong, May};
use spaces::space::{self, Life, Space};

use super::store;
use crate::course;
use crate::lifetime::store as births;

/// What begins: asleep or closed, by which review, and how many members wake it.
pub(crate) struct Rests {
    pub life: Life,
    pub review: i64,
    pub wishes: i64,
    pub by: PersonId,
}

/// Lets a space rest, and tells its members: the last mail that leaves it.
pub(crate) fn begin(tx: &mut Tx, house: &House, space: &Space, rests: &Rests) -> Result<(), Problem> {
    if !space::set_life(tx, space.id, Life::Awake, rests.life)? {
        return Err(Refusal::new("review-carried-already").into());
    }
    store::begin(tx, space.id, rests.review, rests.life, rests.wishes, rests.by)?;
    tell(tx, house, space, rests.life.word())
}

fn tell(tx: &mut Tx, house: &House, space: &Space, word: &str) -> Result<(), Problem> {
    let link = format!("{}/spaces/{}/lifetime", house.settings().base, space.slug);
    for person in births::members(tx, space.id)? {
        letter::write_to(tx, person, |language, name| {
            let values = [
                ("person", name.as_str()),
                ("space", space.name.as_str()),
                ("link", link.as_str()),
            ];
            let words = house.languages();
            Wording {
                subject: words.filled(language, &format!("rest-letter-{word}-subject"), &values),
                body: words.filled(language, &format!("rest-letter-{word}-body"), &values),
            }
        })?;
    }
    Ok(())
}

/// Wishes it back; the wish that makes enough wakes it. Whether it woke.
pub(super) fn wish(tx: &mut Tx, house: &House, may: &May<Belong>) -> Result<bool, Problem> {
    let (space, me) = (may.space(), may.actor().id);
    let Some(rest) = store::open(tx, space.id, Some(may.actor()))?.filter(store::Rest::sleeps) else {
        return Err(Refusal::new("rest-not-asleep").into());
    };
    if store::wish(tx, rest.id, me)? {
        let trace = Trace::new("space.wished_awake", Some(me));
        tx.record(trace.inside(space.id, Audience::Space).to("rest", rest.id))?;
    }
    let now = store::open(tx, space.id, Some(may.actor()))?.map_or(0, |rest| rest.wishes);
    let members = births::count_members(tx, space.id)?;
    if !course::wakes(space.life, now, rest.wanted, members) || !store::end(tx, rest.id)? {
        return Ok(false);
    }
    space::set_life(tx, space.id, Life::Asleep, Life::Awake)?;
    // A group that has just come back looks at itself after its usual time, not at once.
    let lifetime = space.shape.trame.space.lifetime.as_ref();
    let weeks = lifetime.map_or(26, |lifetime| i64::from(lifetime.review_weeks));
    let next = tx.now().plus_days(weeks * 7);
    space::set_review(tx, space.id, Some(next))?;
    let trace = Trace::new("space.woke", Some(me));
    tx.record(trace.inside(space.id, Audience::Public).to("rest", rest.id))?;
    tell(tx, house, space, "awake")?;
    Ok(true)
}

/// Takes the wish back.
pub(super) fn take_back(tx: &mut Tx, may: &May<Belong>) -> Result<(), Problem> {
    let rest = store::open(tx, may.space().id, Some(may.actor()))?;
    if let Some(rest) = rest
        && store::take_back(tx, rest.id, may.actor().id)?
    {
        let trace = Trace::new("space.wish_withdrawn", Some(may.actor().id));
        tx.record(trace.inside(may.space().id, Audience::Space).to("rest", rest.id))?;
    }
    Ok(())
}
