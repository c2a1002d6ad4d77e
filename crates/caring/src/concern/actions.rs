//! Naming confidants, confiding, answering, closing. Nothing but the naming leaves a trace: see the head of the slice.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use platform::languages::Languages;
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::membership;
use spaces::space::Member;
use spaces::space::access::{Belong, Describe, May};

use super::access::Seen;
use super::store;

/// A mail that says that something waits, and no word of it.
fn tell(
    tx: &mut Tx,
    house: &House,
    person: PersonId,
    kind: &'static str,
    space: &str,
    path: &str,
) -> Result<(), Problem> {
    let link = house.settings().base.to_string() + path;
    let words: &Languages = house.languages();
    letter::write_to(tx, person, |language, name| {
        let values = [
            ("person", name.as_str()),
            ("space", space),
            ("link", link.as_str()),
        ];
        Wording {
            subject: words.filled(language, &format!("{kind}-subject"), &values),
            body: words.filled(language, &format!("{kind}-body"), &values),
        }
    })
}

/// Asks a member to be one in whom others may confide.
///
/// # Errors
/// The refusal `form-choose` for whoever is no member.
pub(super) fn name(tx: &mut Tx, house: &House, may: &May<Describe>, person: Uid) -> Result<(), Problem> {
    let space = may.space();
    let Some(id) = membership::active_member(tx, space.id, person)? else {
        return Err(Refusal::new("form-choose").into());
    };
    if store::name(tx, space.id, id)? {
        record(tx, "confidant.named", space.id, Some(may.actor().id), id)?;
        let path = format!("/spaces/{}/confidants", space.slug);
        tell(tx, house, id, "confidant-asked", &space.name, &path)?;
    }
    Ok(())
}

/// Says yes.
pub(super) fn accept(tx: &mut Tx, may: &May<Belong>) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    if store::accept(tx, space, me)? {
        record(tx, "confidant.accepted", space, Some(me), me)?;
    }
    Ok(())
}

/// Is no longer one. What was confided before stays with those to whom it was.
pub(super) fn step_back(tx: &mut Tx, may: &May<Belong>) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    if store::remove(tx, space, me)? {
        record(tx, "confidant.left", space, Some(me), me)?;
    }
    Ok(())
}

/// Names somebody no longer.
pub(super) fn remove(tx: &mut Tx, may: &May<Describe>, person: Uid) -> Result<(), Problem> {
    let space = may.space().id;
    let id = membership::active_member(tx, space, person)?.ok_or(Problem::Missing)?;
    if store::remove(tx, space, id)? {
        record(tx, "confidant.removed", space, Some(may.actor().id), id)?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    who: Option<PersonId>,
    about: PersonId,
) -> Result<(), Problem> {
    // Who was asked and said no is nobody’s business.
    let audience = match verb {
        "confidant.accepted" => Audience::Space,
        _ => Audience::Own,
    };
    tx.record(Trace::new(verb, who).about(about).inside(space, audience))
}

/// What somebody confides.
pub(super) struct New {
    pub uid: Uid,
    pub words: String,
    pub readers: Vec<Uid>,
    pub named: bool,
}

/// Of those who may be chosen, those who were.
fn chosen(tx: &mut Tx, space: SpaceId, me: PersonId, readers: &[Uid]) -> Result<Vec<Member>, Problem> {
    let all = store::to_choose(tx, space, me)?;
    let chosen: Vec<Member> = all
        .into_iter()
        .filter(|each| readers.contains(&each.uid))
        .collect();
    if chosen.is_empty() {
        return Err(Refusal::new("concern-choose-reader").into());
    }
    Ok(chosen)
}

/// Confides; the same form sent twice confides once.
///
/// # Errors
/// The refusal `concern-choose-reader`.
pub(super) fn raise(tx: &mut Tx, house: &House, may: &May<Belong>, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.space(), may.actor().id);
    let readers = chosen(tx, space.id, me, &new.readers)?;
    let Some(id) = store::raise(tx, new.uid, space.id, me, new.named)? else {
        return Ok(());
    };
    let first = tx.new_uid();
    store::say(tx, first, id, me, &new.words)?;
    let path = format!("/concerns/{}", new.uid);
    for reader in readers {
        store::add_reader(tx, id, reader.id)?;
        tell(tx, house, reader.id, "concern-waits", &space.name, &path)?;
    }
    Ok(())
}

/// Says something in it. The confidants are told that something waits, whoever raised it is not.
///
/// # Errors
/// The refusal `concern-closed`.
pub(super) fn say(tx: &mut Tx, house: &House, seen: &Seen, once: Uid, words: &str) -> Result<(), Problem> {
    let concern = &seen.concern;
    concern.while_open()?;
    let is_new = store::say(tx, once, concern.id, seen.actor.id, words)?;
    if !is_new || !seen.is_author() {
        return Ok(());
    }
    let name = spaces::space::by_slug(tx, &concern.slug)?.map_or_else(String::new, |space| space.name);
    let path = format!("/concerns/{}", concern.uid);
    for reader in store::readers(tx, concern.id)? {
        tell(tx, house, reader.id, "concern-waits", &name, &path)?;
    }
    Ok(())
}

/// Has it read by these from now on, and by nobody else. Whoever already reads it may go on even when they are no longer
/// one of the confidants; whoever comes new must be one.
///
/// # Errors
/// The refusal `concern-choose-reader`.
pub(super) fn choose(tx: &mut Tx, house: &House, seen: &Seen, readers: &[Uid]) -> Result<(), Problem> {
    let concern = &seen.concern;
    let before = store::readers(tx, concern.id)?;
    let stay = |each: &&Member| readers.contains(&each.uid);
    let kept = before.iter().filter(stay).count();
    let may_come = store::to_choose(tx, concern.space, concern.author)?;
    let come: Vec<&Member> = may_come
        .iter()
        .filter(|each| readers.contains(&each.uid) && before.iter().all(|known| known.id != each.id))
        .collect();
    if kept == 0 && come.is_empty() {
        return Err(Refusal::new("concern-choose-reader").into());
    }
    for gone in before.iter().filter(|each| !readers.contains(&each.uid)) {
        store::take_reader(tx, concern.id, gone.id)?;
    }
    let name = spaces::space::by_slug(tx, &concern.slug)?.map_or_else(String::new, |space| space.name);
    for new in come {
        store::add_reader(tx, concern.id, new.id)?;
        tell(
            tx,
            house,
            new.id,
            "concern-waits",
            &name,
            &format!("/concerns/{}", concern.uid),
        )?;
    }
    Ok(())
}

/// Says one’s name to those who read it.
pub(super) fn tell_name(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    store::tell_name(tx, seen.concern.id).map(drop)
}

/// Closes it: from either side.
pub(super) fn close(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    store::close(tx, seen.concern.id).map(drop)
}

/// Whoever raised it opens it again.
pub(super) fn reopen(tx: &mut Tx, seen: &Seen) -> Result<(), Problem> {
    store::reopen(tx, seen.concern.id).map(drop)
}
