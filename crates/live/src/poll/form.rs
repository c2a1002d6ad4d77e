//! What the form of a poll needs: which fields, in which order, and what those who hold the room can do next.

use super::ballot::{RANKS, WORDS};
use super::item::{ForHosts, PollItem};
use super::life::State;

impl PollItem {
    pub(super) fn is_open(&self) -> bool {
        self.state == State::Open.word()
    }

    pub(super) fn is_prepared(&self) -> bool {
        self.state == State::Prepared.word()
    }

    pub(super) fn is_right(&self, place: &usize) -> bool {
        let place = i64::try_from(*place).unwrap_or(0);
        self.host
            .as_ref()
            .is_some_and(|host| host.rights.contains(&place))
    }

    /// Whether one ticks several choices.
    pub(super) fn takes_several(&self) -> bool {
        matches!(self.kind.as_str(), "multiple" | "quiz") && self.most > 1
    }

    pub(super) fn steps(&self) -> std::ops::RangeInclusive<i64> {
        1..=self.most
    }

    pub(super) fn last(&self) -> i64 {
        i64::try_from(self.choices.len()).unwrap_or(1)
    }

    pub(super) fn rank_fields(&self) -> impl Iterator<Item = (&'static str, &String)> {
        RANKS.into_iter().zip(&self.choices)
    }

    pub(super) fn word_fields(&self) -> impl Iterator<Item = &'static str> {
        WORDS.into_iter().zip(self.steps()).map(|(field, _)| field)
    }

    /// What the two ends of a scale mean.
    pub(super) fn ends(&self) -> String {
        let with = |step: i64, end: &str| (!end.is_empty()).then(|| format!("{step} : {end}"));
        let ends = [with(1, &self.low), with(self.most, &self.high)];
        ends.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What those who hold the room can do with it now: address, words, whether it is what comes next.
    pub(super) fn acts(&self, host: &ForHosts) -> Vec<(&'static str, &'static str, bool)> {
        let mut acts = Vec::new();
        if host.may_open {
            let again = if self.is_prepared() {
                "poll-open"
            } else {
                "poll-open-again"
            };
            acts.push(("opening", again, self.is_prepared()));
        }
        if self.is_prepared() {
            acts.push(("removal", "poll-remove", false));
            return acts;
        }
        if self.is_open() {
            acts.push(("closing", "poll-close", true));
        }
        acts.push(if self.is_shown {
            ("hiding", "poll-hide", false)
        } else {
            ("showing", "poll-show", !self.is_open())
        });
        acts.push(if self.on_screen {
            ("withdrawal", "poll-withdraw", false)
        } else {
            ("projection", "poll-project", false)
        });
        acts
    }

    /// The choices as they are typed: one a line, the right ones with a star.
    pub(super) fn lines(&self) -> String {
        let lines = self.choices.iter().enumerate().map(|(place, choice)| {
            let star = if self.is_right(&(place + 1)) { "* " } else { "" };
            format!("{star}{choice}")
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}
