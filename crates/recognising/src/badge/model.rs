//! What one may be recognised for, and how it looks.

use kernel::{Instant, Language, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

platform::words! {
    /// The outline.
    Shape {
        /// A disc.
        Round = "round",
        /// Six sides.
        Hexagon = "hexagon",
        /// With twelve petals.
        Flower = "flower",
        /// With rays.
        Sun = "sun",
        /// With soft corners.
        Square = "square",
        /// A shield.
        Shield = "shield",
    }
}

platform::words! {
    /// What is drawn in it.
    Sign {
        /// Three strands.
        Braid = "braid",
        /// A star.
        Star = "star",
        /// A heart.
        Heart = "heart",
        /// A leaf.
        Leaf = "leaf",
        /// An open book.
        Book = "book",
        /// A speech bubble.
        Words = "words",
        /// Three rings that hold one another.
        Rings = "rings",
        /// A tool.
        Tool = "tool",
    }
}

platform::words! {
    /// Its colour: each dark enough for a light sign to be seen on it.
    Colour {
        /// Brick.
        Brick = "brick",
        /// Forest.
        Forest = "forest",
        /// Lake.
        Lake = "lake",
        /// Plum.
        Plum = "plum",
        /// Ochre.
        Ochre = "ochre",
        /// Slate.
        Slate = "slate",
    }
}

impl Colour {
    /// Red, green and blue.
    pub const fn ground(self) -> [u8; 3] {
        match self {
            Colour::Brick => [0x9a, 0x3d, 0x1f],
            Colour::Forest => [0x2f, 0x62, 0x44],
            Colour::Lake => [0x22, 0x57, 0x7a],
            Colour::Plum => [0x6b, 0x3a, 0x6e],
            Colour::Ochre => [0x85, 0x56, 0x00],
            Colour::Slate => [0x3d, 0x4a, 0x57],
        }
    }
}

/// What one may be recognised for.
#[derive(Debug, Clone)]
pub struct Badge {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space: SpaceId,
    /// The name of its space in addresses.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// What it says of whoever has it, in a sentence.
    pub summary: String,
    /// What one does to have it, as typed.
    pub criteria: String,
    /// The same as HTML.
    pub criteria_html: String,
    /// The keys of skills of the space's framework.
    pub skills: Vec<String>,
    /// What is asked to be shown.
    pub evidence: String,
    /// The key of the role at the end of which it is proposed; empty: none.
    pub role: String,
    /// Its outline.
    pub shape: Shape,
    /// Its sign.
    pub sign: Sign,
    /// Its colour.
    pub colour: Colour,
    /// A picture that somebody gave instead.
    pub picture: Option<String>,
    /// What that shows, in words.
    pub alternative: String,
    /// How many months it holds once given; nothing: for ever.
    pub lasts: Option<i64>,
    /// The language in which it is written.
    pub language: Language,
    /// How often it was worded, from 1.
    pub version: i64,
    /// When it was laid aside: nobody is given it any more.
    pub withdrawn: Option<Instant>,
}

impl Badge {
    /// Where it is read.
    pub fn path(&self) -> String {
        format!("/spaces/{}/badges/{}", self.slug, self.uid)
    }

    /// Where its picture is found.
    pub fn image(&self) -> String {
        match &self.picture {
            Some(picture) => format!("/media/{picture}?w=480"),
            None => format!("/badges/definitions/{}/image.svg?v={}", self.uid, self.version),
        }
    }

    /// Until when one that is given at a moment holds.
    pub fn ends(&self, given: Instant) -> Option<Instant> {
        // A month of badges is thirty days and a half: nobody counts them by the day.
        self.lasts
            .map(|months| given.plus_days((months * 61).div_euclid(2)))
    }
}

/// What a form says of one.
pub struct Worded {
    /// Its name.
    pub name: String,
    /// What it says.
    pub summary: String,
    /// What one does.
    pub criteria: String,
    /// Skills.
    pub skills: Vec<String>,
    /// What is asked to be shown.
    pub evidence: String,
    /// Its role.
    pub role: String,
    /// Its outline.
    pub shape: Shape,
    /// Its sign.
    pub sign: Sign,
    /// Its colour.
    pub colour: Colour,
    /// How long it holds.
    pub lasts: Option<i64>,
    /// In which language.
    pub language: Language,
}

impl FromRow for Badge {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Badge {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            slug: row.column()?,
            name: row.column()?,
            summary: row.column()?,
            criteria: row.column()?,
            criteria_html: row.column()?,
            skills: row
                .column::<String>()?
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            evidence: row.column()?,
            role: row.column()?,
            shape: row.column()?,
            sign: row.column()?,
            colour: row.column()?,
            picture: row.column()?,
            alternative: row.column()?,
            lasts: row.column()?,
            language: row.column()?,
            version: row.column()?,
            withdrawn: row.column()?,
        })
    }
}
