//! A space: a place where a group lives, in a tree of places, with its home.
//!
//! Always true:
//! - what a person may not see is not found, and a hidden space is seen by its members only;
//! - a right comes from a standing (here or above), or from a role held now in this space;
//! - what somebody asks of a space that sleeps or is closed is refused at its door; it stays readable;
//! - the home costs a fixed number of queries, whatever the size of the space.
//!
//! Deliberately absent: moving a space in the tree, and removing one. A space that ends is closed and stays readable.

pub mod access;
mod birth;
mod doors;
pub mod head;
pub mod lists;
mod model;
mod paged;
pub mod store;

use platform::Install;

pub use birth::{Inserted, NewSpace, insert};
pub use doors::{Crumbs, to_edit, to_read};
pub use head::{Head, many};
pub use lists::{Listed, list_mine, list_open, names_above};
pub use model::{Life, Member, Space, Standing};
pub use paged::Paged;
pub use store::{
    by_slug, crumbs, faces, point_to, rename, set_joining, set_life, set_picture, set_review, set_stage,
};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(birth::STATEMENTS)
        .statements(lists::STATEMENTS);
}
