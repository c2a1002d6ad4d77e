//! Writing a work together, and moving it from an outline to what anybody reads.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use learning::cohort::MayFollow;
use learning::group;
use platform::Tx;
use platform::bus::Topic;
use trame::Licence;

use super::access::MayWrite;
use super::model::{State, Text, Work};
use super::{desk, review, store, version};
use crate::merge::{Marks, merge};

/// Begins a work in one of one's small groups; the same form sent twice begins it once.
pub(super) fn begin(
    tx: &mut Tx,
    may: &MayFollow,
    uid: Uid,
    group: Option<Uid>,
    matter: Option<Uid>,
    text: &Text,
) -> Result<(), Problem> {
    let (space, me) = (may.seen().id(), may.actor().id);
    let groups = group::of_person(tx, space, me)?;
    let group = groups.iter().find(|each| Some(each.uid) == group);
    let group = group.ok_or(Refusal::new("exchange-not-your-group"))?.id;
    let matter = match matter {
        Some(matter) => store::matter(tx, matter, space)?,
        None => None,
    };
    if store::is_there(tx, uid)? {
        return Ok(());
    }
    let document = writing::create(tx, &desk::who(may.actor()), &text.body)?;
    let Some(id) = store::insert(tx, uid, space, group, matter, (text, document))? else {
        return Err(Problem::Unavailable);
    };
    version::keep(tx, id, 1, me, text, 0)?;
    store::add_author(tx, id, me)?;
    tell(tx, "work.begun", space, id, me, Audience::Space)
}

/// For a text that stands on the newest version, so that nothing can clash.
pub(super) const fn no_marks() -> Marks<'static> {
    Marks {
        theirs: "",
        mine: "",
        end: "",
    }
}

/// What a text came of: the version that somebody began with, and the text that they were shown.
pub(super) struct Base<'a> {
    /// The number of the version.
    pub version: i64,
    /// The text, which may be newer; nothing for the text as it is now.
    pub body: Option<&'a str>,
}

/// Writes the text that came of `base`. What others wrote meanwhile is put together with it; where both changed the same
/// sources both stand. Gives how many places that is.
pub(super) fn write(
    tx: &mut Tx,
    may: &MayWrite,
    base: &Base<'_>,
    mine: &Text,
    marks: &Marks<'_>,
) -> Result<usize, Problem> {
    let (id, uid, me) = (may.work().id, may.work().uid, may.actor().id);
    if may.work().state == State::Withdrawn {
        return Err(Refusal::new("work-is-withdrawn").into());
    }
    let stood = version::find(tx, id, base.version)?.ok_or(Problem::Malformed("problem-not-a-form"))?;
    store::hold(tx, id)?;
    let now = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    let body = desk::change(tx, &now, &desk::who(may.actor()), base.body, &mine.body)?;
    let (mut text, clashes) = together(&stood, &now.text, mine, marks);
    text.body = body;
    if !desk::keep(tx, &now, me, &text, clashes)? {
        return Ok(0);
    }
    store::add_author(tx, id, me)?;
    tell(tx, "work.written", may.work().space_id, id, me, Audience::Own)?;
    Ok(clashes)
}

/// What two people made of what stands beside a text, and how many places clash. Of two new titles the last stands; the
/// history has both.
fn together(stood: &Text, now: &Text, mine: &Text, marks: &Marks<'_>) -> (Text, usize) {
    let line = |stood: &String, now: &String, mine: &String| {
        if mine == stood { now.clone() } else { mine.clone() }
    };
    let sources = merge(&stood.sources, &now.sources, &mine.sources);
    let text = Text {
        title: line(&stood.title, &now.title, &mine.title),
        readers: line(&stood.readers, &now.readers, &mine.readers),
        body: now.body.clone(),
        sources: sources.text(marks),
    };
    (text, sources.clashes())
}

/// Moves a work on. Twice is as once.
pub(super) fn move_on(tx: &mut Tx, may: &MayWrite, to: State) -> Result<bool, Problem> {
    let work = may.work();
    if work.state == to {
        return Ok(false);
    }
    // What is taken back, and what comes back, is what was published; everything else goes on with what is written.
    if !matches!(
        (work.state, to),
        (_, State::Withdrawn) | (State::Withdrawn, State::Published)
    ) {
        desk::come_to_rest(tx, work, may.actor().id)?;
    }
    if !work.state.leads_to(to) || !store::move_on(tx, work.id, work.state, to)? {
        return Err(Refusal::new("work-not-from-here").into());
    }
    if work.state == State::Withdrawn || to == State::Withdrawn {
        // Whoever has it open may write now, or no more.
        tx.signal(Topic::Membership, work.space_id.number());
    }
    let (verb, audience) = match to {
        State::Outline | State::Draft => ("work.reworked", Audience::Own),
        State::Review => ("work.review_asked", Audience::Space),
        State::Published => ("work.published", Audience::Public),
        State::Withdrawn => ("work.withdrawn", Audience::Space),
    };
    if to != State::Published {
        tell(tx, verb, work.space_id, work.id, may.actor().id, audience)?;
    }
    Ok(true)
}

/// Publishes a work on these terms. It counts once for the skills of each of its authors.
pub(super) fn publish(
    tx: &mut Tx,
    may: &MayWrite,
    licence: Licence,
    credits: &str,
    skills: &[String],
) -> Result<(), Problem> {
    let work = may.work();
    store::set_terms(tx, work.id, licence, credits, skills)?;
    review::close(tx, work.id)?;
    move_on(tx, may, State::Published)?;
    count(tx, work, may.actor().id, skills)
}

/// One trace for whoever published it, seen by all, and one for each other author, seen by the group: each with its skills,
/// so that it counts for all who made it.
fn count(tx: &mut Tx, work: &Work, publisher: PersonId, skills: &[String]) -> Result<(), Problem> {
    for author in store::authors(tx, work.id)? {
        let person = author.id;
        let is_first = store::sign(tx, work.id, person)?;
        let (verb, audience) = if person == publisher {
            ("work.published", Audience::Public)
        } else {
            ("work.signed", Audience::Space)
        };
        // Published again it is told again, and counts no more.
        if is_first || person == publisher {
            let trace = Trace::new(verb, Some(person)).inside(work.space_id, audience);
            let trace = trace.cohort(work.space_id).to("work", work.id);
            tx.record(if is_first { trace.skills(skills) } else { trace })?;
        }
    }
    Ok(())
}

/// A trace about a work.
pub(super) fn tell(
    tx: &mut Tx,
    verb: &'static str,
    space: SpaceId,
    work: i64,
    who: PersonId,
    audience: Audience,
) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(who)).inside(space, audience);
    tx.record(trace.cohort(space).to("work", work))
}
