//! What a room chose, as it is stored.

use gatherings::replay::Video;
use kernel::Problem;
use platform::engines::Engines;
use serde::{Deserialize, Serialize};

/// Where people see and hear one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// Nowhere: they are in one room, or only watch.
    #[default]
    Nowhere,
    /// At an address that somebody gives.
    Link,
    /// In a meeting of BigBlueButton.
    BigBlueButton,
    /// In a room of Jitsi Meet.
    Jitsi,
    /// In a room of LiveKit.
    LiveKit,
}

impl Engine {
    /// Every one.
    pub const ALL: [Engine; 5] = [
        Engine::Nowhere,
        Engine::Link,
        Engine::BigBlueButton,
        Engine::Jitsi,
        Engine::LiveKit,
    ];

    /// The word, in forms and messages.
    pub const fn word(self) -> &'static str {
        match self {
            Engine::Nowhere => "nowhere",
            Engine::Link => "link",
            Engine::BigBlueButton => "bigbluebutton",
            Engine::Jitsi => "jitsi",
            Engine::LiveKit => "livekit",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Engine::ALL.into_iter().find(|engine| engine.word() == word)
    }

    /// Whether the operator of this instance has it.
    pub fn is_there(self, engines: &Engines) -> bool {
        match self {
            Engine::Nowhere | Engine::Link => true,
            Engine::BigBlueButton => engines.bigbluebutton.is_some(),
            Engine::Jitsi => engines.jitsi.is_some(),
            Engine::LiveKit => engines.livekit.is_some() && !engines.livekit_server.is_empty(),
        }
    }
}

/// What a room chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Choice {
    /// Where they talk.
    pub engine: Engine,
    /// The address, when it is one.
    pub link: String,
    /// The address of a stream that everybody may watch.
    pub stream: String,
    /// Whether BigBlueButton records, once those who hold the room press its button.
    pub records: bool,
}

impl Choice {
    /// Reads what is stored.
    ///
    /// # Errors
    /// A fault when it cannot be read.
    pub fn read(text: &str) -> Result<Self, Problem> {
        serde_json::from_str(text).map_err(|cause| Problem::fault("read the choice of video", cause))
    }

    /// As it is stored.
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn write(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(|cause| Problem::fault("write the choice of video", cause))
    }

    /// The stream, when there is one.
    pub fn video(&self) -> Option<Video> {
        Video::read(&self.stream).ok()
    }
}
