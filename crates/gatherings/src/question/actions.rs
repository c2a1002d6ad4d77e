//! Asking, asking too, and treating what was asked. Each inside one transaction.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;

use super::access::{MayAnswer, MayAsk, MayTreat};
use super::letter::{self, Post};
use super::life::{Deed, Forest, Life};
use super::model::{Asker, Question};
use super::store::{self, Placed, Voice};
use super::told;
use crate::gathering::Gathering;

/// A registration has an address of its own, which does not come through the door of the space.
fn while_awake(tx: &mut Tx, gathering: &Gathering) -> Result<(), Problem> {
    let space = spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
    Ok(space.life.while_awake()?)
}

/// Asks a question; the same form sent twice asks once. Gives the asker, whose address follows it.
///
/// # Errors
/// The refusal of a space that sleeps or is closed, and when the store refuses.
pub fn ask(
    tx: &mut Tx,
    may: &MayAsk,
    once: Uid,
    text: &str,
    voice: &Voice,
) -> Result<Option<Asker>, Problem> {
    let gathering = may.gathering();
    while_awake(tx, gathering)?;
    let Some(id) = store::insert(tx, once, gathering.id, text)? else {
        return Ok(None);
    };
    store::add_asker(tx, id, voice)?;
    trace(tx, gathering, "question.asked", voice.person, id, Audience::Own)?;
    store::asker(tx, id, voice.person)
}

/// Adds somebody to those who ask a question. Twice is once.
///
/// # Errors
/// When the store refuses.
pub fn ask_too(
    tx: &mut Tx,
    may: &MayAsk,
    question: &Question,
    voice: &Voice,
) -> Result<Option<Asker>, Problem> {
    if question.life.hidden || question.gathering != may.gathering().id {
        return Err(Problem::Missing);
    }
    while_awake(tx, may.gathering())?;
    if !store::add_asker(tx, question.id, voice)? {
        return Ok(None);
    }
    let gathering = may.gathering();
    trace(
        tx,
        gathering,
        "question.joined",
        voice.person,
        question.id,
        Audience::Own,
    )?;
    store::asker(tx, question.id, voice.person)
}

/// Puts a question under another of the same gathering that asks the same.
///
/// # Errors
/// When the store refuses.
pub fn group(tx: &mut Tx, may: &MayTreat, under: Uid) -> Result<(), Problem> {
    let question = may.question();
    if question.life.hidden {
        return Err(Refusal::new("question-is-hidden").into());
    }
    let other = store::by_uid(tx, under)?
        .filter(|other| other.gathering == question.gathering && !other.life.hidden)
        .ok_or(Refusal::new("question-no-twin"))?;
    let before = store::parents(tx, question.gathering)?;
    let mut forest = forest(&before);
    forest.group(question.id, other.id)?;
    arrange(tx, &before, &forest)?;
    record(tx, may, "question.grouped", Audience::Own)?;
    let top = store::by_id(tx, forest.top(question.id))?;
    // Those who come to an answer that others were told of are told of it too.
    if top.life.told > 0 && !top.life.hidden {
        told::tell(tx, &top)?;
    }
    Ok(())
}

/// Takes it out again, as it was. Twice is once.
///
/// # Errors
/// When the store refuses.
pub fn separate(tx: &mut Tx, may: &MayTreat) -> Result<(), Problem> {
    let question = may.question();
    let before = store::parents(tx, question.gathering)?;
    let mut forest = forest(&before);
    forest.separate(question.id);
    if arrange(tx, &before, &forest)? {
        record(tx, may, "question.separated", Audience::Own)?;
    }
    Ok(())
}

fn forest(stored: &[Placed]) -> Forest {
    Forest::new(stored.iter().map(|(id, parent, _)| (*id, *parent)))
}

/// Writes what changed of which question stands under which.
fn arrange(tx: &mut Tx, before: &[Placed], forest: &Forest) -> Result<bool, Problem> {
    let mut changed = false;
    for (id, parent, main) in forest.placed() {
        if before.contains(&(id, parent, main)) {
            continue;
        }
        let life = Life {
            grouped: main.is_some(),
            ..store::by_id(tx, id)?.life
        };
        store::place(tx, id, parent, main, life.state())?;
        changed = true;
    }
    Ok(changed)
}

/// Does something to a question, and tells its askers when that is due.
fn treat(
    tx: &mut Tx,
    may: &MayTreat,
    deed: Deed,
    change: impl FnOnce(&mut Question),
) -> Result<bool, Problem> {
    let mut question = may.question().clone();
    let (life, tells) = question.life.after(deed)?;
    let was = (question.life, question.assigned, question.deferred);
    question.life = life;
    change(&mut question);
    if was == (question.life, question.assigned, question.deferred) {
        return Ok(false);
    }
    if !store::save(tx, &question)? {
        return Err(Refusal::new("question-changed-meanwhile").into());
    }
    // Whoever asked what was hidden is told, once it is shown again, of what the others read.
    let top = match question.main {
        Some(main) if deed == Deed::Restore => store::by_id(tx, main)?,
        _ => question,
    };
    if tells || (deed == Deed::Restore && top.life.told > 0) {
        told::tell(tx, &top)?;
    }
    Ok(true)
}

/// Asks somebody to find an answer, or nobody any more; they are told by letter.
///
/// # Errors
/// When the store refuses.
pub fn assign(tx: &mut Tx, may: &MayTreat, post: &Post, whom: Option<PersonId>) -> Result<(), Problem> {
    match entrust(tx, may, whom)? {
        Some(whom) => letter::assigned(tx, post, may.gathering(), may.question(), whom),
        None => Ok(()),
    }
}

/// The same; gives whom a letter is due to.
pub(super) fn entrust(
    tx: &mut Tx,
    may: &MayTreat,
    whom: Option<PersonId>,
) -> Result<Option<PersonId>, Problem> {
    if let Some(whom) = whom {
        let gathering = may.gathering();
        let known = store::answerers(tx, gathering.space_id, gathering.id)?;
        if !known.iter().any(|person| person.id == whom) {
            return Err(Refusal::new("form-choose").into());
        }
    }
    let deed = Deed::Assign(whom.is_some());
    if !treat(tx, may, deed, |question| question.assigned = whom)? {
        return Ok(None);
    }
    let Some(whom) = whom else {
        record(tx, may, "question.unassigned", Audience::Own)?;
        return Ok(None);
    };
    tx.record(about(may, "question.assigned", Audience::Own).about(whom))?;
    Ok(Some(whom).filter(|whom| *whom != may.by()))
}

/// Says which later gathering will treat it, or none any more.
///
/// # Errors
/// When the store refuses.
pub fn defer(tx: &mut Tx, may: &MayTreat, to: Option<Uid>) -> Result<(), Problem> {
    let later = match to {
        None => None,
        Some(uid) => {
            let known = store::later(tx, may.gathering())?;
            let found = known.iter().find(|(_, known, _, _)| *known == uid);
            Some(found.ok_or(Refusal::new("form-choose"))?.0)
        }
    };
    let deed = Deed::Defer(later.is_some());
    if treat(tx, may, deed, |question| question.deferred = later)? {
        record(tx, may, "question.deferred", Audience::Own)?;
    }
    Ok(())
}

/// Writes a version of the answer, made into HTML once; those before are kept.
///
/// # Errors
/// When the store refuses.
pub fn write(tx: &mut Tx, may: &MayTreat, text: &str, version: i64) -> Result<(), Problem> {
    if may.question().life.version != version {
        return Err(Refusal::new("question-written-meanwhile").into());
    }
    let html = platform::markdown::html(text);
    treat(tx, may, Deed::Write, |question| question.html.clone_from(&html))?;
    let mut written = may.question().clone();
    written.life.version += 1;
    written.html = html;
    store::add_version(tx, &written, text, may.by())?;
    record(tx, may, "question.begun", Audience::Own)
}

/// What one does to a question by pressing a button.
#[derive(Debug, Clone, Copy)]
pub struct Button {
    /// The deed.
    pub deed: Deed,
    /// Its trace.
    pub verb: &'static str,
    /// Who may see the trace.
    pub audience: Audience,
}

/// Presses it. Twice is once.
///
/// # Errors
/// When the store refuses.
pub fn press(tx: &mut Tx, may: &MayTreat, button: Button) -> Result<(), Problem> {
    if treat(tx, may, button.deed, |_| ())? {
        record(tx, may, button.verb, button.audience)?;
    }
    Ok(())
}

/// Shows what is asked to everybody while the gathering goes on, or not.
///
/// # Errors
/// When the store refuses.
pub fn show(tx: &mut Tx, may: &MayAnswer, shown: bool) -> Result<(), Problem> {
    let gathering = may.gathering();
    if store::show(tx, gathering.id, shown)? {
        let mut trace = Trace::new("question.showing", Some(may.actor().id))
            .inside(gathering.space_id, Audience::Own)
            .detail(if shown { "on" } else { "off" });
        trace.gathering = Some(gathering.id.number());
        tx.record(trace)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayTreat, verb: &'static str, audience: Audience) -> Result<(), Problem> {
    tx.record(about(may, verb, audience))
}

fn about(may: &MayTreat, verb: &'static str, audience: Audience) -> Trace {
    new_trace(may.gathering(), verb, may.by(), may.question().id, audience)
}

fn new_trace(
    gathering: &Gathering,
    verb: &'static str,
    who: PersonId,
    question: i64,
    audience: Audience,
) -> Trace {
    let mut trace = Trace::new(verb, Some(who))
        .inside(gathering.space_id, audience)
        .to("question", question);
    trace.gathering = Some(gathering.id.number());
    trace
}

fn trace(
    tx: &mut Tx,
    gathering: &Gathering,
    verb: &'static str,
    who: PersonId,
    question: i64,
    audience: Audience,
) -> Result<(), Problem> {
    tx.record(new_trace(gathering, verb, who, question, audience))
}
