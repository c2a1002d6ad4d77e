//! Welcoming: doors: who one is, what one wants, and what fits; and the fields of action that several spaces show together.

pub mod door;
pub mod field;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    door::install(app);
    field::install(app);
}

#[cfg(test)]
mod workshop;
