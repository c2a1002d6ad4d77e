//! Where the picture is, as a room shows it.

use askama::Template;
use gatherings::replay::Video;
use kernel::Problem;
use serde::{Deserialize, Serialize};

use super::choice::{Choice, Engine};
use super::store;
use crate::event::{Eye, Item, Kind, bodies, draw, render};

/// Where people see and hear one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VideoItem {
    /// `nowhere`, `link`, `bigbluebutton`, `jitsi` or `livekit`.
    pub engine: String,
    /// The address of a stream that everybody may watch; empty when there is none.
    pub stream: String,
}

impl VideoItem {
    /// Of what a room chose. The address of the engine is given to those who press the link, one by one.
    pub fn of(choice: &Choice) -> Self {
        VideoItem {
            engine: choice.engine.word().into(),
            stream: choice.stream.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "video/_video.html")]
struct Html<'a> {
    eye: &'a Eye,
    has_engine: bool,
    stream: &'a str,
    /// Whether a page of ours can show it, to whoever asks for that.
    is_shown_here: bool,
    provider: String,
}

impl Item for VideoItem {
    const KIND: &'static str = "video";

    fn id(&self) -> String {
        "video".into()
    }

    fn order(&self) -> String {
        String::new()
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        if eye.is_projection() {
            return Ok(None);
        }
        let stream = Video::read(&self.stream).ok();
        render(&Html {
            eye,
            has_engine: !eye.is_over && self.engine != Engine::Nowhere.word(),
            stream: &self.stream,
            is_shown_here: stream.as_ref().is_some_and(Video::is_shown_here),
            provider: stream.map(|video| video.provider()).unwrap_or_default(),
        })
    }
}

/// See [`VideoItem`].
pub const KIND: Kind = Kind {
    word: VideoItem::KIND,
    list: |tx, entered| bodies(&[VideoItem::of(&store::choice(tx, entered.gathering.id)?)]),
    draw: draw::<VideoItem>,
};
