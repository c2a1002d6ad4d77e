//! Which tools leave which traces.

use kernel::{Instant, Module};

/// A season, in days.
pub const SEASON: i64 = 120;
/// The most tools that are proposed at once: one decision at a time stays a decision.
pub const MOST: usize = 3;

/// The tools that one may do without, each with the first words of the traces that its use leaves.
const USED: [(Module, &[&str]); 6] = [
    (Module::Roles, &["role", "mission", "beyond", "handover", "piece"]),
    (
        Module::Gatherings,
        &["gathering", "registration", "cycle", "date", "attendance"],
    ),
    (Module::Sheets, &["sheet", "page", "book", "inquiry"]),
    (Module::Notices, &["notice"]),
    (Module::Decisions, &["decision", "stance"]),
    (Module::Badges, &["badge", "award"]),
];

/// A tool that nobody used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unused {
    /// The tool.
    pub module: Module,
    /// When it was last used, if it ever was.
    pub last: Option<Instant>,
}

/// The tools that are on and that left no trace since `since`, those never used first; `traces` has each verb with its
/// last moment.
pub fn unused(on: &[Module], traces: &[(String, Instant)], since: Instant) -> Vec<Unused> {
    let last = |words: &[&str]| {
        let of = traces.iter().filter(|(verb, _)| {
            let first = verb.split('.').next().unwrap_or_default();
            words.contains(&first)
        });
        of.map(|(_, at)| *at).max()
    };
    let mut unused: Vec<Unused> = USED
        .iter()
        .filter(|(module, _)| on.contains(module))
        .map(|(module, words)| Unused {
            module: *module,
            last: last(words),
        })
        .filter(|each| each.last.is_none_or(|last| last < since))
        .collect();
    unused.sort_by_key(|each| each.last);
    unused.truncate(MOST);
    unused
}
