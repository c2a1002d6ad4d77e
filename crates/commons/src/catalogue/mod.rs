//! The catalogue: the methods and tools of the shelf, chosen by need, and what people tell of them.
//!
//! Always true:
//! - what stands on the shelf is read from the program, for anyone; a community takes a copy into its own commons, where
//!   it is a sheet like any other and is changed freely;
//! - a copy remembers where it began, so that accounts of use are found from the shelf again;
//! - each choice is in the address, and nothing is asked of whoever chooses.
//!
//! Deliberately absent: stars, counts of readers, a best method.

mod model;
mod pages;
mod show;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use pages::say;
pub(crate) use store::remember;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/shelf", pages::methods)
        .get("/shelf/methods", pages::methods)
        .get("/shelf/tools", pages::tools);
    app.get("/shelf/methods/{key}", show::method)
        .get("/shelf/tools/{key}", show::tool);
}
