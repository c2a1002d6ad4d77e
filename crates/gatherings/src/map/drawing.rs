//! A map that is drawn, as its template writes it. Every length is in pixels of the map's own.

/// Something that has a place on a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Degrees to the north.
    pub latitude: f64,
    /// Degrees to the east.
    pub longitude: f64,
    /// What it is called.
    pub label: String,
    /// Where its link leads.
    pub href: String,
    /// Its number, which the list beside the map repeats.
    pub number: usize,
}

/// A picture of the ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// Its address.
    pub href: String,
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
}

/// A point, or several that lie too near to one another to be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Where its middle is.
    pub x: f64,
    /// See `x`.
    pub y: f64,
    /// The left edge of its mark.
    pub left: f64,
    /// The upper edge of its mark.
    pub top: f64,
    /// How wide its mark is.
    pub width: f64,
    /// What stands in it: `3`, or `3·5`, or `3…` for many.
    pub numbers: String,
    /// What it is, in words: for the pointer and for who listens.
    pub title: String,
    /// Where its link leads.
    pub href: String,
    /// Its name beside it, where there is room.
    pub label: Option<Label>,
}

/// A name beside a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where it begins, ends or has its middle, as `anchor` says.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// The name, cut when it is long.
    pub text: String,
}

/// How long a distance is.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Its length.
    pub length: f64,
    /// How far that is: a number.
    pub far: u32,
    /// `m` or `km`.
    pub unit: &'static str,
}

/// Where the links of a map lead.
#[derive(Debug, Clone, PartialEq)]
pub struct Links {
    /// Nearer; nothing when there is nothing nearer.
    pub closer: Option<String>,
    /// Farther.
    pub farther: Option<String>,
    /// To the north.
    pub north: String,
    /// To the south.
    pub south: String,
    /// To the west.
    pub west: String,
    /// To the east.
    pub east: String,
    /// Back to all points; nothing when they are shown already.
    pub all: Option<String>,
}

/// A map.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The ground, when there is a server for it.
    pub tiles: Vec<Tile>,
    /// The lines of latitude and longitude, as one path, where there is no ground.
    pub net: String,
    /// What is on it.
    pub dots: Vec<Dot>,
    /// Every point, for the list.
    pub points: Vec<Point>,
    /// The scale.
    pub scale: Scale,
    /// The links that move it; none for a map that stays as it is.
    pub links: Option<Links>,
    /// Whom the ground is owed to.
    pub credit: Option<String>,
}

impl Drawing {
    /// Whether there is anything on it, here or farther away.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}
