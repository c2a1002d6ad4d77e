//! What a room shows of hands: who speaks, how many wait, one's own hand, and for hosts who waits.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::store::{self, Up};
use crate::event::{Audience, Event, Eye, Item, Kind, Screen, bodies, draw, render};

/// Up to this place one is told it; further behind, that it is further behind.
pub const NEAR: i64 = 20;

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// The identifier of their seat; empty when nobody has it.
    pub seat: String,
    /// How they are called.
    pub name: String,
    /// Since when, in milliseconds since 1970, UTC.
    pub since: i64,
}

impl Floor {
    /// As it stands.
    ///
    /// # Errors
    /// When the store refuses.
    pub(super) fn of(tx: &mut Tx, room: GatheringId) -> Result<Self, Problem> {
        let floor = store::floor(tx, room)?;
        Ok(floor.map_or_else(Floor::nobody, |up| Floor {
            seat: up.uid.to_string(),
            since: up.given.map_or(0, Instant::milliseconds),
            name: up.name,
        }))
    }

    fn nobody() -> Self {
        Floor {
            seat: String::new(),
            name: String::new(),
            since: 0,
        }
    }
}

#[derive(Template)]
#[template(path = "hands/_floor.html")]
struct FloorHtml<'a> {
    eye: &'a Eye,
    floor: &'a Floor,
    since: String,
}

impl Item for Floor {
    const KIND: &'static str = "floor";
    fn id(&self) -> String {
        "floor".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() && self.seat.is_empty() {
            return Ok(None);
        }
        let since = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.since));
        render(&FloorHtml {
            eye,
            floor: self,
            since,
        })
    }
}

/// See [`Floor`].
pub const FLOOR: Kind = Kind {
    word: Floor::KIND,
    list: |tx, entered| bodies(&[Floor::of(tx, entered.gathering.id)?]),
    draw: draw::<Floor>,
};

/// How many wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// How many.
    pub count: i64,
}

#[derive(Template)]
#[template(path = "hands/_waiting.html")]
struct WaitingHtml<'a> {
    eye: &'a Eye,
    waiting: &'a Waiting,
}

impl Item for Waiting {
    const KIND: &'static str = "waiting";
    fn id(&self) -> String {
        "waiting".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() {
            return Ok(None);
        }
        render(&WaitingHtml { eye, waiting: self })
    }
}

/// See [`Waiting`].
pub const WAITING: Kind = Kind {
    word: Waiting::KIND,
    list: |tx, entered| {
        let count = store::count(tx, entered.gathering.id)?;
        bodies(&[Waiting { count }])
    },
    draw: draw::<Waiting>,
};

/// The gauge of how many wait.
pub(crate) fn waiting(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    let count = store::count(tx, room)?;
    Ok(vec![Event::gauge(Audience::All, &Waiting { count })?])
}

/// A hand that is up, for those who hold the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandItem {
    /// The identifier of the seat.
    pub id: String,
    /// How they are called.
    pub name: String,
    /// How long they have had the floor so far, in milliseconds.
    pub spoke: i64,
    /// Since when it is up, in milliseconds since 1970, UTC.
    pub raised: i64,
}

impl HandItem {
    pub(super) fn of(up: &Up) -> Self {
        HandItem {
            id: up.uid.to_string(),
            name: up.name.clone(),
            spoke: up.hand.spoke,
            raised: up.hand.raised,
        }
    }

    fn minutes(&self) -> i64 {
        self.spoke / 60_000
    }
}

#[derive(Template)]
#[template(path = "hands/_hand.html")]
struct HandHtml<'a> {
    eye: &'a Eye,
    hand: &'a HandItem,
    since: String,
}

impl Item for HandItem {
    const KIND: &'static str = "hand";
    fn id(&self) -> String {
        self.id.clone()
    }
    /// The order of turns.
    fn order(&self) -> String {
        format!("{:015} {:015} {}", self.spoke, self.raised, self.id)
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        let since = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.raised));
        render(&HandHtml {
            eye,
            hand: self,
            since,
        })
    }
}

/// See [`HandItem`].
pub const HAND: Kind = Kind {
    word: HandItem::KIND,
    list: |tx, entered| {
        if !entered.is_host {
            return Ok(Vec::new());
        }
        let hands: Vec<HandItem> = store::waiting(tx, entered.gathering.id)?
            .iter()
            .map(HandItem::of)
            .collect();
        bodies(&hands)
    },
    draw: draw::<HandItem>,
};

/// One's own hand, told to that seat alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyHand {
    /// `down`, `up`, or `floor` when one speaks.
    pub state: String,
    /// The place among those who wait; 0 when one does not, or is further behind than is counted.
    pub place: i64,
}

impl MyHand {
    pub(super) fn down() -> Self {
        MyHand {
            state: "down".into(),
            place: 0,
        }
    }

    pub(super) fn floor() -> Self {
        MyHand {
            state: "floor".into(),
            place: 0,
        }
    }

    pub(super) fn up(place: i64) -> Self {
        MyHand {
            state: "up".into(),
            place: if place > NEAR { 0 } else { place },
        }
    }
}

#[derive(Template)]
#[template(path = "hands/_my_hand.html")]
struct MyHandHtml<'a> {
    eye: &'a Eye,
    mine: &'a MyHand,
}

impl Item for MyHand {
    const KIND: &'static str = "my-hand";
    fn id(&self) -> String {
        "my-hand".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen == Screen::Participant {
            render(&MyHandHtml { eye, mine: self })
        } else {
            Ok(None)
        }
    }
}

/// See [`MyHand`].
pub const MY_HAND: Kind = Kind {
    word: MyHand::KIND,
    list: |tx, entered| {
        let mine = match store::of_seat(tx, entered.seat.id)? {
            None => MyHand::down(),
            Some(up) if up.given.is_some() => MyHand::floor(),
            Some(up) => MyHand::up(up.told),
        };
        bodies(&[mine])
    },
    draw: draw::<MyHand>,
};
