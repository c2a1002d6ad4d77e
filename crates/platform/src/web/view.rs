//! What every template is given besides its own data: the language, the reader, the address, a word to show.

use std::borrow::Cow;
use std::sync::Arc;

use kernel::{Instant, Language, Refusal};

use super::{Assets, Cookie, Form};
use crate::calendar::Calendar;
use crate::house::{House, Instance};
use crate::languages::Languages;
use crate::session::Actor;
use crate::settings::Mode;

/// A word shown once, after a form, with a way to undo where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The message.
    pub message: String,
    /// Where a form undoes what was done.
    pub undo: Option<String>,
}

impl Notice {
    pub(super) const COOKIE: &'static str = "tresse_notice";

    pub(super) fn new(message: &str) -> Self {
        Notice {
            message: message.to_owned(),
            undo: None,
        }
    }

    pub(super) fn undo(mut self, path: impl Into<String>) -> Self {
        self.undo = Some(path.into());
        self
    }

    pub(super) fn cookie(&self) -> Cookie {
        let undo = self.undo.as_deref().unwrap_or_default();
        Cookie::brief(Notice::COOKIE, format!("{}|{undo}", self.message), 60)
    }

    /// Reads a cookie, which anyone may have changed in their own browser: only our messages and paths pass.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (message, undo) = text.split_once('|')?;
        let known = message
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let undo = super::local_path(undo).map(str::to_owned);
        known.then(|| Notice {
            message: message.to_owned(),
            undo,
        })
    }
}

/// Something that is a moment, or points to one: templates hold both.
pub trait At {
    /// The moment.
    fn at(&self) -> Instant;
}

impl At for Instant {
    fn at(&self) -> Instant {
        *self
    }
}

impl<T: At> At for &T {
    fn at(&self) -> Instant {
        (**self).at()
    }
}

/// See the module's own text.
pub struct View {
    /// The language of the page.
    pub language: Language,
    /// Who reads, if they are signed in.
    pub actor: Option<Actor>,
    /// The path and query of the page.
    pub path: String,
    /// A word to show once.
    pub notice: Option<Notice>,
    /// What the instance says of itself.
    pub instance: Arc<Instance>,
    /// What the instance is for.
    pub mode: Mode,
    calendar: Calendar,
    languages: Arc<Languages>,
    assets: Arc<Assets>,
    base: String,
    now: Instant,
}

impl View {
    pub(super) fn new(
        house: &House,
        language: Language,
        actor: Option<Actor>,
        path: &str,
        notice: Option<Notice>,
    ) -> Self {
        let instance = house.instance();
        let zone = actor
            .as_ref()
            .map_or(instance.zone.as_str(), |actor| actor.zone.as_str());
        let calendar = Calendar::new(language, zone);
        View {
            language,
            actor,
            path: path.to_owned(),
            notice: notice.filter(|notice| house.languages().knows(&notice.message)),
            mode: house.settings().mode,
            calendar,
            languages: Arc::clone(house.languages()),
            assets: Arc::clone(house.assets()),
            base: house.settings().base.clone(),
            now: house.now(),
            instance,
        }
    }

    /// For what is drawn outside a request and is the same for everybody who reads a language.
    pub fn of_nobody(house: &House, language: Language) -> Self {
        View::new(house, language, None, "/", None)
    }

    /// A message without values.
    pub fn t<'a>(&'a self, id: &'a str) -> &'a str {
        self.languages.text(self.language, id)
    }

    /// A message with a number.
    pub fn tn(&self, id: &str, count: impl std::borrow::Borrow<i64>) -> String {
        self.languages
            .filled(self.language, id, &[("count", &count.borrow().to_string())])
    }

    /// A message with one value.
    pub fn t1(&self, id: &str, name: &str, value: impl AsRef<str>) -> String {
        self.languages
            .filled(self.language, id, &[(name, value.as_ref())])
    }

    /// A message with two values.
    pub fn t2(
        &self,
        id: &str,
        name: &str,
        value: impl AsRef<str>,
        other: &str,
        second: impl AsRef<str>,
    ) -> String {
        self.languages.filled(
            self.language,
            id,
            &[(name, value.as_ref()), (other, second.as_ref())],
        )
    }

    /// The message of a word of a closed vocabulary (`joining-open`), or the word as it is.
    pub fn word<'a>(&'a self, vocabulary: &str, word: &'a str) -> &'a str {
        self.languages.word(self.language, vocabulary, word)
    }

    /// What a refusal says.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.languages.refusal(self.language, refusal)
    }

    /// What is wrong with a field of a form, if anything.
    pub fn wrong(&self, form: &Form, field: &str) -> Option<String> {
        form.refusal(field).map(|refusal| self.refusal(refusal))
    }

    /// A day in words, in the reader's zone.
    pub fn day(&self, instant: impl At) -> String {
        self.calendar.day(&self.languages, instant.at())
    }

    /// A day in two words, where the year goes without saying.
    pub fn short_day(&self, instant: impl At) -> String {
        self.calendar.short_day(&self.languages, instant.at())
    }

    /// A moment in words, with the reader's zone.
    pub fn moment(&self, instant: impl At) -> String {
        self.calendar.moment(&self.languages, instant.at())
    }

    /// From a moment to another in the zone of what happens then, which the reader need not share.
    pub fn period(&self, zone: &str, start: impl At, end: impl At, whole_days: bool) -> String {
        Calendar::new(self.language, zone).period(&self.languages, start.at(), end.at(), whole_days)
    }

    /// The time of day in a zone.
    pub fn clock(&self, zone: &str, instant: impl At) -> String {
        Calendar::new(self.language, zone).clock(&self.languages, instant.at())
    }

    /// Every text, for words that are made outside a template.
    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// For a `datetime` attribute.
    pub fn machine(&self, instant: impl At) -> String {
        Calendar::machine(instant.at())
    }

    /// The reader's calendar, for date fields.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The moment of the page.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The address of a file of the browser.
    pub fn asset(&self, name: &str) -> Cow<'_, str> {
        self.assets.address(name)
    }

    /// The address of a drawing, by its name alone.
    pub fn picture(&self, name: &str) -> String {
        self.assets.address(&format!("{name}.svg")).into_owned()
    }

    /// The fonts to ask for at once.
    pub fn fonts(&self) -> &[String] {
        self.assets.fonts()
    }

    /// The address of a path, as people type it.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// `fr` or `en`.
    pub fn code(&self) -> &'static str {
        self.language.word()
    }

    /// Whether this page is the one at `path`, or below it.
    pub fn is_at(&self, path: &str) -> bool {
        let here = self.path.split('?').next().unwrap_or_default();
        here == path || (path != "/" && here.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Whether mails are shown on a page and the example's characters may be entered.
    pub fn is_demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// Whether the outbox page is there.
    pub fn has_outbox(&self) -> bool {
        self.mode != Mode::Service
    }
}

/// Up to two letters that stand for a name where there is no picture.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}
