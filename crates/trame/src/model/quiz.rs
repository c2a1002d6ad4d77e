//! The questions of an activity: what one is asked, to see for oneself whether one understood.

use crate::Words;
use crate::walk::{Table, Walk};

/// A question of an activity, answered by choosing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuizQuestion {
    /// Its key, among the questions of its activity.
    pub key: String,
    /// What is asked.
    pub label: Words,
    /// What helps to answer.
    pub hint: Option<Words>,
    /// What there is to choose from.
    pub choices: Vec<QuizChoice>,
}

impl QuizQuestion {
    /// How many choices are right: of one, one chooses one; of several, any number.
    pub fn right(&self) -> usize {
        self.choices.iter().filter(|choice| choice.right).count()
    }
}

impl Table for QuizQuestion {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("label", &mut self.label);
        to.paragraph("hint", &mut self.hint);
        to.tables("choice", &mut self.choices);
    }
}

/// One of the choices of such a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuizChoice {
    /// Its key, among the choices of its question.
    pub key: String,
    /// What it says.
    pub name: Words,
    /// Whether it is right.
    pub right: bool,
    /// Why, said once one has answered.
    pub why: Option<Words>,
}

impl Table for QuizChoice {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.mark("right", &mut self.right);
        to.paragraph("why", &mut self.why);
    }
}
