//! Spaces: the places where groups live, opened from trames, changed as data, joined and left by people. The ground of
//! what stands in `collective`: there is no page here, so that a page is built alone.
//!
//! Deliberately absent: any word of a particular collective. What a space is called, which roles and stages it has
//! and which parts of it are on comes from its trame.

pub mod compare;
pub mod identity;
pub mod invitation;
pub mod letter;
pub mod library;
pub mod membership;
pub mod moderated;
pub mod opening;
pub mod part;
pub mod pulse;
pub mod role;
pub mod search;
pub mod shape;
pub mod space;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    shape::install(app);
    compare::install(app);
    pulse::install(app);
    space::install(app);
    opening::install(app);
    membership::install(app);
    invitation::install(app);
    role::install(app);
    identity::install(app);
    letter::install(app);
    search::install(app);
    app.statements(moderated::STATEMENTS);
}
