//! What is somebody's own in the pool: the questions that they ask, with what became of them, and their votes.

use askama::Template;
use kernel::Problem;
use serde::{Deserialize, Serialize};

use super::second::clock;
use super::{asker, store};
use crate::event::{Eye, Item, Kind, Screen, bodies, draw, render};

/// A question that somebody asks, told to their seat alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The identifier of the question.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// The question that it stands under; empty when it stands alone.
    pub under: String,
    /// Where it stands, or the one that it stands under.
    pub stage: String,
    /// Whether somebody looks for an answer.
    pub is_assigned: bool,
    /// The second of the video at which it was answered.
    pub second: Option<i64>,
    /// The gathering that will treat it.
    pub later: String,
    /// The address at which it is followed after the session, by its asker alone.
    pub path: String,
}

impl Asked {
    fn time(&self) -> String {
        self.second.map(clock).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "pool/_asked.html")]
struct AskedHtml<'a> {
    eye: &'a Eye,
    asked: &'a Asked,
}

impl Item for Asked {
    const KIND: &'static str = "asked";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        self.id.clone()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen == Screen::Participant {
            render(&AskedHtml { eye, asked: self })
        } else {
            Ok(None)
        }
    }
}

/// See [`Asked`].
pub const ASKED: Kind = Kind {
    word: Asked::KIND,
    list: |tx, entered| bodies(&asker::asked_by(tx, entered)?),
    draw: draw::<Asked>,
};

/// A question that somebody votes for. Read with the page and told by no event: whoever votes knows it from the
/// answer to their act, and the room is spared an event a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voted {
    /// The identifier of the question, or of the one that it stands under since.
    pub id: String,
    /// What is asked.
    pub text: String,
}

#[derive(Template)]
#[template(path = "pool/_voted.html")]
struct VotedHtml<'a> {
    eye: &'a Eye,
    voted: &'a Voted,
}

impl Item for Voted {
    const KIND: &'static str = "voted";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        self.id.clone()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen == Screen::Participant {
            render(&VotedHtml { eye, voted: self })
        } else {
            Ok(None)
        }
    }
}

/// See [`Voted`]: once it is over, with the words that stay.
pub const VOTED: Kind = Kind {
    word: Voted::KIND,
    list: |tx, entered| {
        let mut voted = asker::voted_by(tx, entered)?;
        if entered.is_over() {
            let stays = store::pool(tx, entered.gathering.id, false)?;
            voted.retain_mut(
                |voted| match stays.iter().find(|question| question.id == voted.id) {
                    Some(question) => {
                        voted.text.clone_from(&question.text);
                        true
                    }
                    None => false,
                },
            );
        }
        bodies(&voted)
    },
    draw: draw::<Voted>,
};
