//! What the three screens of a room need, and how a form that came back is shown on them.

use gatherings::replay::Video;
use platform::engines::Engines;
use platform::web::{Form, Reply, View};

use super::model::Entered;
use super::panel::Panel;
use super::region::Regions;
use crate::event::{Eye, Screen};
use crate::video::{Choice, Engine};

/// What each of the screens needs.
pub(super) struct Page {
    pub(super) v: View,
    pub(super) eye: Eye,
    pub(super) entered: Entered,
    pub(super) r: Regions,
    /// The form that came back, and the act that it was for.
    pub(super) form: Form,
    pub(super) act: &'static str,
    /// Where they see and hear one another.
    pub(super) choice: Choice,
    /// Which engines the operator has.
    pub(super) engines: Engines,
    /// Whether they asked to see the stream here, which asks another host for it.
    pub(super) watches: bool,
    /// Whether the page renews itself without scripts.
    pub(super) renews: Option<i64>,
    /// The identifiers that new things will have.
    pub(super) once: String,
    /// The panel that is open, for those who hold the room.
    pub(super) panel: Panel,
}

impl Page {
    /// What was typed in a field of this act, when its form came back.
    pub(super) fn typed(&self, act: &str, field: &str) -> &str {
        if self.act == act {
            self.form.value(field)
        } else {
            ""
        }
    }

    /// The same where the field shows what is stored.
    pub(super) fn typed_or<'a>(&'a self, act: &str, field: &str, stored: &'a str) -> &'a str {
        if self.act == act {
            self.form.value(field)
        } else {
            stored
        }
    }

    /// What is wrong with a field of this act.
    pub(super) fn wrong(&self, act: &str, field: &str) -> Option<String> {
        if self.act == act {
            self.v.wrong(&self.form, field)
        } else {
            None
        }
    }

    /// What is wrong with whichever field of this act.
    pub(super) fn refused(&self, act: &str) -> Option<String> {
        let mut refusals = self.form.refusals().filter(|_| self.act == act);
        refusals.next().map(|(_, refusal)| self.v.refusal(refusal))
    }

    /// What is wrong with a field, whichever act came back.
    pub(super) fn wrong_of(&self, field: &str) -> Option<String> {
        self.v.wrong(&self.form, field)
    }

    /// Every panel.
    pub(super) fn panels(&self) -> [Panel; 8] {
        Panel::ALL
    }

    /// Whether a panel is open.
    pub(super) fn opens(&self, word: &str) -> bool {
        self.panel.word() == word
    }

    /// What was written in a form that is inside an item and came back, so that it is not lost.
    pub(super) fn typed_of(&self) -> Vec<&str> {
        let fields = ["text", "word_1", "word_2", "word_3"];
        let typed = fields.into_iter().map(|field| self.form.value(field));
        typed.filter(|value| !value.is_empty()).collect()
    }

    /// The same of a poll that was put otherwise.
    pub(super) fn typed_poll(&self, act: &str) -> Vec<&str> {
        let fields = ["title", "choices", "most", "low", "high", "quiz"];
        let typed = fields.into_iter().map(|field| self.typed(act, field));
        typed.filter(|value| !value.is_empty()).collect()
    }

    /// The stream, once somebody asked to see it here.
    pub(super) fn stream(&self) -> Option<Video> {
        let stream = self.choice.video().filter(|_| self.watches);
        stream.filter(Video::is_shown_here)
    }

    /// Lets the page ask the host of the stream, for whoever asked to see it.
    pub(super) fn let_in(&self, reply: Reply) -> Reply {
        match self.stream() {
            Some(stream) if stream.frame(0).is_some() => reply.frames(&stream.host),
            Some(stream) => reply.plays(&stream.host),
            None => reply,
        }
    }

    /// The address of an act.
    pub(super) fn to(&self, act: &str) -> String {
        format!("{}/{act}", self.eye.path)
    }

    /// Each engine, whether it is there, whether it is chosen.
    pub(super) fn engines(&self) -> Vec<(&'static str, bool, bool)> {
        let engine = |engine: Engine| {
            let is_chosen = self.typed_or("video", "engine", self.choice.engine.word()) == engine.word();
            (engine.word(), engine.is_there(&self.engines), is_chosen)
        };
        Engine::ALL.into_iter().map(engine).collect()
    }

    /// Whether the session is to be recorded, as it was just ticked or is stored.
    pub(super) fn records(&self) -> bool {
        if self.act == "video" {
            self.form.ticked("records")
        } else {
            self.choice.records
        }
    }

    /// The address of this screen, which a form that came back is not at.
    pub(super) fn address(&self) -> String {
        match self.eye.screen {
            Screen::Participant => self.eye.path.clone(),
            Screen::Host | Screen::Projection => self.to(self.eye.screen.word()),
        }
    }

    /// The address of the gathering.
    pub(super) fn home(&self) -> String {
        format!("/gatherings/{}", self.entered.gathering.uid)
    }
}
