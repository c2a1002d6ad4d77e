//! My growth in a space: where I said I am, drawn and as a table, two dates compared; what I practised and attached.
//!
//! Always true: it is one’s own page and nobody else’s; two dates are compared only where skills and steps are the same.
//!
//! Deliberately absent: a total. Skills are not added up.

pub mod dates;
mod model;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::{Compared, Dated, Row, compared};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .get("/spaces/{space}/growth", pages::show);
}
