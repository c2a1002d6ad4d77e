//! What a room and a seat are.

use gatherings::gathering::Gathering;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::db::{FromRow, Row};
use platform::web::Cx;

/// A closed vocabulary of a column.
macro_rules! column {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$word_doc])* $variant,)+ }
        impl $name {
            /// Every word.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];
            /// The word, as stored and in forms.
            pub const fn word(self) -> &'static str { match self { $($name::$variant => $word,)+ } }
            /// Finds the word, or nothing.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

column! {
    /// Where a room is in its life.
    State {
        /// Prepared: people come in and wait.
        Waiting = "waiting",
        /// It goes on.
        Open = "open",
        /// It is over; what was in it is on the page of the gathering.
        Closed = "closed",
    }
}

column! {
    /// Who comes in.
    Door {
        /// Whoever sees the gathering, with a name alone.
        Open = "open",
        /// Those who have the code that is shown in the room.
        Code = "code",
        /// Those who are expected, and members.
        Registered = "registered",
    }
}

column! {
    /// How the chat goes.
    Chat {
        /// Everybody writes.
        Open = "open",
        /// Everybody writes, one line every half minute.
        Slow = "slow",
        /// Those who hold the room write.
        Paused = "paused",
    }
}

column! {
    /// How somebody agrees to be named.
    Naming {
        /// With their name, here and afterwards.
        Named = "named",
        /// Here during the session; afterwards what they said stays without their name.
        Here = "here",
        /// What they say disappears from the page when the session ends.
        Never = "never",
    }
}

column! {
    /// To whom a place goes that becomes free.
    Passing {
        /// Whoever waits longest.
        First = "first",
        /// Whom those who hold the room choose or draw.
        Hosts = "hosts",
    }
}

/// A room as stored.
#[derive(Debug, Clone)]
pub struct Room {
    /// Where it is in its life.
    pub state: State,
    /// Who comes in.
    pub door: Door,
    /// The code that lets in.
    pub code: String,
    /// How many take part at once; nothing when everybody does.
    pub places: Option<i64>,
    /// How many do.
    pub taken: i64,
    /// Whether a question may be asked without a name.
    pub nameless: bool,
    /// How the chat goes.
    pub chat: Chat,
    /// Words that hold a line back, one a line.
    pub filtered: String,
    /// What the large screen shows: `kind:identifier`, or nothing.
    pub shown: String,
    /// When it was opened.
    pub opened: Option<Instant>,
    /// When it was closed.
    pub closed: Option<Instant>,
    /// To whom a place goes that becomes free.
    pub passing: Passing,
}

impl FromRow for Room {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Room {
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Waiting),
            door: Door::from_word(&row.column::<String>()?).unwrap_or(Door::Registered),
            code: row.column()?,
            places: row.column()?,
            taken: row.column()?,
            nameless: row.column()?,
            chat: Chat::from_word(&row.column::<String>()?).unwrap_or(Chat::Paused),
            filtered: row.column()?,
            shown: row.column()?,
            opened: row.column()?,
            closed: row.column()?,
            passing: Passing::from_word(&row.column::<String>()?).unwrap_or(Passing::Hosts),
        })
    }
}

/// A seat as stored.
#[derive(Debug, Clone)]
pub struct Seat {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Who.
    pub person: PersonId,
    /// How they came: `account`, `registration`, `guest`.
    pub way: String,
    /// How they are called here.
    pub name: String,
    /// How they agree to be named.
    pub naming: Naming,
    /// Whether they take part, or follow.
    pub takes_part: bool,
    /// Since when they wish to take part.
    pub wishes: Option<Instant>,
    /// The cell they are in.
    pub cell: Option<i64>,
    /// When they left by themselves.
    pub left: Option<Instant>,
    /// When they were removed.
    pub removed: Option<Instant>,
}

impl FromRow for Seat {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Seat {
            id: row.column()?,
            uid: row.column()?,
            person: row.column()?,
            way: row.column()?,
            name: row.column()?,
            naming: Naming::from_word(&row.column::<String>()?).unwrap_or(Naming::Never),
            takes_part: row.column()?,
            wishes: row.column()?,
            cell: row.column()?,
            left: row.column()?,
            removed: row.column()?,
        })
    }
}

/// How somebody comes to a room: by their session, or by the secret of a seat.
#[derive(Debug, Clone)]
pub struct Key {
    /// The gathering.
    pub gathering: Uid,
    /// The secret of their session.
    pub session: Option<String>,
    /// The secret of their seat.
    pub seat: Option<String>,
}

impl Key {
    /// The key of a request.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the gathering's identifier cannot be one.
    pub fn of(cx: &Cx) -> Result<Self, Problem> {
        Ok(Key {
            gathering: cx.at("gathering")?,
            session: cx.session().map(str::to_owned),
            seat: cx.cookie(super::COOKIE),
        })
    }

    /// Finds out who comes, where a request has not done so.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn identify(&self, tx: &mut platform::Tx) -> Result<(), Problem> {
        platform::session::identify(tx, self.session.as_deref())
    }
}

/// Proof that somebody is in a room: made by `access.rs` alone.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The gathering.
    pub gathering: Gathering,
    /// Its room.
    pub room: Room,
    /// Their seat.
    pub seat: Seat,
    /// Whether they hold the room.
    pub is_host: bool,
    /// The cell they are in.
    pub cell: Option<i64>,
}

/// Proof that somebody holds the room.
pub struct Holds<'a>(pub(super) &'a Entered);

impl Holds<'_> {
    /// Who, and where.
    pub fn entered(&self) -> &Entered {
        self.0
    }
}

/// Proof that somebody takes part: speaks, asks, raises a hand. The others follow and vote.
pub struct Speaks<'a>(pub(super) &'a Entered);

impl Speaks<'_> {
    /// Who, and where.
    pub fn entered(&self) -> &Entered {
        self.0
    }
}
