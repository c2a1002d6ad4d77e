//! Keeping groups, moving people, ending a group.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use learning::cohort::MayLead;
use learning::group::{self, Aim, Group};
use platform::Tx;

use super::store::{self, Settings};

/// A group before it is kept.
pub(super) struct Wished {
    /// The identifier that it will have.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Who is in it.
    pub people: Vec<PersonId>,
}

/// Keeps groups as they were shown; those that the same form had kept before stay as they are. Whoever has come to a
/// group of this aim meanwhile stays there.
pub(super) fn keep(
    tx: &mut Tx,
    may: &MayLead,
    settings: &Settings,
    seed: u64,
    wished: &[Wished],
) -> Result<(), Problem> {
    let space = may.seen().id();
    let known = group::in_space(tx, space)?;
    let taken = |person: PersonId| {
        known
            .iter()
            .any(|each| each.aim == settings.aim && each.has(person))
    };
    store::save_settings(tx, space, settings)?;
    for each in wished.iter().filter(|each| !each.people.is_empty()) {
        let Some(id) = group::form(tx, may, each.uid, settings.aim, &each.name)? else {
            continue;
        };
        let how = format!("{} {} {seed}", settings.aim.word(), settings.way.word());
        record(tx, may, "group.formed", id, None, &how)?;
        for person in each.people.iter().filter(|person| !taken(**person)) {
            if group::add(tx, may, id, *person)? {
                record(tx, may, "group.joined", id, Some(*person), settings.aim.word())?;
            }
        }
    }
    Ok(())
}

/// Puts somebody into the smallest group of an aim; the one that was formed first, of several.
///
/// # Errors
/// [`Problem::Refused`] when there is none.
pub(super) fn arrive(tx: &mut Tx, may: &MayLead, person: PersonId, aim: Aim) -> Result<(), Problem> {
    let groups = group::in_space(tx, may.seen().id())?;
    let mut ours: Vec<&Group> = groups.iter().filter(|each| each.aim == aim).collect();
    if ours.iter().any(|each| each.has(person)) {
        return Ok(());
    }
    ours.sort_by_key(|each| (each.people.len(), each.id));
    let smallest = ours.first().ok_or(Refusal::new("group-none-of-aim"))?;
    join(tx, may, smallest, person)
}

fn join(tx: &mut Tx, may: &MayLead, to: &Group, person: PersonId) -> Result<(), Problem> {
    if group::add(tx, may, to.id, person)? {
        record(tx, may, "group.joined", to.id, Some(person), to.aim.word())?;
    }
    Ok(())
}

/// Takes somebody out of a group, and puts them into another, when one is named.
pub(super) fn move_on(
    tx: &mut Tx,
    may: &MayLead,
    from: &Group,
    to: Option<&Group>,
    person: PersonId,
) -> Result<(), Problem> {
    if to.is_some_and(|to| to.id == from.id) {
        return Ok(());
    }
    if group::leave(tx, may, from.id, person)? {
        record(tx, may, "group.left", from.id, Some(person), from.aim.word())?;
    }
    match to {
        Some(to) => join(tx, may, to, person),
        None => Ok(()),
    }
}

/// Gives a group another name.
pub(super) fn rename(tx: &mut Tx, may: &MayLead, group: &Group, name: &str) -> Result<(), Problem> {
    if group::rename(tx, may, group.id, name)? {
        record(tx, may, "group.renamed", group.id, None, "")?;
    }
    Ok(())
}

/// Ends a group; what was written for it stays with those who wrote it.
pub fn end(tx: &mut Tx, may: &MayLead, group: &Group) -> Result<(), Problem> {
    if group::end(tx, may, group.id)? {
        record(tx, may, "group.ended", group.id, None, "")?;
    }
    Ok(())
}

fn record(
    tx: &mut Tx,
    may: &MayLead,
    verb: &'static str,
    group: i64,
    about: Option<PersonId>,
    detail: &str,
) -> Result<(), Problem> {
    let space = may.seen().id();
    let trace = Trace::new(verb, Some(may.actor().id))
        .inside(space, Audience::Space)
        .cohort(space)
        .to("cohort_group", group)
        .detail(detail);
    tx.record(Trace { about, ..trace })
}
