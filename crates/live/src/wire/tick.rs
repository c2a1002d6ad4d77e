//! A tick: what happened in a room since the last one, ready for every eye.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::extract::ws::Utf8Bytes;
use kernel::{Language, Problem};

use super::frame;
use crate::event::{Audience, Event, Eye, Screen};

/// For what a frame is made: a language and a screen as HTML, or data for hosts or for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// HTML in a language for a screen.
    Html(Language, Screen),
    /// Items as data; for hosts or not.
    Data {
        /// Whether what only hosts see is in it.
        host: bool,
    },
}

impl Form {
    /// Whether what only hosts see is in it.
    pub fn is_host(self) -> bool {
        match self {
            Form::Html(_, screen) => screen == Screen::Host,
            Form::Data { host } => host,
        }
    }
}

/// Makes the eye of a language and a screen.
pub type MakeEye = dyn Fn(Language, Screen) -> Eye + Send + Sync;

/// What happened since the last tick.
pub struct Tick {
    /// For those who see what is for all: the number of the last tick in which there was something for them.
    pub from: i64,
    /// The same for hosts.
    pub from_hosts: i64,
    /// The number of the last.
    pub to: i64,
    /// The events, in order.
    pub events: Vec<Event>,
    /// Items that have no number: counts that change all the time.
    pub gauges: Vec<Event>,
    /// Whether everybody must be let in anew: who may be here has changed.
    pub check: bool,
    /// The frames that were drawn so far, by whoever asked first.
    pub drawn: Mutex<HashMap<Form, Option<Utf8Bytes>>>,
}

impl Tick {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.gauges.is_empty() && !self.check
    }

    /// Whether something in it is for all.
    pub fn has_for_all(&self) -> bool {
        self.events.iter().any(|event| event.audience == Audience::All)
    }

    /// Whether something in it is for hosts.
    pub fn has_for_hosts(&self) -> bool {
        self.events
            .iter()
            .any(|event| !matches!(event.audience, Audience::Seat(_)))
    }

    /// The frame that everybody with this form receives, drawn once; nothing when nothing in it is for them.
    ///
    /// # Errors
    /// When an item cannot be drawn.
    pub fn frame(&self, form: Form, eye: &MakeEye) -> Result<Option<Utf8Bytes>, Problem> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(frame) = drawn.get(&form) {
            return Ok(frame.clone());
        }
        let seen = |event: &&Event| match event.audience {
            Audience::All => true,
            Audience::Hosts | Audience::Cell(_) => form.is_host(),
            Audience::Seat(_) => false,
        };
        let events: Vec<&Event> = self.events.iter().filter(seen).collect();
        let gauges: Vec<&Event> = self.gauges.iter().filter(seen).collect();
        let frame = if events.is_empty() && gauges.is_empty() {
            None
        } else {
            let from = if form.is_host() {
                self.from_hosts
            } else {
                self.from
            };
            let numbers = (!events.is_empty()).then_some((from, self.to));
            let all: Vec<&Event> = events.into_iter().chain(gauges).collect();
            Some(frame::put(numbers, &all, form, eye)?.into())
        };
        drawn.insert(form, frame.clone());
        Ok(frame)
    }
}
