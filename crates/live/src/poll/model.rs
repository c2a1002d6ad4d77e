//! What a poll is.

use kernel::{Problem, Uid};
use platform::db::{FromRow, Row};

use super::life::{Life, State};

/// What people are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollKind {
    /// One choice.
    Single,
    /// Several choices, up to a number.
    Multiple,
    /// A step between two ends.
    Scale,
    /// Every choice in one's own order.
    Ranking,
    /// One to three words, drawn as a cloud.
    Words,
    /// A text.
    Text,
    /// Ideas, grouped, with dots for the best.
    Wall,
    /// A question of a quiz, with right answers.
    Quiz,
}

impl PollKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [PollKind; 8] = [
        PollKind::Single,
        PollKind::Multiple,
        PollKind::Scale,
        PollKind::Ranking,
        PollKind::Words,
        PollKind::Text,
        PollKind::Wall,
        PollKind::Quiz,
    ];

    /// The word, as stored and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            PollKind::Single => "single",
            PollKind::Multiple => "multiple",
            PollKind::Scale => "scale",
            PollKind::Ranking => "ranking",
            PollKind::Words => "words",
            PollKind::Text => "text",
            PollKind::Wall => "wall",
            PollKind::Quiz => "quiz",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        PollKind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it offers choices.
    pub const fn offers(self) -> bool {
        matches!(
            self,
            PollKind::Single | PollKind::Multiple | PollKind::Ranking | PollKind::Quiz
        )
    }

    /// Whether people write.
    pub const fn is_written(self) -> bool {
        matches!(self, PollKind::Words | PollKind::Text | PollKind::Wall)
    }
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Whether it is right, in a quiz.
    pub is_right: bool,
}

/// A poll as stored, with its choices in order.
#[derive(Debug, Clone)]
pub struct Poll {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// What people are asked for.
    pub kind: PollKind,
    /// The question.
    pub title: String,
    /// The quiz that it belongs to, if it has a name.
    pub quiz: String,
    /// How many choices one makes, the highest step, how many words, how many dots: by kind.
    pub most: i64,
    /// What the lowest step means.
    pub low: String,
    /// What the highest step means.
    pub high: String,
    /// Where it is in its life.
    pub life: Life,
    /// Whether the large screen shows it.
    pub on_screen: bool,
    /// The results as data, while it is closed.
    pub outcome: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

impl Poll {
    /// Whether right answers are for everybody to see.
    pub fn reveals(&self) -> bool {
        self.life.reveals()
    }

    /// As it is once the room is over: nobody answers any more.
    pub fn afterwards(mut self) -> Self {
        if self.life.state == State::Open {
            self.life.state = State::Closed;
        }
        self
    }

    /// The places of the right choices, in order.
    pub fn rights(&self) -> Vec<i64> {
        let places = (1..).zip(&self.choices);
        places
            .filter(|(_, choice)| choice.is_right)
            .map(|(place, _)| place)
            .collect()
    }
}

impl FromRow for Poll {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Poll {
            id: row.column()?,
            uid: row.column()?,
            kind: PollKind::from_word(&row.column::<String>()?).ok_or(Problem::broken("a kind of poll"))?,
            title: row.column()?,
            quiz: row.column()?,
            most: row.column()?,
            low: row.column()?,
            high: row.column()?,
            life: Life {
                state: State::from_word(&row.column::<String>()?)
                    .ok_or(Problem::broken("a state of poll"))?,
                is_shown: row.column()?,
                was_revealed: row.column()?,
            },
            on_screen: row.column()?,
            outcome: row.column()?,
            choices: Vec::new(),
        })
    }
}
