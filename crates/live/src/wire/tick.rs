//! A tick: what happened in a room since the last one, ready for every eye.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use kernel::{Language, Problem};
use platform::web::Shared;

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
    /// How many forms there are.
    const MANY: usize = 8;

    /// Its place among all forms.
    fn place(self) -> usize {
        match self {
            Form::Data { host } => usize::from(host),
            Form::Html(language, screen) => {
                let screen = match screen {
                    Screen::Participant => 2,
                    Screen::Host => 4,
                    Screen::Projection => 6,
                };
                screen + usize::from(language == Language::English)
            }
        }
    }

    /// Whether what only hosts see is in it.
    pub fn is_host(self) -> bool {
        match self {
            Form::Html(_, screen) => screen == Screen::Host,
            Form::Data { host } => host,
        }
    }
}

/// Makes the eye of a language and a screen.
pub type MakeEye<'a> = dyn Fn(Language, Screen) -> Eye + Sync + 'a;

/// The frames of a tick, each drawn by whoever asks for it first: nobody waits for somebody who only takes one.
#[derive(Default)]
pub struct Drawn([OnceLock<Option<Shared>>; Form::MANY]);

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
    pub drawn: Drawn,
    /// See [`Tick::told`].
    pub told: AtomicUsize,
}

impl Tick {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.gauges.is_empty() && !self.check
    }

    /// One more connection has it.
    pub fn tells_one(&self) {
        self.told.fetch_add(1, Ordering::Relaxed);
    }

    /// How many connections have it.
    pub fn told(&self) -> usize {
        self.told.load(Ordering::Relaxed)
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
    pub fn frame(&self, form: Form, eye: &MakeEye<'_>) -> Result<Option<&Shared>, Problem> {
        let place = self.drawn.0.get(form.place());
        let place = place.ok_or(Problem::broken("a form of a tick without a place"))?;
        if let Some(frame) = place.get() {
            return Ok(frame.as_ref());
        }
        let frame = self.draw(form, eye)?;
        Ok(place.get_or_init(|| frame).as_ref())
    }

    fn draw(&self, form: Form, eye: &MakeEye<'_>) -> Result<Option<Shared>, Problem> {
        let seen = |event: &&Event| match event.audience {
            Audience::All => true,
            Audience::Hosts | Audience::Cell(_) => form.is_host(),
            Audience::Seat(_) => false,
        };
        let events: Vec<&Event> = self.events.iter().filter(seen).collect();
        let gauges: Vec<&Event> = self.gauges.iter().filter(seen).collect();
        if events.is_empty() && gauges.is_empty() {
            return Ok(None);
        }
        let from = if form.is_host() {
            self.from_hosts
        } else {
            self.from
        };
        let numbers = (!events.is_empty()).then_some((from, self.to));
        let all: Vec<&Event> = events.into_iter().chain(gauges).collect();
        let text = frame::put(numbers, &all, form, eye)?;
        Ok(Some(Shared::new(&text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_a_place_of_its_own() {
        let screens = [Screen::Participant, Screen::Host, Screen::Projection];
        let html = [Language::French, Language::English]
            .into_iter()
            .flat_map(|language| screens.map(|screen| Form::Html(language, screen)));
        let data = [true, false].map(|host| Form::Data { host });
        let mut places: Vec<usize> = html.chain(data).map(Form::place).collect();
        places.sort_unstable();
        assert_eq!(places, (0..Form::MANY).collect::<Vec<_>>());
    }
}
