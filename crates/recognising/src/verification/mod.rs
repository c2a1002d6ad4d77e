//! Verification: somebody brings a badge, of this house or of another, and learns what can be said of it.
//!
//! Always true:
//! - nothing that a file says is fetched, run or believed: what cannot be checked here is said to be so;
//! - what is not a badge is refused, whatever it was made for;
//! - nothing that is brought is kept.

pub mod foreign;
mod pages;
#[cfg(test)]
mod tests;
mod token;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/badges/verification", pages::ask)
        .post("/badges/verification", pages::verify);
}
