//! The search: one field, the best answers first, and how many there are of each kind and in each space.
//!
//! Always true:
//! - what is looked for is in the address, and nothing is kept of it;
//! - nobody finds what they may not see, nor learns that it is there by a count;
//! - accents, endings and a slip of the finger do not matter; what was taken for another word is said.
//!
//! Deliberately absent: an order bought, learnt or bent. What fits the words best comes first, for everyone alike.

mod jobs;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .repeat(jobs::FILL);
    app.get("/search", pages::index)
        .get("/search/suggestions", pages::suggest);
}
