//! The way to the room from the page of its gathering, and from the secret page of a registration.

use askama::Template;
use gatherings::gathering::access::Seen;
use gatherings::gathering::{Gathering, State as Announced};
use gatherings::part::{OwnPart, OwnSpot, PagePart, Part, Spot};
use gatherings::registration::{Registration, State as Standing};
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, View};

use super::model::State;
use super::store;

/// The part of the page of a gathering.
pub const PAGE: PagePart = PagePart {
    spot: Spot::Outcomes,
    read: of_page,
};

/// The part of the secret page of a registration.
pub const OWN: OwnPart = OwnPart {
    spot: OwnSpot::Here,
    read: of_own,
};

/// From how many minutes before the start on the way is shown.
const EARLY: i64 = 60;

#[derive(Template)]
#[template(path = "room/_way.html")]
struct Html<'a> {
    v: &'a View,
    way: &'a Way,
}

/// The way in.
struct Way {
    path: String,
    /// `none`, `waiting`, `open` or `closed`.
    state: &'static str,
    may_hold: bool,
    is_shown: bool,
}

impl Part for Way {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if !self.is_shown {
            return Ok(String::new());
        }
        let html = Html { v, way: self };
        html.render()
            .map_err(|cause| Problem::fault("draw the way to a live room", cause))
    }
}

fn of_page(tx: &mut Tx, _: &Cx, seen: &Seen) -> Result<Box<dyn Part>, Problem> {
    let path = format!("/gatherings/{}/live", seen.gathering.uid);
    let way = way(tx, &seen.gathering, path, seen.may_hold())?;
    Ok(Box::new(way))
}

fn of_own(tx: &mut Tx, gathering: &Gathering, own: &Registration) -> Result<Box<dyn Part>, Problem> {
    let path = format!("/registrations/{}/live", own.secret);
    let mut way = way(tx, gathering, path, false)?;
    way.is_shown &= own.state == Standing::Placed;
    Ok(Box::new(way))
}

fn way(tx: &mut Tx, gathering: &Gathering, path: String, may_hold: bool) -> Result<Way, Problem> {
    let (now, room) = (tx.now(), store::room(tx, gathering.id)?);
    let state = room.map(|room| room.state);
    let is_near = gathering.starts.plus_minutes(-EARLY) <= now && !gathering.is_past(now);
    let is_live = match state {
        Some(State::Open) => true,
        Some(State::Waiting) => is_near || may_hold,
        Some(State::Closed) => false,
        None => may_hold && !gathering.is_past(now),
    };
    Ok(Way {
        path,
        state: state.map_or("none", State::word),
        may_hold,
        is_shown: is_live && gathering.state == Announced::Announced,
    })
}
