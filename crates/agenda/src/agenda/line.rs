//! Lines in words, grouped by day. Most words of a page come back line after line, so each is made once.

use std::collections::{BTreeMap, HashMap};

use kernel::Instant;
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::{Shape, said};

use super::model::{Dated, Line, Shapes};
use gatherings::gathering::State;

/// A gathering as a template shows it.
pub struct Shown {
    /// Its page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// Its hours, or until which day it lasts.
    pub hours: String,
    /// The same in its own zone, when that is another.
    pub own_hours: Option<String>,
    /// For the `datetime` attribute.
    pub machine: String,
    /// What kind of gathering it is.
    pub kind: String,
    /// How one is there: the word of the vocabulary, and in words.
    pub mode: String,
    /// Where it is.
    pub place: String,
    /// Its space: address and name.
    pub space: (String, String),
    /// How many places are left, in words; empty when they are not counted.
    pub left: String,
    /// Whether none is left.
    pub is_full: bool,
    /// What it is about and whom it is for.
    pub marks: Vec<String>,
    /// `announced`, `cancelled`, `draft`.
    pub state: &'static str,
    /// Whether it is over.
    pub is_past: bool,
}

/// A day with what it holds.
pub struct Day {
    /// As a field writes it: `2026-04-02`.
    pub field: String,
    /// In words.
    pub name: String,
    /// What it holds, in order.
    pub lines: Vec<Shown>,
}

/// Turns lines into words.
pub struct Writer<'a> {
    v: &'a View,
    shapes: &'a Shapes,
    clocks: HashMap<i64, String>,
    zones: HashMap<String, Calendar>,
}

impl<'a> Writer<'a> {
    /// For a reader.
    pub fn new(v: &'a View, shapes: &'a Shapes) -> Self {
        Writer {
            v,
            shapes,
            clocks: HashMap::new(),
            zones: HashMap::new(),
        }
    }

    /// Days in order, the last first when `backwards`.
    pub fn days(&mut self, lines: Vec<Line>, backwards: bool) -> Vec<Day> {
        let mut days: BTreeMap<String, (Instant, Vec<Shown>)> = BTreeMap::new();
        for line in lines {
            let (first, last) = line.days(self.v.calendar());
            // What only has days is named by its day, wherever that is.
            let noon = self.v.calendar().from_field(&first).unwrap_or(line.starts);
            let shown = self.within(line, first == last);
            days.entry(first)
                .or_insert_with(|| (noon, Vec::new()))
                .1
                .push(shown);
        }
        let day = |(field, (start, lines)): (String, (Instant, Vec<Shown>))| Day {
            name: self.v.day(start),
            field,
            lines,
        };
        let mut days: Vec<Day> = days.into_iter().map(day).collect();
        if backwards {
            days.reverse();
        }
        days
    }

    /// One line.
    pub fn shown(&mut self, line: Line) -> Shown {
        let (first, last) = line.days(self.v.calendar());
        self.within(line, first == last)
    }

    /// One line, within a day or not.
    fn within(&mut self, line: Line, one_day: bool) -> Shown {
        let v = self.v;
        let shape = self.shapes.of(&line.trame).cloned();
        let kind = shape.as_ref().and_then(|shape| kind(shape, &line.kind, v));
        let left = line.left.filter(|_| line.state == State::Announced);
        Shown {
            path: format!("/gatherings/{}", line.uid),
            hours: self.hours(&line, one_day),
            own_hours: self.own_hours(&line),
            machine: v.machine(line.starts),
            kind: kind.unwrap_or_default(),
            mode: line.mode,
            place: line.place,
            space: (line.slug, line.space),
            left: match left {
                Some(0) => v.t("agenda-full").to_owned(),
                Some(left) => v.tn("registration-left", left),
                None => String::new(),
            },
            is_full: left == Some(0),
            marks: self.marks(&line.marks, shape.as_deref()),
            state: line.state.word(),
            is_past: line.ends <= v.now(),
            title: line.title,
            summary: line.summary,
        }
    }

    /// `17 h – 19 h`; for more than a day, until when.
    fn hours(&mut self, line: &Line, one_day: bool) -> String {
        let v = self.v;
        if !one_day && line.all_day {
            let own = self.calendar(&line.zone);
            return own.period(v.languages(), line.starts, line.ends, true);
        }
        if !one_day {
            return v.calendar().period(v.languages(), line.starts, line.ends, false);
        }
        if line.all_day {
            return v.t("agenda-all-day").to_owned();
        }
        let (from, to) = (self.clock(line.starts), self.clock(line.ends));
        format!("{from} – {to}")
    }

    /// The hour in the reader's zone. The same hour of the same day is written once.
    fn clock(&mut self, instant: Instant) -> String {
        let minutes = instant.milliseconds().div_euclid(60_000);
        let v = self.v;
        self.clocks
            .entry(minutes)
            .or_insert_with(|| v.calendar().clock(v.languages(), instant))
            .clone()
    }

    /// Its own hours, when its clocks show others than the reader's.
    fn own_hours(&mut self, line: &Line) -> Option<String> {
        let v = self.v;
        if line.all_day || line.zone == v.calendar().zone() {
            return None;
        }
        let own = self.calendar(&line.zone);
        let same = own.moment_field(line.starts) == v.calendar().moment_field(line.starts)
            && own.moment_field(line.ends) == v.calendar().moment_field(line.ends);
        (!same).then(|| {
            let period = own.period(v.languages(), line.starts, line.ends, false);
            format!("{period} ({})", line.zone)
        })
    }

    /// The calendar of a zone, looked up once.
    fn calendar(&mut self, zone: &str) -> &Calendar {
        let language = self.v.language;
        self.zones
            .entry(zone.to_owned())
            .or_insert_with(|| Calendar::new(language, zone))
    }

    fn marks(&self, marks: &[(String, String)], shape: Option<&Shape>) -> Vec<String> {
        let Some(shape) = shape else {
            return Vec::new();
        };
        let pattern = &shape.trame.space;
        let word = |(vocabulary, mark): &(String, String)| {
            let name = if vocabulary == "theme" {
                let theme = pattern.themes.iter().find(|theme| theme.key == *mark);
                theme.map(|theme| &theme.name)
            } else {
                let public = pattern.publics.iter().find(|public| public.key == *mark);
                public.map(|public| &public.name)
            };
            name.map(|name| said(name, self.v.language).text.to_owned())
        };
        marks.iter().filter_map(word).collect()
    }
}

/// The name of a kind, in the words of its space.
fn kind(shape: &Shape, key: &str, v: &View) -> Option<String> {
    let kinds = &shape.trame.gatherings;
    let known = kinds.iter().find(|kind| kind.key == key)?;
    Some(said(&known.name, v.language).text.to_owned())
}
