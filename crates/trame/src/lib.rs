//! Trames: the pattern of a space, read from a folder, written back, compared, handed down.
//!
//! The format is specified in `docs/trame.md`. Each table of it is described once, by the `walk` of its struct;
//! reading, writing and comparing are three ways of walking that description.
//!
//! Always true:
//! - a trame is read whole or refused whole, with every fault named;
//! - reading what was written gives the same trame, and writing it again the same bytes;
//! - nothing here trusts an archive: sizes are counted while unpacking, names are looked up, never followed.
//!
//! Deliberately absent: persons, clocks, chance, databases, and any patching of a folder in place.
#![deny(missing_docs)]

mod archive;
mod compare;
mod document;
mod fault;
mod file;
mod folder;
mod model;
mod read;
mod text;
mod vocabulary;
mod walk;
mod what;
mod write;

#[cfg(test)]
mod tests;

pub use compare::{Change, Field, Kind, Leaf, Part, diff, longest_rise};
pub use document::{from_document, to_document};
pub use fault::Fault;
pub use file::File;
pub use folder::Folder;
pub use model::{
    Activity, Ancestor, Author, Badge, BadgeColour, BadgeShape, BadgeSign, Bit, Card, Choice, Concept,
    Degree, Duty, Framework, Gathering, Identity, Inside, Lifetime, Meeting, Message, MessageKind, Pattern,
    Piece, Principle, Program, Public, Question, QuizChoice, QuizQuestion, Role, Sheet, SheetField, Skill,
    Source, Stage, Step, Strand, Theme, Trame, Wish, Word, bits,
};
pub use read::read;
pub use text::Words;
pub use vocabulary::{ActivityKind, Circle, FieldType, Licence, Mode, Picture, QuestionType, Thing};
pub use what::What;
pub use write::write;

/// The version of the format that is read and written.
pub const FORMAT: u32 = 1;
/// How many files a trame may have.
pub const MOST_FILES: usize = 64;
/// How many megabytes a trame may have, unpacked.
pub const MOST_MEGABYTES: usize = 2;
/// The same in bytes.
pub const MOST_BYTES: usize = MOST_MEGABYTES * 1024 * 1024;
/// How many ancestors a trame remembers.
pub const MOST_ANCESTORS: usize = 32;
/// How many faults are gathered before reading gives up.
pub const MOST_FAULTS: usize = 100;
