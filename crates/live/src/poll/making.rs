//! Preparing polls.

use kernel::{Problem, Refusal};
use platform::Tx;

use super::ballot::{RANKS, WORDS};
use super::fold::fold;
use super::item::{self, PollItem};
use super::life::State;
use super::model::{Choice, PollKind};
use super::store;
use crate::act::Sent;
use crate::event::{Audience, emit_gone};
use crate::room::Entered;

/// How many polls a room has at most.
const POLLS: i64 = 60;
/// How many choices, where they are not ranked.
const CHOICES: usize = 12;

/// A poll as it was described.
#[derive(Debug)]
pub(super) struct NewPoll {
    pub kind: PollKind,
    pub title: String,
    pub quiz: String,
    pub most: i64,
    pub low: String,
    pub high: String,
    pub choices: Vec<Choice>,
}

impl NewPoll {
    /// Reads the form.
    ///
    /// # Errors
    /// [`Problem::Refused`] with what is wrong.
    pub fn read(sent: &mut Sent) -> Result<Self, Problem> {
        let kind = sent.choice("kind", PollKind::from_word)?;
        let title = sent.line("title", 1..=300)?;
        let choices = if kind.offers() {
            let read = sent.text("choices", 0..=4_000);
            sent.at("choices", read.and_then(|text| choices(kind, &text)))?
        } else {
            Vec::new()
        };
        let [mut low, mut high, mut quiz] = [const { String::new() }; 3];
        if kind == PollKind::Scale {
            low = line(sent, "low", 80)?;
            high = line(sent, "high", 80)?;
        }
        if kind == PollKind::Quiz {
            quiz = line(sent, "quiz", 120)?;
        }
        Ok(NewPoll {
            most: most(kind, &choices, sent)?,
            kind,
            title,
            quiz,
            low,
            high,
            choices,
        })
    }
}

fn most(kind: PollKind, choices: &[Choice], sent: &mut Sent) -> Result<i64, Problem> {
    let count = |choices: &[Choice]| i64::try_from(choices.len()).unwrap_or(1);
    let (range, usual) = match kind {
        PollKind::Multiple => (1..=count(choices), count(choices)),
        PollKind::Scale => (2..=10, 5),
        PollKind::Words => (1..=3, i64::try_from(WORDS.len()).unwrap_or(3)),
        PollKind::Wall => (1..=20, 3),
        // Whoever may tick several knows that several are right, and no more.
        PollKind::Quiz if choices.iter().filter(|choice| choice.is_right).count() > 1 => {
            return Ok(count(choices));
        }
        _ => return Ok(1),
    };
    if sent.form.value("most").trim().is_empty() {
        Ok(usual)
    } else {
        let most = sent.whole("most", range);
        sent.at("most", most)
    }
}

fn line(sent: &mut Sent, field: &'static str, most: usize) -> Result<String, Problem> {
    let line = sent.line(field, 0..=most);
    sent.at(field, line)
}

/// One a line; in a quiz, the right ones begin with a star.
fn choices(kind: PollKind, text: &str) -> Result<Vec<Choice>, Problem> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let choices: Vec<Choice> = lines
        .map(|line| match line.strip_prefix('*') {
            Some(rest) if kind == PollKind::Quiz => Choice {
                text: rest.trim().to_owned(),
                is_right: true,
            },
            _ => Choice {
                text: line.to_owned(),
                is_right: false,
            },
        })
        .filter(|choice| !choice.text.is_empty())
        .collect();
    let most = if kind == PollKind::Ranking {
        RANKS.len()
    } else {
        CHOICES
    };
    let is_twin = |(place, choice): (usize, &Choice)| {
        let mut before = choices.iter().take(place);
        before.any(|other| fold(&other.text) == fold(&choice.text))
    };
    if choices.len() < 2 {
        Err(Refusal::new("poll-few-choices").into())
    } else if choices.len() > most {
        Err(Refusal::new("poll-many-choices").with("count", most).into())
    } else if choices.iter().any(|choice| choice.text.chars().count() > 200) {
        Err(Refusal::new("poll-long-choice").into())
    } else if choices.iter().enumerate().any(is_twin) {
        Err(Refusal::new("poll-twin-choices").into())
    } else if kind == PollKind::Quiz && !choices.iter().any(|choice| choice.is_right) {
        Err(Refusal::new("poll-nothing-right").into())
    } else {
        Ok(choices)
    }
}

/// Prepares a poll; the same one sent twice is made once.
pub(super) fn make(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    entered.votes()?;
    let (uid, new, room) = (sent.form.once()?, NewPoll::read(sent)?, entered.gathering.id);
    if store::count(tx, room)? >= POLLS {
        return Err(Refusal::new("poll-enough").with("count", POLLS).into());
    }
    if store::make(tx, room, uid, &new)? {
        let poll = store::find(tx, room, uid)?;
        item::tell(tx, room, poll.id)?;
    }
    Ok(())
}

/// Says it otherwise, while nobody has seen it.
pub(super) fn reword(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    let poll = store::find(tx, room, sent.item()?)?;
    let new = NewPoll::read(sent)?;
    if !store::reword(tx, poll.id, &new)? {
        return Err(Refusal::new("poll-was-asked").into());
    }
    item::tell(tx, room, poll.id)
}

/// Takes away a poll that nobody has seen.
pub(super) fn remove(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let room = entered.gathering.id;
    let poll = match store::find(tx, room, sent.item()?) {
        Ok(poll) => poll,
        // It is gone already.
        Err(Problem::Missing) => return Ok(()),
        Err(problem) => return Err(problem),
    };
    if poll.life.state != State::Prepared || !store::remove(tx, poll.id)? {
        return Err(Refusal::new("poll-was-asked").into());
    }
    emit_gone::<PollItem>(tx, room, Audience::Hosts, &poll.uid.to_string()).map(drop)
}
