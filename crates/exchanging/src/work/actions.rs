//! Writing a work together, and moving it from an outline to what anybody reads.

use kernel::{Audience, PersonId, Problem, Refusal, SpaceId, Trace, Uid};
use learning::cohort::MayFollow;
use learning::group;
use platform::Tx;
use trame::Licence;

use super::access::MayWrite;
use super::model::{State, Text, Work};
use super::{review, store, version};
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
    let Some(id) = store::insert(tx, uid, space, group, matter, text)? else {
        return Ok(());
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

/// How often the text is read again when somebody was faster.
const TRIES: u32 = 4;

/// Writes the text that came of the version `base`. What others wrote meanwhile is put together with it; where both
/// clash both stand. Gives how many places that is.
pub(super) fn write(
    tx: &mut Tx,
    may: &MayWrite,
    base: i64,
    mine: &Text,
    marks: &Marks<'_>,
) -> Result<usize, Problem> {
    let (id, uid, me) = (may.work().id, may.work().uid, may.actor().id);
    if may.work().state == State::Withdrawn {
        return Err(Refusal::new("work-is-withdrawn").into());
    }
    let stood = version::find(tx, id, base)?.ok_or(Problem::Malformed("problem-not-a-form"))?;
    for _ in 0..TRIES {
        let now = store::find(tx, uid)?.ok_or(Problem::Missing)?;
        let (text, clashes) = together(&stood, &now.text, mine, marks);
        if text == now.text {
            return Ok(0);
        }
        if store::write(tx, id, now.version, &text)? {
            version::keep(tx, id, now.version + 1, me, &text, clashes)?;
            store::add_author(tx, id, me)?;
            tell(tx, "work.written", may.work().space_id, id, me, Audience::Own)?;
            return Ok(clashes);
        }
    }
    Err(Problem::Unavailable)
}

/// What two people made of a text, and how many places clash. Of two new titles the last stands; the history has both.
fn together(stood: &Text, now: &Text, mine: &Text, marks: &Marks<'_>) -> (Text, usize) {
    let line = |stood: &String, now: &String, mine: &String| {
        if mine == stood { now.clone() } else { mine.clone() }
    };
    let body = merge(&stood.body, &now.body, &mine.body);
    let sources = merge(&stood.sources, &now.sources, &mine.sources);
    let text = Text {
        title: line(&stood.title, &now.title, &mine.title),
        readers: line(&stood.readers, &now.readers, &mine.readers),
        body: body.text(marks),
        sources: sources.text(marks),
    };
    (text, body.clashes() + sources.clashes())
}

/// Moves a work on. Twice is as once.
pub(super) fn move_on(tx: &mut Tx, may: &MayWrite, to: State) -> Result<bool, Problem> {
    let work = may.work();
    if work.state == to {
        return Ok(false);
    }
    if !work.state.leads_to(to) || !store::move_on(tx, work.id, work.state, to)? {
        return Err(Refusal::new("work-not-from-here").into());
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

/// One trace for whoever published it, seen by all, and one for each other author, seen by them: each with its skills.
fn count(tx: &mut Tx, work: &Work, publisher: PersonId, skills: &[String]) -> Result<(), Problem> {
    for author in store::authors(tx, work.id)? {
        let person = author.id;
        let is_first = store::sign(tx, work.id, person)?;
        let (verb, audience) = if person == publisher {
            ("work.published", Audience::Public)
        } else {
            ("work.signed", Audience::Own)
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
