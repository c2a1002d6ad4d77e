//! What a room shows of its pulse.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::store;
use super::whole::{Pace, Reaction, Whole};
use crate::event::{Audience, Event, Eye, Item, Kind, Screen, bodies, draw, render};

/// How long what somebody says of the pace holds, in milliseconds.
pub const HOLDS: i64 = 120_000;

/// How often each reaction came lately, by word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reactions {
    /// Applause.
    pub clap: i64,
    /// Thanks.
    pub thanks: i64,
    /// Laughter.
    pub laugh: i64,
    /// Agreement.
    pub agree: i64,
    /// Ideas.
    pub idea: i64,
}

impl Reactions {
    fn of(tx: &mut Tx, room: GatheringId) -> Result<Self, Problem> {
        let recent = store::recent(tx, room)?;
        let times = |wanted: Reaction| {
            let found = recent.iter().find(|(word, _)| word == wanted.word());
            found.map_or(0, |(_, times)| *times)
        };
        Ok(Reactions {
            clap: times(Reaction::Clap),
            thanks: times(Reaction::Thanks),
            laugh: times(Reaction::Laugh),
            agree: times(Reaction::Agree),
            idea: times(Reaction::Idea),
        })
    }

    fn times(&self, reaction: Reaction) -> i64 {
        match reaction {
            Reaction::Clap => self.clap,
            Reaction::Thanks => self.thanks,
            Reaction::Laugh => self.laugh,
            Reaction::Agree => self.agree,
            Reaction::Idea => self.idea,
        }
    }

    /// Each reaction with how often it came.
    fn all(&self) -> Vec<(Reaction, i64)> {
        let all = Reaction::ALL.into_iter();
        all.map(|reaction| (reaction, self.times(reaction))).collect()
    }
}

#[derive(Template)]
#[template(path = "pulse/_reactions.html")]
struct ReactionsHtml<'a> {
    eye: &'a Eye,
    all: Vec<(Reaction, i64)>,
}

impl Item for Reactions {
    const KIND: &'static str = "reactions";
    fn id(&self) -> String {
        "reactions".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        let mut all = self.all();
        if eye.screen != Screen::Participant {
            all.retain(|(_, times)| *times > 0);
        }
        render(&ReactionsHtml { eye, all })
    }
}

/// See [`Reactions`].
pub const REACTIONS: Kind = Kind {
    word: Reactions::KIND,
    list: |tx, entered| bodies(&[Reactions::of(tx, entered.gathering.id)?]),
    draw: draw::<Reactions>,
};

/// The pace as a whole, for those who hold the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceItem {
    /// What is said.
    #[serde(flatten)]
    pub whole: Whole,
}

impl PaceItem {
    fn of(tx: &mut Tx, room: GatheringId) -> Result<Self, Problem> {
        let since = Instant::from_milliseconds(tx.now().milliseconds() - HOLDS);
        let paces = store::paces(tx, room, since)?;
        let voices = |wanted: Pace| {
            let found = paces.iter().find(|(word, _)| word == wanted.word());
            found.map_or(0, |(_, voices)| *voices)
        };
        Ok(PaceItem {
            whole: Whole::of(voices(Pace::Lost), voices(Pace::Fast), voices(Pace::Fine)),
        })
    }

    /// What is said, with how many say it.
    fn all(&self) -> Vec<(Pace, i64)> {
        match self.whole {
            Whole::Some { lost, fast, fine } => {
                vec![(Pace::Lost, lost), (Pace::Fast, fast), (Pace::Fine, fine)]
            }
            Whole::None | Whole::Few => Vec::new(),
        }
    }
}

#[derive(Template)]
#[template(path = "pulse/_pace.html")]
struct PaceHtml<'a> {
    eye: &'a Eye,
    is_few: bool,
    all: Vec<(Pace, i64)>,
}

impl Item for PaceItem {
    const KIND: &'static str = "pace";
    fn id(&self) -> String {
        "pace".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if !eye.is_host() {
            return Ok(None);
        }
        let is_few = self.whole == Whole::Few;
        let all = self.all();
        render(&PaceHtml { eye, is_few, all })
    }
}

/// See [`PaceItem`].
pub const PACE: Kind = Kind {
    word: PaceItem::KIND,
    list: |tx, entered| {
        if entered.is_host {
            bodies(&[PaceItem::of(tx, entered.gathering.id)?])
        } else {
            Ok(Vec::new())
        }
    },
    draw: draw::<PaceItem>,
};

/// Reactions for all, the pace for those who hold the room.
pub(crate) fn gauges(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    let (reactions, pace) = (Reactions::of(tx, room)?, PaceItem::of(tx, room)?);
    Ok(vec![
        Event::gauge(Audience::All, &reactions)?,
        Event::gauge(Audience::Hosts, &pace)?,
    ])
}

/// What somebody says of the pace, told to their seat alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyPace {
    /// `lost`, `fast`, `fine`, or empty.
    pub pace: String,
    /// When they said it, in milliseconds since 1970, UTC.
    pub at: i64,
}

impl MyPace {
    /// Of a seat.
    ///
    /// # Errors
    /// When the store refuses.
    pub(super) fn of(tx: &mut Tx, seat: i64) -> Result<Self, Problem> {
        let (pace, at, _) = store::known(tx, seat)?;
        Ok(MyPace {
            pace: pace.unwrap_or_default(),
            at: at.map_or(0, Instant::milliseconds),
        })
    }

    /// Whether it still holds.
    pub(super) fn holds(&self, now: Instant) -> bool {
        !self.pace.is_empty() && now.milliseconds() - self.at < HOLDS
    }
}

#[derive(Template)]
#[template(path = "pulse/_my_pace.html")]
struct MyPaceHtml<'a> {
    eye: &'a Eye,
    all: [Pace; 3],
    chosen: &'a str,
    clock: String,
}

impl Item for MyPace {
    const KIND: &'static str = "my-pace";
    fn id(&self) -> String {
        "my-pace".into()
    }
    fn order(&self) -> String {
        String::new()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.screen != Screen::Participant {
            return Ok(None);
        }
        let chosen = if self.holds(eye.v.now()) { &self.pace } else { "" };
        let clock = eye.v.clock(&eye.zone, Instant::from_milliseconds(self.at));
        render(&MyPaceHtml {
            eye,
            all: Pace::ALL,
            chosen,
            clock,
        })
    }
}

/// See [`MyPace`].
pub const MY_PACE: Kind = Kind {
    word: MyPace::KIND,
    list: |tx, entered| bodies(&[MyPace::of(tx, entered.seat.id)?]),
    draw: draw::<MyPace>,
};
