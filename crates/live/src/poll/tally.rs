//! The answers to a poll: how many, and what comes out of them once it is shown. While a poll is open they are counts
//! without numbers, read now and then; when it is closed they are part of it.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Language, Problem};
use platform::Tx;
use platform::web::View;
use serde::{Deserialize, Serialize};

use super::life::State;
use super::model::{Poll, PollKind};
use super::outcome::{Outcome, Ranked, Word};
use super::{ballots, grouping, store, texts};
use crate::event::{Audience, Event, Eye, Item, Kind, Screen, bodies, draw, render};

/// What everybody sees of the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The identifier of the poll.
    pub poll: String,
    /// How many people answered.
    pub answers: i64,
    /// What comes out, when it is shown.
    pub outcome: Option<Outcome>,
}

/// What those who hold the room see of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Early {
    /// The identifier of the poll.
    pub poll: String,
    /// How many people answered.
    pub answers: i64,
    /// What comes out.
    pub outcome: Outcome,
}

impl Early {
    /// What everybody sees of it.
    pub fn for_all(&self, poll: &Poll) -> Tally {
        Tally {
            poll: self.poll.clone(),
            answers: self.answers,
            outcome: poll.life.is_shown.then(|| self.outcome.for_all(poll.reveals())),
        }
    }
}

/// Counts what came out of a poll: one grouped query, whatever the number of ballots. `afterwards` leaves out what
/// its author did not want kept.
pub(super) fn count(tx: &mut Tx, poll: &Poll, afterwards: bool) -> Result<Outcome, Problem> {
    let most = if afterwards { texts::KEPT } else { texts::EARLY };
    Ok(match poll.kind {
        PollKind::Words => Outcome::Words {
            words: texts::words(tx, poll.id, afterwards, most)?,
        },
        PollKind::Text => Outcome::Texts {
            texts: texts::texts(tx, poll.id, afterwards, most)?,
        },
        PollKind::Wall => grouping::group(&texts::wall(tx, poll.id, afterwards)?),
        _ => Outcome::count(poll, &ballots::groups(tx, poll.id)?),
    })
}

/// How a poll stands for those who hold the room: what was kept when it is closed, what is counted now else, and
/// `afterwards`, when whoever does not want it kept may have changed their mind.
pub(super) fn early(tx: &mut Tx, poll: &Poll, afterwards: bool) -> Result<Early, Problem> {
    let answers = ballots::answers(tx, poll.id)?;
    let kept = if poll.life.state == State::Closed && !afterwards {
        serde_json::from_str(&poll.outcome).ok()
    } else {
        None
    };
    let outcome = match kept {
        Some(outcome) => outcome,
        None => count(tx, poll, afterwards)?,
    };
    Ok(Early {
        poll: poll.uid.to_string(),
        answers,
        outcome,
    })
}

/// The same for everybody: nothing is counted but what is shown.
pub(super) fn for_all(tx: &mut Tx, poll: &Poll, afterwards: bool) -> Result<Tally, Problem> {
    if poll.life.is_shown {
        return early(tx, poll, afterwards).map(|early| early.for_all(poll));
    }
    Ok(Tally {
        poll: poll.uid.to_string(),
        answers: ballots::answers(tx, poll.id)?,
        outcome: None,
    })
}

/// Counts a last time and keeps it.
pub(super) fn keep(tx: &mut Tx, poll: &Poll) -> Result<(), Problem> {
    let outcome = count(tx, poll, false)?;
    let text = serde_json::to_string(&outcome).map_err(|cause| Problem::fault("keep results", cause))?;
    store::keep_outcome(tx, poll.id, &text)
}

/// The counts of every open poll.
///
/// # Errors
/// When the store refuses.
pub fn gauge(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    let mut events = Vec::new();
    for poll in store::open(tx, room)? {
        let early = early(tx, &poll, false)?;
        events.push(Event::gauge(Audience::All, &early.for_all(&poll))?);
        events.push(Event::gauge(Audience::Hosts, &early)?);
    }
    Ok(events)
}

/// What draws an outcome, in a room and on the page of what remains.
#[derive(Template)]
#[template(path = "poll/_outcome.html")]
pub(super) struct OutcomeHtml<'a> {
    pub v: &'a View,
    pub answers: i64,
    pub outcome: Option<&'a Outcome>,
    /// Where what is written is hidden from, for those who may.
    pub path: Option<&'a str>,
}

impl OutcomeHtml<'_> {
    /// How many people a full bar stands for.
    fn people(&self) -> i64 {
        self.answers.max(1)
    }

    /// A count and its share of all people.
    pub(super) fn share(&self, count: &i64) -> String {
        let people = self.people();
        let percent = (count * 100 + people / 2) / people;
        let (percent, count) = (percent.to_string(), count.to_string());
        self.v.t2("poll-share", "percent", percent, "count", count)
    }

    /// A number of hundredths, as its reader writes it.
    pub(super) fn decimal(&self, hundredths: &i64) -> String {
        let point = match self.v.language {
            Language::French => ',',
            Language::English => '.',
        };
        format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
    }

    /// A mean rank on a bar: the nearer to the first, the longer.
    fn nearness(&self, mean: &i64, choices: &[Ranked]) -> i64 {
        if *mean == 0 {
            0
        } else {
            self.nearest(choices) + 100 - mean
        }
    }

    /// The bar of what everybody ranked first.
    fn nearest(&self, choices: &[Ranked]) -> i64 {
        i64::try_from(choices.len()).unwrap_or(1) * 100
    }

    /// Words in the order of the alphabet, as a cloud scatters them.
    fn scattered<'w>(&self, words: &'w [Word]) -> Vec<&'w Word> {
        let mut words: Vec<&Word> = words.iter().collect();
        words.sort_by_key(|word| super::fold::fold(&word.text));
        words
    }
}

impl Item for Tally {
    const KIND: &'static str = "tally";

    fn id(&self) -> String {
        self.poll.clone()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        render(&OutcomeHtml {
            v: &eye.v,
            answers: self.answers,
            outcome: self.outcome.as_ref(),
            path: None,
        })
    }
}

impl Item for Early {
    const KIND: &'static str = "early";

    fn id(&self) -> String {
        self.poll.clone()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen != Screen::Host {
            return Ok(None);
        }
        render(&OutcomeHtml {
            v: &eye.v,
            answers: self.answers,
            outcome: Some(&self.outcome),
            path: Some(&eye.path),
        })
    }
}

/// See [`Tally`]. A page has it inside its poll.
pub const TALLY: Kind = Kind {
    word: Tally::KIND,
    list: |tx, entered| {
        let mut tallies = Vec::new();
        for poll in store::open(tx, entered.gathering.id)? {
            tallies.push(for_all(tx, &poll, entered.is_over())?);
        }
        bodies(&tallies)
    },
    draw: draw::<Tally>,
};

/// See [`Early`]. A page has it inside its poll.
pub const EARLY: Kind = Kind {
    word: Early::KIND,
    list: |tx, entered| {
        let mut all = Vec::new();
        if entered.is_host {
            for poll in store::open(tx, entered.gathering.id)? {
                all.push(early(tx, &poll, entered.is_over())?);
            }
        }
        bodies(&all)
    },
    draw: draw::<Early>,
};
