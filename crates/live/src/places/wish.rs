//! Somebody who asked for a place, as those who hold the room see it.

use askama::Template;
use kernel::{Instant, Problem};
use serde::{Deserialize, Serialize};

use super::store;
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// How many of those who wait a page lists.
const LISTED: i64 = 500;

/// Somebody who waits for a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The identifier of their seat.
    pub id: String,
    /// How they are called here.
    pub name: String,
    /// Since when, in milliseconds since 1970, UTC.
    pub since: i64,
}

#[derive(Template)]
#[template(path = "places/_wish.html")]
struct Html<'a> {
    eye: &'a Eye,
    wish: &'a Wish,
    clock: String,
}

impl Item for Wish {
    const KIND: &'static str = "wish";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        format!("{:016}{}", self.since, self.id)
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        let clock = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.since));
        render(&Html {
            eye,
            wish: self,
            clock,
        })
    }
}

/// See [`Wish`].
pub const KIND: Kind = Kind {
    word: Wish::KIND,
    list: |tx, entered| {
        if !entered.is_host {
            return Ok(Vec::new());
        }
        let waiting = store::waiting(tx, entered.gathering.id, LISTED)?;
        let wish = |(uid, name, since): store::Waiting| Wish {
            id: uid.to_string(),
            name,
            since: since.milliseconds(),
        };
        bodies(&waiting.into_iter().map(wish).collect::<Vec<_>>())
    },
    draw: draw::<Wish>,
};
