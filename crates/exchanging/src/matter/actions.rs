//! What people do with what they share: write it, sort it, join twins, choose, take up, answer.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use learning::cohort::{MayFollow, Seen as Training};
use learning::group;
use platform::Tx;

use super::access::{Found, MayEdit};
use super::model::{Matter, Move, Stands, State, Words};
use super::{people, store, theme};

/// Something new for the list: what it says, where it came from, where it goes.
pub(super) struct New {
    pub words: Words,
    pub theme: Option<Uid>,
    pub projects: Vec<Uid>,
    pub exchange: Option<i64>,
}

/// A member adds to the list; the same form sent twice adds it once.
pub(super) fn write(tx: &mut Tx, may: &MayFollow, uid: Uid, new: &New) -> Result<(), Problem> {
    let (space, me) = (may.seen().id(), may.actor().id);
    let theme = match new.theme {
        Some(theme) => theme::find(tx, theme, space)?,
        None => None,
    };
    let Some(id) = store::insert(tx, uid, space, me, new.exchange, theme, &new.words)? else {
        return Ok(());
    };
    let projects = readable(tx, may.seen(), me, &new.projects)?;
    store::set_projects(tx, id, &projects)?;
    store::note(tx, id, me, "written")?;
    let trace = Trace::new("matter.written", Some(me)).inside(space, Audience::Space);
    let trace = trace.cohort(space).to("matter", id).level(new.words.level);
    tx.record(trace)
}

/// The numbers of those projects that somebody may name: of their own small groups, and read by them.
fn readable(tx: &mut Tx, training: &Training, me: PersonId, named: &[Uid]) -> Result<Vec<i64>, Problem> {
    let reader = training.reader(tx)?;
    let near = store::near_projects(tx, training.id(), me)?;
    let may_name = |project: &&store::About| {
        named.contains(&project.uid) && reader.may_read(project.owner, project.reach)
    };
    Ok(near.iter().filter(may_name).map(|project| project.id).collect())
}

/// Its author, or whoever leads, says it better. A refusal when it was changed meanwhile from another page.
pub(super) fn change(
    tx: &mut Tx,
    may: &MayEdit,
    version: i64,
    words: &Words,
    projects: &[Uid],
) -> Result<(), Problem> {
    let Found { list, matter } = may.found();
    if !store::change(tx, matter.id, version, words)? {
        return Err(Refusal::new("matter-changed-meanwhile").into());
    }
    let projects = readable(tx, &list.training, list.me, projects)?;
    store::set_projects(tx, matter.id, &projects)?;
    note(tx, may.found(), "changed", "matter.changed", Audience::Own)
}

/// A member puts it under a theme, or under none.
pub(super) fn sort(tx: &mut Tx, may: &MayFollow, matter: &Matter, theme: Option<Uid>) -> Result<(), Problem> {
    let space = may.seen().id();
    let theme = match theme {
        Some(theme) => Some(theme::find(tx, theme, space)?.ok_or(Refusal::new("form-choose"))?),
        None => None,
    };
    if matter.theme.as_ref().map(|(id, _)| *id) == theme {
        return Ok(());
    }
    store::sort(tx, matter.id, theme)?;
    store::note(tx, matter.id, may.actor().id, "sorted")
}

/// A member lives the same.
pub(super) fn live(tx: &mut Tx, may: &MayFollow, matter: &Matter) -> Result<(), Problem> {
    let (space, me) = (may.seen().id(), may.actor().id);
    if matter.author.id == me || !people::live(tx, matter.id, me)? {
        return Ok(());
    }
    let trace = Trace::new("matter.lived", Some(me)).inside(space, Audience::Own);
    tx.record(
        trace
            .cohort(space)
            .to("matter", matter.id)
            .level(matter.words.level),
    )
}

/// They do not, after all.
pub(super) fn stop_living(tx: &mut Tx, may: &MayFollow, matter: &Matter) -> Result<(), Problem> {
    people::stop_living(tx, matter.id, may.actor().id).map(drop)
}

/// Joins a matter to its twin: its words and its author stay with it.
pub(super) fn join(tx: &mut Tx, may: &MayEdit, into: Uid) -> Result<Matter, Problem> {
    let Found { list, matter } = may.found();
    let twin = store::find(tx, list.training.id(), into)?;
    let twin = twin
        .filter(|twin| twin.id != matter.id && twin.into.is_none() && twin.state != State::Withdrawn)
        .ok_or(Refusal::new("form-choose"))?;
    if matter.state != State::Open {
        return Err(Refusal::new("matter-not-open").into());
    }
    if matter.into != Some(twin.id) && store::join(tx, matter.id, twin.id)? {
        note(tx, may.found(), "joined", "matter.joined", Audience::Space)?;
        store::note(tx, twin.id, list.me, "gained")?;
    }
    Ok(twin)
}

/// Twins that are none are told apart again.
pub(super) fn separate(tx: &mut Tx, may: &MayEdit) -> Result<(), Problem> {
    if store::separate(tx, may.found().matter.id)? {
        note(tx, may.found(), "separated", "matter.separated", Audience::Own)?;
    }
    Ok(())
}

/// Moves a matter on, when it is theirs to move. Twice is as once.
pub(super) fn move_on(
    tx: &mut Tx,
    found: &Found,
    wanted: Move,
    group: Option<Uid>,
    answer: &str,
) -> Result<(), Problem> {
    let matter = &found.matter;
    let chosen = group_of(tx, found, wanted, group)?;
    let own = group::of_person(tx, found.list.training.id(), found.list.me)?;
    let in_group = chosen.is_some_and(|chosen| own.iter().any(|group| group.id == chosen));
    let who = found.stands(in_group);
    let Some(to) = matter.state.after(wanted, who) else {
        return refused(matter, wanted, who, chosen);
    };
    let group = match to {
        State::Taken | State::Answered => chosen,
        State::Open | State::Chosen | State::Withdrawn => None,
    };
    let answer = if wanted == Move::Answer {
        answer
    } else {
        &matter.answer
    };
    if !store::move_on(tx, matter, to, group, answer)? {
        return Err(Refusal::new("matter-changed-meanwhile").into());
    }
    if wanted == Move::Withdraw {
        // What was joined to it stands by itself again: its words are not theirs to take away.
        store::release(tx, matter.id)?;
    }
    let audience = match wanted {
        Move::Choose | Move::Take | Move::Answer => Audience::Space,
        Move::Unchoose | Move::Return | Move::Withdraw | Move::Restore => Audience::Own,
    };
    note(tx, found, wanted.word(), wanted.verb(), audience)
}

/// The group that has it, or that would take it up.
fn group_of(tx: &mut Tx, found: &Found, wanted: Move, group: Option<Uid>) -> Result<Option<i64>, Problem> {
    if wanted != Move::Take {
        return Ok(found.matter.group.as_ref().map(|(id, _)| *id));
    }
    let groups = group::in_space(tx, found.list.training.id())?;
    let chosen = groups.iter().find(|each| Some(each.uid) == group);
    chosen
        .map(|group| Some(group.id))
        .ok_or_else(|| Refusal::new("form-choose").into())
}

/// What is done already is no fault; what others might do is not theirs; the rest comes too late.
fn refused(matter: &Matter, wanted: Move, who: Stands, group: Option<i64>) -> Result<(), Problem> {
    let everything = Stands {
        leads: true,
        is_author: true,
        in_group: true,
    };
    let is_done = match wanted {
        Move::Choose | Move::Return => matter.state == State::Chosen,
        Move::Unchoose | Move::Restore => matter.state == State::Open,
        Move::Take => matter.state == State::Taken && matter.group.as_ref().map(|(id, _)| *id) == group,
        Move::Withdraw => matter.state == State::Withdrawn,
        Move::Answer => false,
    };
    if matter.state.after(wanted, everything).is_some() || who == Stands::default() {
        Err(Problem::Forbidden)
    } else if is_done {
        Ok(())
    } else {
        Err(Refusal::new("matter-changed-meanwhile").into())
    }
}

fn note(
    tx: &mut Tx,
    found: &Found,
    what: &str,
    verb: &'static str,
    audience: Audience,
) -> Result<(), Problem> {
    let (space, me, matter) = (found.list.training.id(), found.list.me, &found.matter);
    store::note(tx, matter.id, me, what)?;
    let trace = Trace::new(verb, Some(me)).inside(space, audience).cohort(space);
    tx.record(trace.to("matter", matter.id).level(matter.words.level))
}
