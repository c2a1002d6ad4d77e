//! The closed vocabularies of the format that only trames use. Those that spaces use too are in `kernel`.

use kernel::{Joining, Language, Level, Module, Right, SpaceKind};

/// A closed list of words.
pub(crate) trait Vocabulary: Copy + PartialEq + 'static {
    /// Every word, in the order of the specification.
    fn all() -> &'static [Self];
    /// The word as written in a file.
    fn said(self) -> &'static str;

    /// Finds the word, or nothing.
    fn find(word: &str) -> Option<Self> {
        Self::all().iter().copied().find(|known| known.said() == word)
    }

    /// Every word, for a message: `fr, en`.
    fn listed() -> String {
        Self::all()
            .iter()
            .map(|word| word.said())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

macro_rules! known {
    ($($name:ty),+) => {$(
        impl Vocabulary for $name {
            fn all() -> &'static [Self] {
                Self::ALL
            }
            fn said(self) -> &'static str {
                self.word()
            }
        }
    )+};
}
known!(Joining, Language, Level, Module, Right, SpaceKind);

/// A vocabulary: one enum, its words, the way back. The first word is the one a new thing starts with.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident {
        $(#[$first_doc:meta])* $first:ident = $first_word:literal,
        $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum $name { $(#[$first_doc])* #[default] $first, $($(#[$word_doc])* $variant,)+ }

        impl $name {
            /// Every word, in the order of the specification.
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$variant,)+];

            /// The word as written in a file.
            pub const fn word(self) -> &'static str {
                match self { $name::$first => $first_word, $($name::$variant => $word,)+ }
            }

            /// Finds the word, or nothing.
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $first_word => Some($name::$first),
                    $($word => Some($name::$variant),)+
                    _ => None,
                }
            }
        }

        impl Vocabulary for $name {
            fn all() -> &'static [Self] {
                Self::ALL
            }
            fn said(self) -> &'static str {
                self.word()
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// Under what terms a trame may be taken up by others.
    Licence {
        /// Attribution, same terms.
        AttributionShareAlike = "CC-BY-SA-4.0",
        /// Attribution.
        Attribution = "CC-BY-4.0",
        /// No condition.
        Zero = "CC0-1.0",
    }
}

vocabulary! {
    /// The drawing on a trame's card.
    Picture {
        /// A training.
        Training = "training",
        /// A network of places.
        Network = "network",
        /// A cycle.
        Cycle = "cycle",
        /// An accompaniment.
        Accompaniment = "accompaniment",
        /// A collective.
        Collective = "collective",
    }
}

vocabulary! {
    /// A thing for which a space may use another word.
    Thing {
        /// The space itself.
        Space = "space",
        /// Who belongs to it.
        Member = "member",
        /// Who facilitates.
        Facilitator = "facilitator",
        /// Who looks after it.
        Steward = "steward",
        /// A group that follows a program together.
        Cohort = "cohort",
        /// A small group.
        Cell = "cell",
        /// A place of a network.
        Site = "site",
        /// A gathering.
        Gathering = "gathering",
        /// A sheet.
        Sheet = "sheet",
        /// A role.
        Role = "role",
        /// A stage of life.
        Stage = "stage",
        /// The program.
        Program = "program",
        /// A week of the program.
        Week = "week",
        /// A meeting of the program.
        Meeting = "meeting",
        /// A project.
        Project = "project",
        /// The charter.
        Charter = "charter",
        /// A skill.
        Skill = "skill",
        /// A concept.
        Concept = "concept",
    }
}

vocabulary! {
    /// What a field of a sheet holds.
    FieldType {
        /// A line of text.
        Line = "line",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A long text.
        Text = "text",
        /// A number.
        Number = "number",
        /// One choice among several.
        Choice = "choice",
        /// Any number of choices.
        Choices = "choices",
        /// A day.
        Date = "date",
        /// From a day to another.
        Period = "period",
        /// A place.
        Place = "place",
        /// A web address.
        Link = "link",
        /// A mail address.
        Mail = "mail",
        /// A picture.
        Image = "image",
        /// A file.
        File = "file",
        /// Somebody of the space.
        Person = "person",
        /// Another sheet.
        Sheet = "sheet",
        /// Any number of choices of a list whose choices may stand below one another.
        Tree = "tree",
        /// Any number of other sheets.
        Sheets = "sheets",
        /// A title made of other fields.
        Title = "title",
    }
}

impl FieldType {
    /// Whether one chooses from a list of its own.
    pub const fn chooses(self) -> bool {
        matches!(self, FieldType::Choice | FieldType::Choices | FieldType::Tree)
    }

    /// Whether it points to other sheets.
    pub const fn points(self) -> bool {
        matches!(self, FieldType::Sheet | FieldType::Sheets)
    }
}

vocabulary! {
    /// Who may read or write a field of a sheet, among those who see the space.
    Circle {
        /// All of them.
        Everyone = "everyone",
        /// The members.
        Members = "members",
        /// Those who facilitate, and the stewards.
        Team = "team",
        /// Whoever wrote the sheet, and the stewards.
        Author = "author",
    }
}

vocabulary! {
    /// How one answers a question asked when registering.
    QuestionType {
        /// With a line of text.
        Line = "line",
        /// With a paragraph.
        Paragraph = "paragraph",
        /// With one choice among several.
        Choice = "choice",
        /// With any number of choices.
        Choices = "choices",
        /// By ticking a box.
        Tick = "tick",
    }
}

vocabulary! {
    /// Where people are when they gather.
    Mode {
        /// In one place.
        Onsite = "onsite",
        /// Each where they are.
        Remote = "remote",
        /// Both at once.
        Hybrid = "hybrid",
    }
}

vocabulary! {
    /// What one does in an activity of the program.
    ActivityKind {
        /// Reads.
        Read = "read",
        /// Watches or listens.
        Watch = "watch",
        /// Answers questions.
        Quiz = "quiz",
        /// Does an exercise.
        Exercise = "exercise",
        /// Writes in a journal.
        Journal = "journal",
        /// Tries something out.
        Try = "try",
        /// Writes with others.
        Cowrite = "cowrite",
        /// Exchanges.
        Exchange = "exchange",
        /// Gives or asks for feedback.
        Feedback = "feedback",
        /// Says where one stands.
        Position = "position",
        /// Makes a statement.
        Statement = "statement",
        /// Meets.
        Meet = "meet",
    }
}
