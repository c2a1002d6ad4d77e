//! Surveying: mirrors: questions that a group asks itself, and how the answers look together.

pub mod answering;
pub mod mirror;
pub mod survey;
pub mod territory;
pub mod wave;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    survey::install(app);
    wave::install(app);
    answering::install(app);
    mirror::install(app);
    territory::install(app);
}
