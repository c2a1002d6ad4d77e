//! `badges.toml`: what people may be recognised for, given by others.

use crate::Words;
use crate::text::Form;
use crate::vocabulary::{Vocabulary, vocabulary};
use crate::walk::{Table, Walk};

/// What somebody may be recognised for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Badge {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it says of whoever has it.
    pub summary: Words,
    /// What one does to have it, Markdown.
    pub criteria: Words,
    /// What is asked to be shown.
    pub evidence: Option<Words>,
    /// The key of the role at the end of which it is proposed.
    pub role: Option<String>,
    /// How many months it holds once given; nothing: for ever.
    pub months: Option<u32>,
    /// Its outline.
    pub shape: BadgeShape,
    /// What is drawn in it.
    pub sign: BadgeSign,
    /// Its colour.
    pub colour: BadgeColour,
    /// The keys of the skills that it speaks of.
    pub skills: Vec<String>,
}

impl Badge {
    /// The longest that one may hold, in months.
    pub const LONGEST: u32 = 120;
}

impl Table for Badge {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("summary", &mut self.summary);
        to.text("criteria", &mut self.criteria);
        to.paragraph("evidence", &mut self.evidence);
        to.string("role", Form::Key, &mut self.role);
        to.number("months", 1..=Badge::LONGEST, &mut self.months);
        to.word("shape", &mut self.shape);
        to.word("sign", &mut self.sign);
        to.word("colour", &mut self.colour);
        to.key_list("skills", &mut self.skills);
    }
}

vocabulary! {
    /// The outline of a badge.
    BadgeShape {
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

vocabulary! {
    /// What is drawn in a badge.
    BadgeSign {
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
        Speech = "words",
        /// Three rings that hold one another.
        Rings = "rings",
        /// A tool.
        Tool = "tool",
    }
}

vocabulary! {
    /// The colour of a badge.
    BadgeColour {
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
