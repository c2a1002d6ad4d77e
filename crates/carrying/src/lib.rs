//! Carrying: what people take away of what was written together: books, single texts, the whole commons as a folder.

pub mod book;
pub mod carry;
mod piece;
pub mod whole;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    piece::statements(app);
    carry::install(app);
    book::install(app);
    whole::install(app);
}
