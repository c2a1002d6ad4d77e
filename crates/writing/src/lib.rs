//! Writing: texts that several people write at the same time, whatever page they stand on.
//!
//! Always true:
//! - a text is one Y.Text of Markdown in a Y document, under the name [`ROOT`]: any Yjs client can join, and what goes
//!   out as Markdown comes back in without loss;
//! - nothing reaches a document that is not a change of that text: the gate reads every update before the document does;
//! - what others are shown is in the store, so a process that dies takes nothing with it that anybody saw;
//! - a text that is sent as a whole becomes the operations that make it, so nobody who writes meanwhile loses a word.
//!
//! Deliberately absent: who may read and write. The page on which a text stands has a door, and gives it along.

mod desk;
mod document;
mod merge;
mod text;
pub mod words;

use platform::Install;

pub use desk::{Door, Pass, Settle, Settled, converse};
pub use document::{Change, DocumentId, Run, Who, change, create, load, runs, text};
pub use merge::{Edit, edits, pieces};
pub use text::{MOST_TEXT, MOST_UPDATE, ROOT, Refused, SharedText, clean, length};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(document::STATEMENTS)
        .statements(desk::STATEMENTS)
        .statements(document::personal::STATEMENTS)
        .personal(&document::personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
