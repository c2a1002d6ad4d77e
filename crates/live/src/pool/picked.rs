//! The question that a host has in hand: put with another, given to somebody, put off.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use gatherings::question::live;

use super::{queue, store};
use crate::event::{Eye, Item, Kind, bodies, draw, render};
use crate::room::Entered;

/// What a host has in hand, told to their seat alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// The identifier of the question.
    pub question: String,
    /// What is asked.
    pub text: String,
    /// Who looks for an answer: an identifier, or empty.
    pub assigned: String,
    /// The gathering that will treat it: an identifier, or empty.
    pub deferred: String,
    /// Who may be asked for an answer: identifiers and names.
    pub people: Vec<(String, String)>,
    /// To what it may be put off: identifiers and titles.
    pub later: Vec<(String, String)>,
}

impl Picked {
    /// What a seat has in hand, if anything.
    ///
    /// # Errors
    /// When the store refuses.
    pub(super) fn of(tx: &mut Tx, entered: &Entered, seat: i64) -> Result<Option<Self>, Problem> {
        let Some(id) = queue::picked(tx, seat)? else {
            return Ok(None);
        };
        let (question, text, gathering, assigned, deferred) = store::treated(tx, id)?;
        let gathering = if gathering == entered.gathering.id {
            entered.gathering.clone()
        } else {
            gatherings::gathering::by_id(tx, gathering)?
        };
        let words = |known: Vec<(kernel::Uid, String)>| {
            known
                .into_iter()
                .map(|(uid, name)| (uid.to_string(), name))
                .collect()
        };
        Ok(Some(Picked {
            question,
            text,
            assigned: assigned.unwrap_or_default(),
            deferred: deferred.unwrap_or_default(),
            people: words(live::people(tx, &gathering)?),
            later: words(live::later(tx, &gathering)?),
        }))
    }
}

#[derive(Template)]
#[template(path = "pool/_picked.html")]
struct Html<'a> {
    eye: &'a Eye,
    picked: &'a Picked,
}

impl Item for Picked {
    const KIND: &'static str = "picked";

    fn id(&self) -> String {
        "picked".into()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_host() {
            render(&Html { eye, picked: self })
        } else {
            Ok(None)
        }
    }
}

/// See [`Picked`].
pub const PICKED: Kind = Kind {
    word: Picked::KIND,
    list: |tx, entered| {
        let picked = if entered.is_host {
            Picked::of(tx, entered, entered.seat.id)?
        } else {
            None
        };
        bodies(picked.as_slice())
    },
    draw: draw::<Picked>,
};
