//! One thing to check, as those who hold the room see it.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::{FIRST, store};
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// One thing to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Its word: that of one which every room has, or an identifier.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// What it says, when it was added; the others are said in the reader's language.
    pub text: String,
    /// When it was ticked, in milliseconds since 1970, UTC.
    pub ticked: Option<i64>,
    /// Who ticked it.
    pub by: String,
}

/// Everything to check in a room.
pub(super) fn all(tx: &mut Tx, room: GatheringId) -> Result<Vec<Check>, Problem> {
    let rows = store::rows(tx, room)?;
    let ticked = |row: &store::Stored| row.2.map(Instant::milliseconds);
    let first = (0_i64..).zip(FIRST).map(|(place, word)| {
        let row = rows.iter().find(|(known, ..)| known == word);
        Check {
            id: word.to_owned(),
            place: format!("{place:03}"),
            text: String::new(),
            ticked: row.and_then(ticked),
            by: row.map(|(.., by)| by.clone()).unwrap_or_default(),
        }
    });
    let added = rows.iter().filter(|(_, text, ..)| !text.is_empty());
    let added = added.map(|row| Check {
        id: row.0.clone(),
        // Identifiers are in order of birth.
        place: format!("added {}", row.0),
        text: row.1.clone(),
        ticked: ticked(row),
        by: row.3.clone(),
    });
    Ok(first.chain(added).collect())
}

#[derive(Template)]
#[template(path = "checks/_check.html")]
struct Html<'a> {
    eye: &'a Eye,
    check: &'a Check,
    text: String,
    clock: String,
}

impl Item for Check {
    const KIND: &'static str = "check";

    fn id(&self) -> String {
        self.id.clone()
    }

    fn order(&self) -> String {
        self.place.clone()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        let text = if self.text.is_empty() {
            eye.v.word("checks", &self.id).to_owned()
        } else {
            self.text.clone()
        };
        let ticked = self.ticked.map(Instant::from_milliseconds);
        render(&Html {
            text,
            clock: ticked.map_or_else(String::new, |at| eye.v.clock(&eye.zone, at)),
            eye,
            check: self,
        })
    }
}

/// See [`Check`].
pub const KIND: Kind = Kind {
    word: Check::KIND,
    list: |tx, entered| {
        if !entered.is_host {
            return Ok(Vec::new());
        }
        bodies(&all(tx, entered.gathering.id)?)
    },
    draw: draw::<Check>,
};
