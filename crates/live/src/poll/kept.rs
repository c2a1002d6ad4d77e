//! What remains of the polls of a room: for the page of what remains, and for what is taken away.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use platform::web::View;

use super::outcome::Outcome;
use super::tally::{self, OutcomeHtml};
use super::{ballots, store};

/// The results of a poll that were shown, without names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The identifier of the poll.
    pub uid: String,
    /// What people were asked for: `single`, `multiple`, `scale`, `ranking`, `words`, `text`, `wall` or `quiz`.
    pub kind: &'static str,
    /// The question.
    pub title: String,
    /// The quiz that it belongs to, if it has a name.
    pub quiz: String,
    /// What the lowest and the highest step of a scale mean.
    pub ends: (String, String),
    /// How many people answered.
    pub answers: i64,
    /// What came out: nothing hidden, nor written by somebody who did not want it kept. Right answers are in it.
    pub outcome: Outcome,
}

/// The polls whose results were shown, in the order in which they were made.
///
/// # Errors
/// When the store refuses.
pub fn kept(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Kept>, Problem> {
    let mut all = Vec::new();
    for poll in store::of_room(tx, gathering)? {
        if !poll.life.is_shown {
            continue;
        }
        let answers = ballots::answers(tx, poll.id)?;
        let outcome = tally::count(tx, &poll, true)?;
        all.push(Kept {
            outcome: outcome.without_hidden(poll.reveals()),
            uid: poll.uid.to_string(),
            kind: poll.kind.word(),
            title: poll.title,
            quiz: poll.quiz,
            ends: (poll.low, poll.high),
            answers,
        });
    }
    Ok(all)
}

/// The results as HTML, in the reader's language: bars with words and numbers, a cloud, texts, groups of ideas.
///
/// # Errors
/// When the template fails.
pub fn draw(v: &View, kept: &Kept) -> Result<String, Problem> {
    let html = OutcomeHtml::of(v, kept);
    Ok(crate::event::render(&html)?.unwrap_or_default())
}

impl<'a> OutcomeHtml<'a> {
    /// What remains of a poll.
    pub(super) fn of(v: &'a View, kept: &'a Kept) -> Self {
        OutcomeHtml {
            v,
            answers: kept.answers,
            outcome: Some(&kept.outcome),
            path: None,
        }
    }

    /// The mean and the spread of a scale.
    pub(super) fn mean(&self, mean: &i64, spread: &i64) -> String {
        let (mean, spread) = (self.decimal(mean), self.decimal(spread));
        self.v.t2("poll-mean", "mean", mean, "spread", spread)
    }

    /// A mean rank.
    pub(super) fn rank(&self, mean: &i64) -> String {
        self.v.t1("poll-mean-rank", "mean", self.decimal(mean))
    }
}
