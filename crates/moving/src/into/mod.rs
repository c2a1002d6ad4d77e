//! Moving in: what waits becomes kinds, sheets and pages of a space, in one transaction.
//!
//! Always true:
//! - until that transaction has committed nobody sees anything of it, and if it fails there is nothing to take back;
//! - nothing is made readable for more people than could read it there.

mod entries;
mod entry;
mod folder;
mod follow;
mod kinds;
mod names;
mod rows;
mod run;
mod wiki_pages;

pub use kinds::draft;
pub use names::Names;
pub use rows::definition;
pub use run::run;
pub use wiki_pages::{KEYWORDS, apart, is_technical};

use sha2::{Digest, Sha256};

/// The digest of what was read, to know again what did not change.
pub fn digest(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
