//! What may become of a question: two pure rules, one for its own life, one for which question stands under which.

use std::collections::BTreeMap;

use kernel::Refusal;

/// How far a question is, of all that may have happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It was asked.
    Asked,
    /// Somebody looks for an answer.
    Assigned,
    /// Another gathering will treat it.
    Deferred,
    /// There are first elements.
    Begun,
    /// It is answered.
    Answered,
    /// Everybody reads the question and its answer.
    Published,
    /// It stands under another that asks the same.
    Grouped,
    /// Somebody who looks after the place hid it.
    Hidden,
}

impl State {
    /// Every state, in the order of a question's life.
    pub const ALL: &'static [State] = &[
        State::Asked,
        State::Assigned,
        State::Deferred,
        State::Begun,
        State::Answered,
        State::Published,
        State::Grouped,
        State::Hidden,
    ];

    /// The word, as stored and in messages.
    pub const fn word(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Assigned => "assigned",
            State::Deferred => "deferred",
            State::Begun => "begun",
            State::Answered => "answered",
            State::Published => "published",
            State::Grouped => "grouped",
            State::Hidden => "hidden",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        State::ALL.iter().copied().find(|state| state.word() == word)
    }
}

/// The facts of a question's life that its state and its letters follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Life {
    /// How many versions of an answer were written.
    pub version: i64,
    /// The version that its askers were told of; 0 when they were told of none.
    pub told: i64,
    /// Whether somebody looks for an answer.
    pub assigned: bool,
    /// Whether another gathering will treat it.
    pub deferred: bool,
    /// Whether it is answered.
    pub answered: bool,
    /// Whether everybody reads it.
    pub published: bool,
    /// Whether it stands under another.
    pub grouped: bool,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// What is done to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A version of the answer is written.
    Write,
    /// It is answered.
    Answer,
    /// It is not answered after all.
    Reopen,
    /// Everybody may read it.
    Publish,
    /// No longer.
    Withdraw,
    /// It is hidden.
    Hide,
    /// It is shown again.
    Restore,
    /// Somebody is asked to find an answer, or nobody any more.
    Assign(bool),
    /// Another gathering will treat it, or none any more.
    Defer(bool),
}

impl Deed {
    /// Every deed, for tests.
    #[cfg(test)]
    pub const ALL: [Deed; 11] = [
        Deed::Write,
        Deed::Answer,
        Deed::Reopen,
        Deed::Publish,
        Deed::Withdraw,
        Deed::Hide,
        Deed::Restore,
        Deed::Assign(true),
        Deed::Assign(false),
        Deed::Defer(true),
        Deed::Defer(false),
    ];
}

impl Life {
    /// The state that people are shown: the last thing that counts.
    pub const fn state(&self) -> State {
        if self.hidden {
            State::Hidden
        } else if self.grouped {
            State::Grouped
        } else if self.published {
            State::Published
        } else if self.answered {
            State::Answered
        } else if self.version > 0 {
            State::Begun
        } else if self.deferred {
            State::Deferred
        } else if self.assigned {
            State::Assigned
        } else {
            State::Asked
        }
    }

    /// What it is afterwards, and whether its askers are to be told now: at most once for each version.
    ///
    /// # Errors
    /// When the deed does not fit: a twin is treated where it was put, a hidden one not at all, and there is no answer
    /// before something was written.
    pub fn after(self, deed: Deed) -> Result<(Life, bool), Refusal> {
        let is_upkeep = matches!(deed, Deed::Hide | Deed::Restore);
        if self.grouped && !is_upkeep {
            return Err(Refusal::new("question-is-twin"));
        }
        if self.hidden && !is_upkeep {
            return Err(Refusal::new("question-is-hidden"));
        }
        let needs_words = matches!(deed, Deed::Answer | Deed::Publish);
        if needs_words && self.version == 0 {
            return Err(Refusal::new("question-nothing-written"));
        }
        let mut next = self;
        match deed {
            Deed::Write => next.version += 1,
            Deed::Answer => next.answered = true,
            Deed::Reopen => next.answered = false,
            Deed::Publish => next.published = true,
            Deed::Withdraw => next.published = false,
            Deed::Hide => next.hidden = true,
            Deed::Restore => next.hidden = false,
            Deed::Assign(assigned) => next.assigned = assigned,
            Deed::Defer(deferred) => next.deferred = deferred,
        }
        let tells = needs_words && next != self && next.told < next.version;
        if tells {
            next.told = next.version;
        }
        Ok((next, tells))
    }
}

/// Which question stands under which, among those of one gathering. Nobody's question is lost in it: a twin keeps its
/// askers, and the question at the top speaks for all that stand below.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forest(BTreeMap<i64, Option<i64>>);

impl Forest {
    /// From the parent of each question.
    pub fn new(parents: impl IntoIterator<Item = (i64, Option<i64>)>) -> Self {
        Forest(parents.into_iter().collect())
    }

    /// The question at the top of those that `question` stands with: itself when it stands alone.
    pub fn top(&self, question: i64) -> i64 {
        let mut here = question;
        // As many steps as there are questions: even a circle, which `group` never makes, would end.
        for _ in 0..self.0.len() {
            match self.0.get(&here).copied().flatten() {
                Some(above) => here = above,
                None => break,
            }
        }
        here
    }

    /// The parent of a question and the question at the top, for every one that stands under another.
    pub fn placed(&self) -> impl Iterator<Item = (i64, Option<i64>, Option<i64>)> + '_ {
        self.0.iter().map(|(question, parent)| {
            let top = Some(self.top(*question)).filter(|top| top != question);
            (*question, *parent, top)
        })
    }

    /// Puts a question, with all that stand under it, under another.
    ///
    /// # Errors
    /// When they stand together already, or one of them is not of this gathering.
    pub fn group(&mut self, question: i64, under: i64) -> Result<(), Refusal> {
        let known = self.0.contains_key(&question) && self.0.contains_key(&under);
        if !known || self.top(question) == self.top(under) {
            return Err(Refusal::new("question-no-twin"));
        }
        self.0.insert(question, Some(under));
        Ok(())
    }

    /// Takes it out again, with all that were put under it: as it was before.
    pub fn separate(&mut self, question: i64) {
        if let Some(parent) = self.0.get_mut(&question) {
            *parent = None;
        }
    }
}
