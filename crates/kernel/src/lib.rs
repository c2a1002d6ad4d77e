//! Words that every room of the house uses: identifiers, instants, closed vocabularies, traces, problems.
//!
//! Deliberately absent: input and output, clocks, chance, async, and anything that belongs to one feature.
#![deny(missing_docs)]

mod id;
mod instant;
mod problem;
mod trace;
mod words;

pub use id::{Id, Uid, person, space};
pub use instant::Instant;
pub use problem::{Problem, Refusal};
pub use trace::{Audience, Trace};
pub use words::{Joining, Language, Level, Module, Right, SpaceKind};

/// The number of a person inside one database.
pub type PersonId = Id<person::Mark>;
/// The number of a space inside one database.
pub type SpaceId = Id<space::Mark>;
