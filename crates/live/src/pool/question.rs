//! A question of the pool, and a turn of the queue, as a room shows them.

use askama::Template;
use kernel::{Instant, Problem};
use serde::{Deserialize, Serialize};

use super::second::clock;
use super::stage::Stage;
use super::{queue, store};
use crate::event::{Eye, Item, Kind, Screen, bodies, draw, render};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its identifier, which it keeps on the page of the gathering.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Who asked it first; empty when they are not named.
    pub by: String,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
    /// How many people vote for it, or for one that stands under it.
    pub votes: i64,
    /// How many ask it.
    pub askers: i64,
    /// `open`, `queued`, `screen`, `answered`, `deferred`; for hosts `early` and `hidden` too.
    pub stage: String,
    /// Whether somebody looks for an answer.
    pub is_assigned: bool,
    /// The second of the video at which it was answered.
    pub second: Option<i64>,
    /// The gathering that will treat it.
    pub later: String,
    /// Those that stand under it: identifiers and texts.
    pub twins: Vec<(String, String)>,
}

impl Question {
    fn stage(&self) -> Stage {
        Stage::from_word(&self.stage).unwrap_or(Stage::Hidden)
    }

    fn is(&self, word: &str) -> bool {
        self.stage == word
    }

    /// Whether one may still treat it aloud.
    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    /// When it was answered, on the clock of the video.
    fn time(&self) -> String {
        self.second.map(clock).unwrap_or_default()
    }
}

/// More votes than people there are.
const FULL: i64 = 999_999_999;

#[derive(Template)]
#[template(path = "pool/_question.html")]
struct Html<'a> {
    eye: &'a Eye,
    question: &'a Question,
    clock: String,
}

#[derive(Template)]
#[template(path = "pool/_question_host.html")]
struct HostHtml<'a> {
    eye: &'a Eye,
    question: &'a Question,
    clock: String,
}

#[derive(Template)]
#[template(path = "pool/_question_large.html")]
struct LargeHtml<'a> {
    eye: &'a Eye,
    question: &'a Question,
}

impl Item for Question {
    const KIND: &'static str = "question";

    fn id(&self) -> String {
        self.id.clone()
    }

    /// What is shown, then what waits by votes, then what is done, the last first.
    fn order(&self) -> String {
        let within = match self.stage() {
            Stage::Answered => FULL - self.second.unwrap_or_default(),
            _ => FULL - self.votes,
        };
        format!("{} {within:09} {}", self.stage().rank(), self.id)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        let clock = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.at));
        let question = self;
        match eye.screen {
            Screen::Host => render(&HostHtml { eye, question, clock }),
            Screen::Participant if self.stage().is_seen() => render(&Html { eye, question, clock }),
            Screen::Projection if self.is("screen") => render(&LargeHtml { eye, question }),
            Screen::Participant | Screen::Projection => Ok(None),
        }
    }
}

/// See [`Question`]: what the room sees; for hosts what is kept aside too.
pub const KIND: Kind = Kind {
    word: Question::KIND,
    list: |tx, entered| bodies(&store::pool(tx, entered.gathering.id, entered.is_host)?),
    draw: draw::<Question>,
};

/// A turn of the queue, for those who hold the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queued {
    /// The identifier of the question.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Its place: the lowest is next.
    pub place: i64,
}

#[derive(Template)]
#[template(path = "pool/_queued.html")]
struct QueuedHtml<'a> {
    eye: &'a Eye,
    queued: &'a Queued,
}

impl Item for Queued {
    const KIND: &'static str = "queued";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        format!("{:012}", self.place)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_host() {
            render(&QueuedHtml { eye, queued: self })
        } else {
            Ok(None)
        }
    }
}

/// See [`Queued`]: nothing has a turn once it is over.
pub const QUEUE: Kind = Kind {
    word: Queued::KIND,
    list: |tx, entered| {
        if entered.is_host && !entered.is_over() {
            bodies(&queue::all(tx, entered.gathering.id)?)
        } else {
            Ok(Vec::new())
        }
    },
    draw: draw::<Queued>,
};
