//! The things that a room shows, and how they look.

use askama::Template;
use kernel::{Language, Problem};
use platform::web::View;
use platform::{House, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::room::Entered;

/// Which of the three screens somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Whoever takes part or follows, often on a telephone.
    Participant,
    /// Those who hold it.
    Host,
    /// The room, from afar, without anything to press.
    Projection,
}

impl Screen {
    /// Every screen.
    pub const ALL: [Screen; 3] = [Screen::Participant, Screen::Host, Screen::Projection];

    /// The word, in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Screen::Participant => "participant",
            Screen::Host => "host",
            Screen::Projection => "projection",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Screen::ALL.into_iter().find(|screen| screen.word() == word)
    }
}

/// Whose eye an item is drawn for: a language and a screen, never a person. What is somebody's own is an item too.
pub struct Eye {
    /// The words, and the clock of the gathering.
    pub v: View,
    /// The zone in which hours are said.
    pub zone: String,
    /// The beginning of the addresses of this room: `/gatherings/{gathering}/live`.
    pub path: String,
    /// The screen.
    pub screen: Screen,
    /// Whether there is nothing left to press: those who took part look at what is over. What comes down a connection
    /// cannot know it.
    pub is_over: bool,
}

impl Eye {
    /// For whoever looks at a room in a language on a screen.
    pub fn new(house: &House, language: Language, screen: Screen, gathering: &str, zone: &str) -> Self {
        Eye {
            v: View::of_nobody(house, language),
            zone: zone.to_owned(),
            path: format!("/gatherings/{gathering}/live"),
            screen,
            is_over: false,
        }
    }

    /// The address of the gathering.
    pub fn home(&self) -> &str {
        self.path.strip_suffix("/live").unwrap_or(&self.path)
    }

    /// Whether those who hold the room look.
    pub fn is_host(&self) -> bool {
        self.screen == Screen::Host
    }

    /// Whether it is the large screen.
    pub fn is_projection(&self) -> bool {
        self.screen == Screen::Projection
    }
}

/// An item as data: stored in events, sent to those who ask for data.
pub trait Item: Serialize + DeserializeOwned {
    /// The word of its kind: `line`.
    const KIND: &'static str;

    /// Its identifier, unique in its kind and room.
    fn id(&self) -> String;

    /// Where it stands among its kind: sorted as text.
    fn order(&self) -> String;

    /// How it looks to an eye; nothing when that screen does not show it.
    ///
    /// # Errors
    /// When a template fails.
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem>;
}

/// An item, ready to be put in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The word of its kind.
    pub kind: &'static str,
    /// Its identifier.
    pub id: String,
    /// Where it stands.
    pub order: String,
    /// How it looks; nothing when that screen does not show it.
    pub html: Option<String>,
}

/// What the list of a kind gives: identifiers and bodies, as they stand in events.
pub type Bodies = Vec<(String, String)>;

/// A kind of item: how it is listed for somebody, and how a stored one looks.
pub struct Kind {
    /// Its word.
    pub word: &'static str,
    /// Every item of it that somebody may see, identifiers with bodies, in order.
    pub list: fn(&mut Tx, &Entered) -> Result<Bodies, Problem>,
    /// Draws a body.
    pub draw: fn(&str, &Eye) -> Result<Shown, Problem>,
}

impl Kind {
    /// Finds a kind by its word.
    pub fn find(word: &str) -> Option<&'static Kind> {
        crate::KINDS.iter().find(|kind| kind.word == word).copied()
    }
}

/// Draws a stored body of kind `I`: the `draw` of every [`Kind`].
///
/// # Errors
/// A fault when the body is not one of this kind, or its template fails.
pub fn draw<I: Item>(body: &str, eye: &Eye) -> Result<Shown, Problem> {
    let item: I = serde_json::from_str(body).map_err(|cause| Problem::fault("read a live item", cause))?;
    Ok(Shown {
        kind: I::KIND,
        id: item.id(),
        order: item.order(),
        html: item.html(eye)?,
    })
}

/// Bodies of items, for the `list` of a [`Kind`].
///
/// # Errors
/// A fault when an item cannot be written.
pub fn bodies<I: Item>(items: &[I]) -> Result<Bodies, Problem> {
    items.iter().map(|item| Ok((item.id(), body(item)?))).collect()
}

/// An item as it is stored.
///
/// # Errors
/// A fault when it cannot be written.
pub fn body<I: Item>(item: &I) -> Result<String, Problem> {
    serde_json::to_string(item).map_err(|cause| Problem::fault("write a live item", cause))
}

/// Renders the template of an item.
///
/// # Errors
/// When it fails.
pub fn render(template: &impl Template) -> Result<Option<String>, Problem> {
    template
        .render()
        .map(Some)
        .map_err(|cause| Problem::fault("draw a live item", cause))
}
