//! A snapshot drawn: people in the middle, kinds of works around them, a line for the links between. Pure geometry; one
//! scale for every snapshot, so that two lie side by side.

use platform::web::View;

use super::model::{Body, KINDS, Told, of_kind};

/// The middle of the drawing.
const MIDDLE: (f64, f64) = (240.0, 200.0);
/// How far the kinds stand from the middle, sideways and upwards.
const REACH: (f64, f64) = (165.0, 128.0);
/// How many kinds stand around.
const AROUND: f64 = 6.0;
/// The smallest circle, how much a circle grows with the root of its count, and the largest.
const SMALLEST: f64 = 12.0;
const GROWTH: f64 = 3.4;
const LARGEST: f64 = 48.0;

/// A circle with its words.
#[derive(Debug, Clone)]
pub struct Circle {
    /// Where its middle is.
    pub x: String,
    /// See [`Circle::x`].
    pub y: String,
    /// How large it is.
    pub radius: String,
    /// Where its words stand.
    pub words_y: String,
    /// Where its number stands.
    pub number_y: String,
    /// What it is.
    pub name: String,
    /// How many.
    pub number: String,
    /// Whether there are too few to tell.
    pub few: bool,
    /// How wide the line to the middle is; none when there is nothing to draw.
    pub line: Option<String>,
}

/// A snapshot as it is drawn.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What tells it from others on its page.
    pub id: String,
    /// What it shows, in a sentence.
    pub title: String,
    /// What somebody who hears the page is told of it.
    pub heard: String,
    /// The people.
    pub people: Circle,
    /// The kinds of works.
    pub kinds: Vec<Circle>,
}

/// A count in words.
pub fn told(v: &View, count: Told) -> String {
    match count.number() {
        0 => v.t("snapshot-few").to_owned(),
        number => v.tn("snapshot-at-least", number),
    }
}

/// Small counts are exact.
fn fraction(count: i64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn radius(count: Told) -> f64 {
    (SMALLEST + GROWTH * fraction(count.number()).sqrt()).min(LARGEST)
}

fn circle(v: &View, (x, y): (f64, f64), count: Told, name: String) -> Circle {
    let radius = radius(count);
    Circle {
        x: format!("{x:.1}"),
        y: format!("{y:.1}"),
        radius: format!("{radius:.1}"),
        words_y: format!("{:.1}", y + radius + 15.0),
        number_y: format!("{:.1}", y + radius + 30.0),
        name,
        number: told(v, count),
        few: count.number() == 0,
        line: None,
    }
}

fn kind(v: &View, body: &Body, place: i64, kind: &str) -> Circle {
    let works = of_kind(body, kind);
    let turn = std::f64::consts::TAU * fraction(place) / AROUND - std::f64::consts::FRAC_PI_2;
    let at = (MIDDLE.0 + REACH.0 * turn.cos(), MIDDLE.1 + REACH.1 * turn.sin());
    let mut circle = circle(v, at, works.works, v.word("snapshot-kind", kind).to_owned());
    let links = fraction(works.links.number());
    circle.line = (links > 0.0).then(|| format!("{:.1}", (1.0 + links.sqrt() / 2.0).min(12.0)));
    circle
}

impl Picture {
    /// Of a snapshot; `heard` says in words what it shows.
    pub fn of(v: &View, id: &str, title: String, body: &Body, heard: String) -> Self {
        let kinds = (0i64..)
            .zip(KINDS)
            .map(|(place, word)| kind(v, body, place, word));
        Picture {
            id: id.to_owned(),
            title,
            heard,
            people: circle(v, MIDDLE, body.people, v.t("snapshot-people-there").to_owned()),
            kinds: kinds.collect(),
        }
    }
}
