//! The right mix of tools and facilitation for a group, worked out from what one tells of it, with every reason shown.
//!
//! Always true:
//! - the same answers and the same rules give the same advice, word for word;
//! - rules are weighed in phases: defaults, raises, caps, safety; each phase wins over those before it, within a phase
//!   what bounds wins over what adds, and what was overruled is said;
//! - an answer that was not given holds for no rule, and lowers confidence;
//! - never more than three tools and five methods, and never what a rule drops.
//!
//! Variables and rules are data (`dosage/`), from `domain.md` section 8; no rule is known here by name.
//!
//! Deliberately absent: learning from outcomes. What people tell weeks later is shown beside a rule and decided on by
//! them, never used behind their back.

mod advice;
mod answers;
mod change;
mod data;
mod engine;
mod rule;
mod variable;

pub use advice::{Advice, Fired, Presence, Suggestion};
pub use answers::{Answer, Answers};
pub use change::{Change, changes};
pub use data::{Settings, shipped};
pub use engine::advise;
pub use rule::{Condition, Effects, Phase, Rule, Rules, Sort, Source, Texts};
pub use variable::{Kind, Value, Variable};

#[cfg(test)]
mod tests;
