//! Opening a space from a trame, with the spaces inside that the trame asks for; and the trames that ship.
//!
//! Always true: whoever opens a space stewards it; the same form sent twice opens one space.

pub mod actions;
mod badges;
mod cell;
mod origin;
mod shipped;

use platform::Install;

pub use actions::{Wish, check_name, open};
pub use cell::{Cell, open_cell};
pub use origin::{origin, remember_origin};
pub use shipped::ship;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(origin::STATEMENTS).statements(badges::STATEMENTS);
}
