//! A work, and where it stands.

use kernel::{Instant, PersonId, SpaceId, Uid};

use crate::words::Reach;

platform::words! {
    /// On what terms others may take a work up.
    Terms {
        /// Naming its author, and sharing in the same way.
        ShareAlike = "by-sa",
        /// Naming its author.
        Attribution = "by",
        /// Without condition.
        Zero = "zero",
        /// It is looked at here; whoever wants it elsewhere asks.
        Here = "here",
    }
}

impl Terms {
    /// Where they are read, when they are a licence.
    pub fn address(self, language: &str) -> Option<String> {
        let path = match self {
            Terms::ShareAlike => "licenses/by-sa/4.0",
            Terms::Attribution => "licenses/by/4.0",
            Terms::Zero => "publicdomain/zero/1.0",
            Terms::Here => return None,
        };
        Some(format!("https://creativecommons.org/{path}/deed.{language}"))
    }
}

/// Where a work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Others see it.
    Given,
    /// Its author took it back.
    Withdrawn,
    /// Moderation hid it.
    Hidden,
}

/// A work. `author` is asked only whether somebody is it.
#[derive(Debug, Clone)]
pub struct Illustration {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    pub(super) author: PersonId,
    /// The gathering it is of: its identifier and its title.
    pub gathering: Option<(Uid, String)>,
    /// Where its pixels are.
    pub media: Uid,
    /// How wide they are.
    pub width: i64,
    /// How high they are.
    pub height: i64,
    /// Its title.
    pub title: String,
    /// What it shows, in words.
    pub alternative: String,
    /// The name under which its author gives it.
    pub byline: String,
    /// On what terms others may take it up.
    pub terms: Terms,
    /// Who sees it.
    pub reach: Reach,
    /// When it was given.
    pub given: Instant,
    /// When its author took it back.
    pub withdrawn: Option<Instant>,
    /// When moderation hid it.
    pub hidden: Option<Instant>,
    /// Why.
    pub hidden_reason: String,
}

impl Illustration {
    /// Where it stands.
    pub fn state(&self) -> State {
        match (self.withdrawn, self.hidden) {
            (Some(_), _) => State::Withdrawn,
            (None, Some(_)) => State::Hidden,
            (None, None) => State::Given,
        }
    }

    /// Whether it is this person's.
    pub fn is_of(&self, person: PersonId) -> bool {
        self.author == person
    }

    /// Why it is hidden, when it is: nothing is said where that is in the name of an agreement.
    pub fn why_hidden(&self) -> Option<String> {
        self.hidden.map(|_| self.hidden_reason.clone())
    }

    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/illustrations/{}", self.uid)
    }
}

/// The works of a gathering, or those of the space itself.
#[derive(Debug, Clone)]
pub struct Wall {
    /// The gathering: its identifier and its title.
    pub gathering: Option<(Uid, String)>,
    /// Its works, the last given first.
    pub works: Vec<Illustration>,
}

/// Works by gathering, in the order in which they come.
pub fn walls(works: Vec<Illustration>) -> Vec<Wall> {
    let mut walls: Vec<Wall> = Vec::new();
    for work in works {
        match walls.last_mut() {
            Some(wall) if wall.gathering == work.gathering => wall.works.push(work),
            _ => walls.push(Wall {
                gathering: work.gathering.clone(),
                works: vec![work],
            }),
        }
    }
    walls
}
