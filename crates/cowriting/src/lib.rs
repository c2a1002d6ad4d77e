//! Co-writing: pages of a space that several people write at the same time.
//!
//! Deliberately absent: how a text is shared. That is the ground's (`writing`), so that other areas can put it under texts
//! of their own.

pub mod comment;
pub mod history;
pub mod page;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    page::install(app);
    history::install(app);
    comment::install(app);
}

#[cfg(test)]
mod workshop;
