//! Answering.

use kernel::{Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::ballot::WORDS;
use super::fold::fold;
use super::life::State;
use super::model::{Poll, PollKind};
use super::texts::Written;
use super::{ballot, ballots, idea, own, store, texts};
use crate::act::Sent;
use crate::room::Entered;

/// How many ideas one person puts on a wall.
const IDEAS: i64 = 10;

/// A poll that this person may know of.
fn seen(tx: &mut Tx, entered: &Entered, sent: &Sent) -> Result<Poll, Problem> {
    let poll = store::find(tx, entered.gathering.id, sent.item()?)?;
    if poll.life.state == State::Prepared && !entered.is_host {
        return Err(Problem::Missing);
    }
    Ok(poll)
}

/// Answers a poll, or changes one's answer.
pub(super) fn answer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let poll = seen(tx, entered, sent)?;
    refuse_unless_open(&poll)?;
    let seat = entered.seat.id;
    match poll.kind {
        PollKind::Words => {
            let words = words(&poll, sent)?;
            ballots::cast(tx, poll.id, seat, "")?;
            texts::replace(tx, poll.id, seat, &words)?;
        }
        PollKind::Text => {
            let text = sent.text("text", 1..=1_000)?;
            ballots::cast(tx, poll.id, seat, "")?;
            texts::replace(tx, poll.id, seat, &[text])?;
        }
        // A wall is answered idea by idea, dot by dot.
        PollKind::Wall => return Err(Problem::Missing),
        _ => {
            let body = ballot::read(&poll, sent)?;
            ballots::cast(tx, poll.id, seat, &body)?;
        }
    }
    tell(tx, entered, sent, &poll)
}

/// The urns have the last word; this one gives a clear answer before anything is read.
fn refuse_unless_open(poll: &Poll) -> Result<(), Problem> {
    if poll.life.state == State::Open {
        Ok(())
    } else {
        Err(Refusal::new("poll-is-not-open").into())
    }
}

/// One to three words, each once.
fn words(poll: &Poll, sent: &mut Sent) -> Result<Vec<String>, Problem> {
    let most = usize::try_from(poll.most).unwrap_or(1);
    let mut words: Vec<String> = Vec::new();
    for field in WORDS.into_iter().take(most) {
        let word = sent.line(field, 0..=30)?;
        let folded = fold(&word);
        if !folded.is_empty() && words.iter().all(|other| fold(other) != folded) {
            words.push(word);
        }
    }
    if words.is_empty() {
        return Err(Refusal::new("poll-no-word").into());
    }
    Ok(words)
}

/// The counts changed; what is one's own comes with the answer.
fn tell(tx: &mut Tx, entered: &Entered, sent: &mut Sent, poll: &Poll) -> Result<(), Problem> {
    tx.signal(Topic::Gauge, entered.gathering.id.number());
    let ballots = ballots::own(tx, entered.seat.id, entered.gathering.id)?;
    let own = ballots.into_iter().find(|(id, ..)| *id == poll.id);
    if let Some((_, body, dots)) = own {
        let ballot = own::Ballot::of(tx, poll, entered.seat.id, &body, dots)?;
        sent.tell(entered, &ballot)?;
    }
    Ok(())
}

/// Puts an idea on a wall; the same one sent twice is put once.
pub(super) fn propose(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.votes()?;
    let poll = seen(tx, entered, sent)?;
    if poll.kind != PollKind::Wall {
        return Err(Problem::Missing);
    }
    refuse_unless_open(&poll)?;
    let text = sent.line("text", 1..=200)?;
    if fold(&text).is_empty() {
        return Err(Refusal::new("form-missing").into());
    }
    let seat = entered.seat.id;
    ballots::cast(tx, poll.id, seat, "")?;
    if texts::own_ideas(tx, poll.id, seat)? >= IDEAS {
        return Err(Refusal::new("poll-enough-ideas").with("count", IDEAS).into());
    }
    if let Some(id) = texts::propose(tx, poll.id, seat, &text, false)? {
        idea::tell(tx, entered, id)?;
    }
    tell(tx, entered, sent, &poll)
}

/// The wall that an idea is on, and the idea.
fn voted(tx: &mut Tx, entered: &Entered, sent: &Sent) -> Result<(Poll, Written), Problem> {
    entered.votes()?;
    let written = texts::find(tx, entered.gathering.id, sent.item()?)?;
    if written.kind != Some(PollKind::Wall) {
        return Err(Problem::Missing);
    }
    let poll = store::by_id(tx, entered.gathering.id, written.poll)?;
    refuse_unless_open(&poll)?;
    ballots::cast(tx, poll.id, entered.seat.id, "")?;
    Ok((poll, written))
}

/// Puts a dot on an idea.
pub(super) fn put_dot(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let (poll, idea) = voted(tx, entered, sent)?;
    if idea.is_hidden {
        return Err(Problem::Missing);
    }
    ballots::put_dot(tx, poll.id, idea.id, entered.seat.id, poll.most)?;
    tell(tx, entered, sent, &poll)
}

/// Takes it back.
pub(super) fn take_dot(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let (poll, idea) = voted(tx, entered, sent)?;
    ballots::take_dot(tx, poll.id, idea.id, entered.seat.id)?;
    tell(tx, entered, sent, &poll)
}

/// Looks at one's own score: asked for by each, so that a whole room is not told at once.
pub(super) fn score(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let poll = seen(tx, entered, sent)?;
    for ballot in own::ballots(tx, entered)? {
        if ballot.id == poll.uid.to_string() {
            sent.tell(entered, &ballot)?;
        }
    }
    for score in own::scores(tx, entered)? {
        if score.quiz == poll.quiz {
            sent.tell(entered, &score)?;
        }
    }
    Ok(())
}
