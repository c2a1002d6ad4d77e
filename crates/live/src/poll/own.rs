//! What is one's own: one's answers, and one's score in a quiz. Told to its seat alone, with the answer to an act and
//! on the next page: a crowd that votes makes no events.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::life::State;
use super::model::{Poll, PollKind};
use super::{ballot, ballots, store, texts};
use crate::event::{Eye, Item, Kind, Screen, bodies, draw, render};
use crate::room::Entered;

/// One's answer to a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The identifier of the poll.
    pub id: String,
    /// Where the poll stands among the others.
    pub order: i64,
    /// What it asks.
    pub title: String,
    /// What one answered, in words.
    pub answer: Vec<String>,
    /// Whether it is one's own order of the choices.
    pub is_ranked: bool,
    /// Whether it can still be changed.
    pub is_open: bool,
    /// Whether it is right; nothing where that does not matter, or is not to be known yet.
    pub is_right: Option<bool>,
    /// The ideas on which one put a dot: identifier and words, none when it was hidden since.
    pub dots: Vec<(String, String)>,
    /// How many dots are left; nothing where there are none.
    pub left: Option<i64>,
}

impl Ballot {
    /// As it stands.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, poll: &Poll, seat: i64, body: &str, dots: i64) -> Result<Self, Problem> {
        let is_wall = poll.kind == PollKind::Wall;
        let answer = if poll.kind.is_written() {
            texts::own(tx, poll.id, seat)?
        } else {
            ballot::in_words(poll, body)
        };
        let on_ideas = if is_wall {
            ballots::own_dots(tx, seat, poll.id)?
        } else {
            Vec::new()
        };
        Ok(Ballot {
            id: poll.uid.to_string(),
            order: poll.id,
            title: poll.title.clone(),
            answer,
            is_ranked: poll.kind == PollKind::Ranking,
            is_open: poll.life.state == State::Open,
            is_right: is_right(poll, body),
            dots: on_ideas,
            left: is_wall.then(|| (poll.most - dots).max(0)),
        })
    }
}

/// Whether a ballot is right: all that is right, and nothing else.
fn is_right(poll: &Poll, body: &str) -> Option<bool> {
    let is_known = poll.kind == PollKind::Quiz && poll.reveals();
    is_known.then(|| ballot::numbers(body) == poll.rights())
}

#[derive(Template)]
#[template(path = "poll/_ballot.html")]
struct BallotHtml<'a> {
    eye: &'a Eye,
    ballot: &'a Ballot,
}

impl Item for Ballot {
    const KIND: &'static str = "ballot";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        format!("{:019}", i64::MAX - self.order)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen != Screen::Participant {
            return Ok(None);
        }
        render(&BallotHtml { eye, ballot: self })
    }
}

/// One's score in a quiz, over the questions whose right answers are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The name of the quiz.
    pub quiz: String,
    /// How many answers are right.
    pub right: i64,
    /// Of how many questions.
    pub of: i64,
}

#[derive(Template)]
#[template(path = "poll/_score.html")]
struct ScoreHtml<'a> {
    eye: &'a Eye,
    score: &'a Score,
}

impl Item for Score {
    const KIND: &'static str = "score";

    fn id(&self) -> String {
        format!("quiz {}", self.quiz)
    }

    fn order(&self) -> String {
        self.quiz.clone()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen != Screen::Participant {
            return Ok(None);
        }
        render(&ScoreHtml { eye, score: self })
    }
}

/// One's answers, with the polls that they are for.
fn own(tx: &mut Tx, entered: &Entered) -> Result<Vec<(Poll, String, i64)>, Problem> {
    let all = ballots::own(tx, entered.seat.id, entered.gathering.id)?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let polls = store::of_room(tx, entered.gathering.id)?;
    let with_poll = all.into_iter().filter_map(|(id, body, dots)| {
        let poll = polls.iter().find(|poll| poll.id == id)?.clone();
        let poll = if entered.is_over() {
            poll.afterwards()
        } else {
            poll
        };
        Some((poll, body, dots))
    });
    Ok(with_poll.collect())
}

/// One's answers in a room.
pub(super) fn ballots(tx: &mut Tx, entered: &Entered) -> Result<Vec<Ballot>, Problem> {
    let mut all = Vec::new();
    for (poll, body, dots) in own(tx, entered)? {
        all.push(Ballot::of(tx, &poll, entered.seat.id, &body, dots)?);
    }
    Ok(all)
}

/// One's scores in a room.
pub(super) fn scores(tx: &mut Tx, entered: &Entered) -> Result<Vec<Score>, Problem> {
    let own = own(tx, entered)?;
    let mut scores: Vec<Score> = Vec::new();
    if own.iter().all(|(poll, ..)| poll.kind != PollKind::Quiz) {
        return Ok(scores);
    }
    for poll in store::of_room(tx, entered.gathering.id)? {
        if poll.kind != PollKind::Quiz || !poll.reveals() {
            continue;
        }
        let mine = own.iter().find(|(other, ..)| other.id == poll.id);
        let right = mine.is_some_and(|(poll, body, _)| is_right(poll, body) == Some(true));
        let found = scores.iter().position(|score| score.quiz == poll.quiz);
        match found.and_then(|place| scores.get_mut(place)) {
            Some(score) => {
                score.right += i64::from(right);
                score.of += 1;
            }
            None => scores.push(Score {
                quiz: poll.quiz,
                right: i64::from(right),
                of: 1,
            }),
        }
    }
    Ok(scores)
}

/// See [`Ballot`].
pub const BALLOT: Kind = Kind {
    word: Ballot::KIND,
    list: |tx, entered| bodies(&ballots(tx, entered)?),
    draw: draw::<Ballot>,
};

/// See [`Score`].
pub const SCORE: Kind = Kind {
    word: Score::KIND,
    list: |tx, entered| bodies(&scores(tx, entered)?),
    draw: draw::<Score>,
};
