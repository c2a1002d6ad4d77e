//! What the slices of this area show in the same way: the way from one to another, and what stands on the home of the
//! space.

mod part;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(part::ON_HOME);
}
