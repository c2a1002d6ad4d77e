//! The shelf: methods and tools that come with the program, in French and in English.
//!
//! Always true:
//! - every file under `shelf/` reads, and every text is there in both languages (`shelf/README.md` is the format);
//! - what is here is true for ever in this version of the program, so it is read once in each process;
//! - a kind of sheet takes what it has a field for ([`Method::fill`], [`Tool::fill`]), so a community may change its kinds without code.
//!
//! Deliberately absent: pages, storage, and any judgement on which method fits whom.
#![deny(missing_docs)]

mod fill;
mod label;
mod method;
mod read;
mod source;
mod tool;

#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use kernel::Problem;

pub use fill::Filled;
pub use method::{Distance, Method, Step};
pub use source::{LICENCE, Source};
pub use tool::{Free, Tool};

/// How much a method or a tool asks of whoever begins with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ease {
    /// Anyone may begin tomorrow.
    Easy,
    /// It goes better the second time.
    Practice,
    /// Somebody trained must lead, or teach.
    Training,
}

impl Ease {
    /// The word, as in the files and in kinds of sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Ease::Easy => "easy",
            Ease::Practice => "practice",
            Ease::Training => "training",
        }
    }
}

/// All that stands on the shelf, each by its key.
#[derive(Debug)]
pub struct Shelf {
    /// In the order of keys.
    pub methods: Vec<Method>,
    /// In the order of keys.
    pub tools: Vec<Tool>,
}

impl Shelf {
    /// The method of this key.
    pub fn find_method(&self, key: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.key == key)
    }

    /// The tool of this key.
    pub fn find_tool(&self, key: &str) -> Option<&Tool> {
        self.tools.iter().find(|tool| tool.key == key)
    }
}

/// What stands on the shelf, read on the first call.
///
/// # Errors
/// A fault when a shipped file is wrong, which a test would have found.
pub fn shelf() -> Result<&'static Shelf, Problem> {
    static SHELF: OnceLock<Result<Shelf, String>> = OnceLock::new();
    SHELF
        .get_or_init(read::all)
        .as_ref()
        .map_err(|cause| Problem::fault("read the shelf", cause.clone()))
}
