//! A space: a place where a group lives, in a tree of places, with its home.
//!
//! Always true:
//! - what a person may not see is not found, and a hidden space is seen by its members only;
//! - a right comes from a standing (here or above), or from a role held now in this space;
//! - the home costs a fixed number of queries, whatever the size of the space.
//!
//! Deliberately absent: moving a space in the tree, and removing one. A space that ends is closed and stays readable.

pub mod access;
mod head;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use head::{Head, many};
pub use model::{Member, Space, Standing};
pub(crate) use store::list_mine;
pub use store::{Inserted, Listed, NewSpace, by_slug, crumbs, faces, insert, list_open, point_to, rename, set_joining, set_picture, set_review, set_stage};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS).words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces", pages::index).get("/spaces/{space}", pages::show);
}
