//! The page of what is voiced in a space: objective reports and testimonies side by side, the works of
//! illustrators, and the ways to critical friends and to pictures of the community.
//!
//! Always true: it shows what each of these would show whoever looks, and nothing else.

pub(crate) mod access;
pub(crate) mod agreement;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices", pages::index);
}
