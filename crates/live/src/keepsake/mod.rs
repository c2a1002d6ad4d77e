//! Keepsakes: in the closing time each person writes what they leave with, and what is shared makes a mosaic (W6).
//!
//! Always true:
//! - it is the take-away of `outcomes`, the same row: written here, it is found, sent back and taken back there;
//! - from the closing time on it is open, and before when hosts say so;
//! - a tile of the mosaic leads to nobody: it is in no event, its mark is made by chance and changes each time.
//!
//! Deliberately absent: words of their own about who reads it, and comments on what others leave with.

mod access;
mod acts;
mod item;
mod parting;
#[cfg(test)]
mod tests;
mod tile;

use platform::Install;

pub(crate) use acts::ACTS;
pub use item::{KIND as KEEPSAKE, Keepsake};
pub(crate) use parting::opens;
pub use parting::{KIND as PARTING, Parting};
pub use tile::{KIND as TILE, Tile, mosaic};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(access::STATEMENTS)
        .statements(item::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
