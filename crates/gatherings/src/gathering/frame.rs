//! The top of every page of a gathering: what it is, when and where, and its parts.

use askama::Template;
use platform::web::View;
use spaces::shape::said;
use spaces::space::{Crumbs, Head};

use super::access::Seen;
use super::model::{Gathering, State};
use super::words::time_in_words;

/// What the frame of a gathering's pages shows.
pub struct Frame {
    /// What its parts are called, for whoever hears the page: its title may be that of its space.
    parts: String,
    /// Its identifier.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Its kind, in the words of the space.
    pub kind: String,
    /// When it is, in its own zone.
    pub when: String,
    /// The same in the reader's zone, when that is another.
    pub when_here: Option<String>,
    /// `soon`, `now`, `past`, `draft` or `cancelled`.
    pub moment: &'static str,
    /// `onsite`, `remote` or `hybrid`.
    pub mode: &'static str,
    /// Its parts: path, word, whether it is the one that is shown.
    pub tabs: Vec<(String, String, bool)>,
}

/// Of what kind it is, and where it stands between announced and past.
#[derive(Template)]
#[template(path = "gathering/_state.html")]
pub struct Signs<'a> {
    v: &'a View,
    frame: &'a Frame,
}

/// When it is.
#[derive(Template)]
#[template(path = "gathering/_hours.html")]
pub struct Hours<'a> {
    v: &'a View,
    frame: &'a Frame,
}

/// The ways to its parts.
#[derive(Template)]
#[template(path = "gathering/_parts.html")]
pub struct Parts<'a> {
    frame: &'a Frame,
}

impl Frame {
    /// Draws of what kind it is, and where it stands.
    pub fn state<'a>(&'a self, v: &'a View) -> Signs<'a> {
        Signs { v, frame: self }
    }

    /// Draws when it is.
    pub fn hours<'a>(&'a self, v: &'a View) -> Hours<'a> {
        Hours { v, frame: self }
    }

    /// Draws the ways to its parts, if there are several.
    pub fn parts(&self) -> Parts<'_> {
        Parts { frame: self }
    }

    /// For the page of a part: `here` is empty for the first page.
    pub fn new(v: &View, seen: &Seen, here: &str) -> Self {
        let gathering = &seen.gathering;
        let kind = seen
            .kind()
            .map(|kind| said(&kind.name, v.language).text.to_owned());
        Frame {
            uid: gathering.uid.to_string(),
            parts: v.t("gathering-parts").to_owned(),
            title: gathering.title.clone(),
            kind: kind.unwrap_or_default(),
            when: time_in_words(v.languages(), v.language, gathering),
            when_here: elsewhere(v, gathering),
            moment: moment(v, gathering),
            mode: gathering.mode.word(),
            tabs: tabs(v, seen, here),
        }
    }
}

/// The frame of its space, in which it stands.
pub fn head(v: &View, seen: &Seen, crumbs: Crumbs) -> Head {
    Head::new(v, &seen.space, crumbs, "gatherings")
}

/// The reader's own time, when their clock shows another one then.
fn elsewhere(v: &View, gathering: &Gathering) -> Option<String> {
    let zone = v.calendar().zone();
    let same =
        gathering.all_day || v.clock(zone, gathering.starts) == v.clock(&gathering.zone, gathering.starts);
    (!same).then(|| {
        let period = v.period(zone, gathering.starts, gathering.ends, false);
        format!("{period} ({zone})")
    })
}

fn moment(v: &View, gathering: &Gathering) -> &'static str {
    match gathering.state {
        State::Draft => "draft",
        State::Cancelled => "cancelled",
        State::Announced if gathering.is_past(v.now()) => "past",
        State::Announced if gathering.is_now(v.now()) => "now",
        State::Announced => "soon",
    }
}

fn tabs(v: &View, seen: &Seen, here: &str) -> Vec<(String, String, bool)> {
    let uid = seen.gathering.uid;
    let parts = [
        ("", true, "gathering-tab-home"),
        ("people", seen.may_hold(), "gathering-tab-people"),
        ("run-sheet", seen.may_hold(), "run-sheet-title"),
        ("duties", true, "duty-title"),
        ("questions", true, "question-tab"),
        ("attendance", seen.may_hold(), "gathering-tab-attendance"),
        ("replay", seen.may_hold(), "replay-edit"),
        ("edition", seen.may_hold(), "gathering-tab-edition"),
    ];
    parts
        .into_iter()
        .filter(|(_, on, _)| *on)
        .map(|(part, _, word)| {
            let path = if part.is_empty() {
                format!("/gatherings/{uid}")
            } else {
                format!("/gatherings/{uid}/{part}")
            };
            (path, v.t(word).to_owned(), part == here)
        })
        .collect()
}
