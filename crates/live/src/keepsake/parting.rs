//! The moment to write what one leaves with: for all, until they have.

use askama::Template;
use gatherings::afterwards;
use gatherings::take_away;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::access;
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, render};
use crate::room::Entered;

/// The one identifier.
pub(super) const ID: &str = "parting";

/// When people write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    /// Whether it is open, whatever the hour.
    pub is_open: bool,
    /// From when it is at any rate, in milliseconds since 1970, UTC.
    pub opens: i64,
}

impl Parting {
    pub(super) fn of(tx: &mut Tx, entered: &Entered) -> Result<Self, Problem> {
        Ok(Parting {
            is_open: access::is_open(tx, entered)?,
            opens: afterwards::closing(&entered.gathering).milliseconds(),
        })
    }
}

#[derive(Template)]
#[template(path = "keepsake/_parting.html")]
struct Html<'a> {
    eye: &'a Eye,
    parting: &'a Parting,
    is_open: bool,
    now: i64,
}

impl Item for Parting {
    const KIND: &'static str = "parting";
    fn id(&self) -> String {
        ID.into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        let now = eye.v.now().milliseconds();
        render(&Html {
            eye,
            parting: self,
            is_open: self.is_open || self.opens <= now,
            now,
        })
    }
}

/// See [`Parting`]: for whoever has not written yet, and for those who hold the room; until three months after.
pub const KIND: Kind = Kind {
    word: Parting::KIND,
    list: |tx, entered| {
        let mine = take_away::mine(tx, entered.gathering.id, entered.seat.person)?;
        let has_written = mine.is_some_and(|mine| !mine.is_removed);
        let is_late = afterwards::last(&entered.gathering) <= tx.now();
        if is_late || (has_written && !entered.is_host) {
            return Ok(Vec::new());
        }
        let parting = Parting::of(tx, entered)?;
        bodies(&[parting])
    },
    draw: draw::<Parting>,
};

/// Tells everybody that it is open now: hosts said so, or the room closes.
///
/// # Errors
/// When the store refuses.
pub(crate) fn opens(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let parting = Parting {
        is_open: true,
        ..Parting::of(tx, entered)?
    };
    emit(tx, entered.gathering.id, Audience::All, &parting).map(drop)
}
