//! What came out of a poll: counted from groups of equal ballots, without names.

use serde::{Deserialize, Serialize};

use super::ballot;
use super::model::{Poll, PollKind};

/// How many words a cloud draws.
const CLOUD: usize = 60;
/// How many texts everybody is shown, the newest.
const TEXTS: usize = 40;

/// A choice and how many made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Its words.
    pub text: String,
    /// How many people.
    pub count: i64,
    /// Whether it is right; nothing where that does not matter, or is not to be known yet.
    pub right: Option<bool>,
}

/// A choice and where people ranked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Its words.
    pub text: String,
    /// The mean rank, in hundredths; 0 when nobody answered.
    pub mean: i64,
}

/// A word of a cloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// The identifier of the first who wrote it.
    pub id: String,
    /// As they wrote it.
    pub text: String,
    /// How many people.
    pub count: i64,
    /// Its size in the cloud, 1 to 5.
    pub size: i64,
    /// Whether those who hold the room hid it.
    pub is_hidden: bool,
}

/// A text that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its identifier.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Whether those who hold the room hid it.
    pub is_hidden: bool,
}

/// Ideas that belong together, with their dots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The heading, or the first idea.
    pub text: String,
    /// The dots of all its ideas.
    pub dots: i64,
    /// The other ideas.
    pub ideas: Vec<String>,
}

/// See the module's own text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "lowercase")]
pub enum Outcome {
    /// Of choices, in their order.
    Choices {
        /// Each of them.
        choices: Vec<Counted>,
    },
    /// Of a scale.
    Scale {
        /// How many people for each step, from 1 on.
        steps: Vec<i64>,
        /// The mean, in hundredths.
        mean: i64,
        /// The standard deviation, in hundredths.
        spread: i64,
    },
    /// Of a ranking, the best first.
    Ranking {
        /// Each choice.
        choices: Vec<Ranked>,
    },
    /// Of a cloud of words, the most frequent first.
    Words {
        /// Each word.
        words: Vec<Word>,
    },
    /// Of an open question, the newest first.
    Texts {
        /// Each text.
        texts: Vec<Text>,
    },
    /// Of a wall, the most wanted first.
    Wall {
        /// Each group.
        groups: Vec<Group>,
    },
}

impl Outcome {
    /// Counts ballots that are given as groups of equal ones.
    pub fn count(poll: &Poll, groups: &[(String, i64)]) -> Self {
        let ballots: Vec<(Vec<i64>, i64)> = groups
            .iter()
            .map(|(body, count)| (ballot::numbers(body), *count))
            .collect();
        match poll.kind {
            PollKind::Scale => scale(poll.most, &ballots),
            PollKind::Ranking => ranking(poll, &ballots),
            _ => choices(poll, &ballots),
        }
    }

    /// What everybody sees of it during the session: nothing hidden, nothing too early, not too much at once.
    pub fn for_all(&self, reveals: bool) -> Self {
        let mut public = self.clone().without_hidden(reveals);
        match &mut public {
            Outcome::Words { words } => {
                words.truncate(CLOUD);
                size(words);
            }
            Outcome::Texts { texts } => texts.truncate(TEXTS),
            _ => {}
        }
        public
    }

    /// The same, with all that there is.
    pub fn without_hidden(mut self, reveals: bool) -> Self {
        match &mut self {
            Outcome::Choices { choices } if !reveals => {
                for choice in choices {
                    choice.right = None;
                }
            }
            Outcome::Words { words } => {
                words.retain(|word| !word.is_hidden);
                size(words);
            }
            Outcome::Texts { texts } => texts.retain(|text| !text.is_hidden),
            _ => {}
        }
        self
    }
}

fn choices(poll: &Poll, ballots: &[(Vec<i64>, i64)]) -> Outcome {
    let of_quiz = poll.kind == PollKind::Quiz;
    let counted = (1_i64..).zip(&poll.choices).map(|(place, choice)| Counted {
        text: choice.text.clone(),
        count: ballots
            .iter()
            .filter(|(chosen, _)| chosen.contains(&place))
            .map(|(_, count)| count)
            .sum(),
        right: of_quiz.then_some(choice.is_right),
    });
    Outcome::Choices {
        choices: counted.collect(),
    }
}

fn scale(most: i64, ballots: &[(Vec<i64>, i64)]) -> Outcome {
    let at = |step: i64| {
        let here = ballots.iter().filter(|(chosen, _)| chosen.first() == Some(&step));
        here.map(|(_, count)| count).sum::<i64>()
    };
    let steps: Vec<i64> = (1..=most).map(at).collect();
    let with_steps = || (1_i64..).zip(&steps);
    let people: i64 = steps.iter().sum();
    let sum: i64 = with_steps().map(|(step, count)| step * count).sum();
    let squares: i64 = with_steps().map(|(step, count)| step * step * count).sum();
    let (mut mean, mut spread) = (0, 0);
    if people > 0 {
        mean = (sum * 100 + people / 2) / people;
        // Of n answers: n² times their variance is n Σx² - (Σx)², a whole number.
        spread = ((people * squares - sum * sum) * 10_000 / (people * people)).isqrt();
    }
    Outcome::Scale { steps, mean, spread }
}

fn ranking(poll: &Poll, ballots: &[(Vec<i64>, i64)]) -> Outcome {
    let people: i64 = ballots.iter().map(|(_, count)| count).sum();
    let mean = |place: usize| {
        let ranks = ballots
            .iter()
            .filter_map(|(ranks, count)| Some(ranks.get(place)? * count));
        let sum: i64 = ranks.sum();
        if people == 0 {
            0
        } else {
            (sum * 100 + people / 2) / people
        }
    };
    let ranked = poll.choices.iter().enumerate().map(|(place, choice)| Ranked {
        text: choice.text.clone(),
        mean: mean(place),
    });
    let mut choices: Vec<Ranked> = ranked.collect();
    choices.sort_by_key(|choice| choice.mean);
    Outcome::Ranking { choices }
}

/// Five sizes, from the rarest to the most frequent.
pub fn size(words: &mut [Word]) {
    let most = words.iter().map(|word| word.count).max().unwrap_or(1);
    for word in words {
        word.size = if most <= 1 {
            2
        } else {
            1 + (word.count - 1) * 4 / (most - 1)
        };
    }
}
