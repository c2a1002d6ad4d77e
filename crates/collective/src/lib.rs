//! The collective: the pages on which a group lives, from the door of the house to the letters that it writes.
//!
//! Deliberately absent: any word of a particular collective. What a space is called, which roles and stages it has
//! and which parts of it are on comes from its trame.

pub mod arrangement;
pub mod charter;
pub mod home;
pub mod identity;
pub mod invitation;
pub mod letter;
pub mod library;
pub mod membership;
pub mod notice;
pub mod opening;
pub mod program;
pub mod role;
pub mod space;
pub mod stage;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    space::install(app);
    home::install(app);
    library::install(app);
    opening::install(app);
    membership::install(app);
    invitation::install(app);
    charter::install(app);
    role::install(app);
    identity::install(app);
    stage::install(app);
    arrangement::install(app);
    letter::install(app);
    notice::install(app);
    program::install(app);
}

#[cfg(test)]
mod workshop;
