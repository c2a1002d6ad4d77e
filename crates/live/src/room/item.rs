//! The items of the room itself: how it stands, one's own seat, how many are here.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::{Entered, Room, Seat, State};
use super::store;
use crate::event::{Audience, Event, Eye, Item, Kind, bodies, draw, render};

/// How the room stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomItem {
    /// `waiting`, `open` or `closed`.
    pub state: String,
    /// `open`, `slow` or `paused`.
    pub chat: String,
    /// The code that lets in.
    pub code: String,
    /// What the large screen shows.
    pub shown: String,
}

impl RoomItem {
    /// As it stands.
    pub fn of(room: &Room) -> Self {
        RoomItem {
            state: room.state.word().into(),
            chat: room.chat.word().into(),
            code: room.code.clone(),
            shown: room.shown.clone(),
        }
    }

    /// The kind of what the large screen shows.
    fn shown_kind(&self) -> &str {
        self.shown.split(':').next().unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "room/_room.html")]
struct RoomHtml<'a> {
    eye: &'a Eye,
    room: &'a RoomItem,
}

impl Item for RoomItem {
    const KIND: &'static str = "room";
    fn id(&self) -> String {
        "room".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        render(&RoomHtml { eye, room: self })
    }
}

/// See [`RoomItem`].
pub const KIND: Kind = Kind {
    word: RoomItem::KIND,
    list: |_, entered| bodies(&[RoomItem::of(&entered.room)]),
    draw: draw::<RoomItem>,
};

/// One's own seat: sent to that seat alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// The identifier of the seat.
    pub seat: String,
    /// How they are called here.
    pub name: String,
    /// Whether they take part, or follow.
    pub takes_part: bool,
    /// Whether they wish to.
    pub wishes: bool,
    /// Whether everybody takes part, so that there is nothing to say of it.
    pub is_free: bool,
    /// The number of the cell they are in, for the server alone.
    pub cell_number: Option<i64>,
    /// Whether it is over for them: they left, or were removed.
    pub is_over: bool,
    /// Whether they hold the room.
    #[serde(default)]
    pub holds: bool,
}

impl Own {
    /// The word of its kind.
    pub const WORD: &'static str = "own";

    /// Reads what an event says.
    ///
    /// # Errors
    /// A fault when it cannot be read.
    pub fn read(body: &str) -> Result<Self, Problem> {
        serde_json::from_str(body).map_err(|cause| Problem::fault("read one's own seat", cause))
    }

    /// As it stands.
    pub fn of(entered: &Entered) -> Self {
        Own::new(&entered.room, &entered.seat, entered.is_host)
    }

    fn new(room: &Room, seat: &Seat, is_host: bool) -> Self {
        Own {
            seat: seat.uid.to_string(),
            name: seat.name.clone(),
            takes_part: seat.takes_part || is_host,
            wishes: seat.wishes.is_some(),
            is_free: room.places.is_none(),
            cell_number: seat.cell,
            is_over: seat.left.is_some() || seat.removed.is_some(),
            holds: is_host,
        }
    }
}

#[derive(Template)]
#[template(path = "room/_own.html")]
struct OwnHtml<'a> {
    eye: &'a Eye,
    own: &'a Own,
}

impl Item for Own {
    const KIND: &'static str = Own::WORD;
    fn id(&self) -> String {
        "own".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() || eye.is_over {
            return Ok(None);
        }
        render(&OwnHtml { eye, own: self })
    }
}

/// See [`Own`].
pub const SEAT: Kind = Kind {
    word: Own::KIND,
    list: |_, entered| bodies(&[Own::of(entered)]),
    draw: draw::<Own>,
};

/// How many are here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// People whose page follows it, each once in a process; the large screen is nobody.
    pub here: i64,
    /// How many take part, and how many may at once; nothing when everybody does.
    pub places: Option<(i64, i64)>,
}

impl Presence {
    fn of(tx: &mut Tx, id: GatheringId) -> Result<Self, Problem> {
        let here = crate::wire::here(tx, id)?;
        let room = store::room(tx, id)?;
        let places = room.and_then(|room| Some((room.taken, room.places?)));
        Ok(Presence { here, places })
    }
}

#[derive(Template)]
#[template(path = "room/_here.html")]
struct HereHtml<'a> {
    eye: &'a Eye,
    presence: &'a Presence,
}

impl Item for Presence {
    const KIND: &'static str = "here";
    fn id(&self) -> String {
        "here".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_over {
            return Ok(None);
        }
        render(&HereHtml { eye, presence: self })
    }
}

/// See [`Presence`].
pub const HERE: Kind = Kind {
    word: Presence::KIND,
    list: |tx, entered| {
        let presence = Presence::of(tx, entered.gathering.id)?;
        bodies(&[presence])
    },
    draw: draw::<Presence>,
};

/// The gauge of how many are here.
///
/// # Errors
/// When the store refuses.
pub fn presence(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    let presence = Presence::of(tx, room)?;
    Ok(vec![Event::gauge(Audience::All, &presence)?])
}

/// Tells everybody how the room stands now.
///
/// # Errors
/// When the store refuses.
pub(crate) fn tell_room(tx: &mut Tx, id: GatheringId) -> Result<(), Problem> {
    let Some(room) = store::room(tx, id)? else {
        return Ok(());
    };
    crate::event::emit(tx, id, Audience::All, &RoomItem::of(&room)).map(drop)
}

/// Tells a seat how it stands now.
///
/// # Errors
/// When the store refuses, or there is no such seat.
pub(crate) fn tell_seat(tx: &mut Tx, entered: &Entered, seat: kernel::Uid) -> Result<(), Problem> {
    let seat = store::seat(tx, entered.gathering.id, seat)?;
    let audience = Audience::Seat(seat.id);
    let is_host = entered.is_host && entered.seat.id == seat.id;
    let own = Own::of(&Entered {
        seat,
        is_host,
        ..entered.clone()
    });
    crate::event::emit(tx, entered.gathering.id, audience, &own).map(drop)
}

/// The same for the seat of somebody who does not hold the room, as it was just read and changed.
///
/// # Errors
/// When the store refuses.
pub(crate) fn tell_own(tx: &mut Tx, entered: &Entered, seat: &Seat) -> Result<(), Problem> {
    let own = Own::new(&entered.room, seat, false);
    crate::event::emit(tx, entered.gathering.id, Audience::Seat(seat.id), &own).map(drop)
}

impl Room {
    /// Whether it goes on.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }
}
