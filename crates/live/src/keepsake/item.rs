//! What somebody leaves with, as they alone see it.

use askama::Template;
use gatherings::take_away::{self, TakeAway, WEEKS};
use kernel::{Instant, PersonId, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, render};
use crate::room::Entered;

platform::statements! {
    HAS_ADDRESS = "select 1 from persons where id = $1 and email is not null";
}

/// The one identifier.
pub(super) const ID: &str = "keepsake";

/// What somebody leaves with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keepsake {
    /// What they keep.
    pub keeps: String,
    /// One small gesture to try.
    pub gesture: String,
    /// `private`, `named` or `nameless`.
    pub visibility: String,
    /// After how many weeks it comes back by mail; nothing when it does not.
    pub weeks: Option<i64>,
    /// When it does, in milliseconds since 1970, UTC.
    pub returns: Option<i64>,
    /// Whether there is an address to send it to.
    pub has_address: bool,
}

#[derive(Template)]
#[template(path = "keepsake/_mine.html")]
struct Html<'a> {
    eye: &'a Eye,
    mine: &'a Keepsake,
    returns: Option<String>,
}

impl Html<'_> {
    fn weeks(&self) -> [String; 3] {
        WEEKS.map(|weeks| weeks.to_string())
    }

    fn is_chosen(&self, weeks: &str) -> bool {
        self.mine.weeks.is_some_and(|chosen| chosen.to_string() == weeks)
    }
}

impl Item for Keepsake {
    const KIND: &'static str = "keepsake";
    fn id(&self) -> String {
        ID.into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen != crate::event::Screen::Participant {
            return Ok(None);
        }
        let day = |at| eye.v.day(Instant::from_milliseconds(at));
        render(&Html {
            eye,
            mine: self,
            returns: self.returns.map(day),
        })
    }
}

/// See [`Keepsake`]: one's own.
pub const KIND: Kind = Kind {
    word: Keepsake::KIND,
    list: |tx, entered| match find(tx, entered)? {
        Some(mine) => bodies(&[mine]),
        None => Ok(Vec::new()),
    },
    draw: draw::<Keepsake>,
};

fn find(tx: &mut Tx, entered: &Entered) -> Result<Option<Keepsake>, Problem> {
    let person = entered.seat.person;
    let mine = take_away::mine(tx, entered.gathering.id, person)?.filter(|mine| !mine.is_removed);
    let Some(mine) = mine else {
        return Ok(None);
    };
    make(tx, mine, person).map(Some)
}

fn make(tx: &mut Tx, mine: TakeAway, person: PersonId) -> Result<Keepsake, Problem> {
    Ok(Keepsake {
        keeps: mine.keeps,
        gesture: mine.gesture,
        visibility: mine.visibility.word().to_owned(),
        weeks: mine.weeks,
        returns: mine
            .returns
            .filter(|_| mine.returned.is_none())
            .map(Instant::milliseconds),
        has_address: tx.find::<(i64,)>(HAS_ADDRESS, (person,))?.is_some() && mine.returned.is_none(),
    })
}

/// Tells somebody how theirs stands.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    match find(tx, entered)? {
        Some(mine) => emit(tx, entered.gathering.id, Audience::Seat(entered.seat.id), &mine).map(drop),
        None => Ok(()),
    }
}
