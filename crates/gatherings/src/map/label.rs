//! Names beside points: each tries the right, the left, above and below, and stays away where it would cover something.

use super::drawing::{Dot, Label};

/// Half the height of a point's mark.
pub const RADIUS: f64 = 14.0;
/// How high a line of names is.
const LINE: f64 = 18.0;
/// How wide a letter is at most, on average.
const LETTER: f64 = 8.5;
/// How many letters of a name stand on a map.
const LETTERS: usize = 26;
/// Beyond so many points a map has numbers only.
const NAMED: usize = 60;

/// A rectangle that is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Taken {
    fn meets(&self, other: &Taken) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// What a point's mark takes.
    pub fn by_mark(dot: &Dot) -> Taken {
        Taken {
            left: dot.left,
            top: dot.top,
            right: dot.left + dot.width,
            bottom: dot.top + 2.0 * RADIUS,
        }
    }

    /// What a name takes.
    pub fn by_label(label: &Label) -> Taken {
        let wide = wide(&label.text);
        let left = match label.anchor {
            "start" => label.x,
            "end" => label.x - wide,
            _ => label.x - wide / 2.0,
        };
        Taken {
            left,
            top: label.y - LINE * 0.75,
            right: left + wide,
            bottom: label.y + LINE * 0.25,
        }
    }
}

fn wide(text: &str) -> f64 {
    LETTER * text.chars().count() as f64
}

fn cut(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Writes the names that have room on a map of this size; `names` are those of the points, in the same order.
pub fn write(dots: &mut [Dot], names: &[String], width: f64, height: f64) {
    if dots.len() > NAMED {
        return;
    }
    let mut taken: Vec<Taken> = dots.iter().map(Taken::by_mark).collect();
    for (dot, name) in dots.iter_mut().zip(names) {
        let fits = |label: &Label| {
            let place = Taken::by_label(label);
            place.left >= 2.0
                && place.top >= 2.0
                && place.right <= width - 2.0
                && place.bottom <= height - 2.0
                && !taken.iter().any(|other| other.meets(&place))
        };
        dot.label = around(dot, &cut(name)).into_iter().find(fits);
        taken.extend(dot.label.as_ref().map(Taken::by_label));
    }
}

fn around(dot: &Dot, text: &str) -> [Label; 4] {
    let label = |x, y, anchor| Label {
        x,
        y,
        anchor,
        text: text.to_owned(),
    };
    let middle = dot.y + LINE * 0.25;
    [
        label(dot.left + dot.width + 5.0, middle, "start"),
        label(dot.left - 5.0, middle, "end"),
        label(dot.x, dot.y - RADIUS - LINE * 0.4, "middle"),
        label(dot.x, dot.y + RADIUS + LINE * 0.9, "middle"),
    ]
}
