//! Accompanying: somebody asks to be accompanied, and is.

mod matching;
mod path;
mod request;
mod telling;
mod waiting;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    request::install(app);
    matching::install(app);
    path::install(app);
    waiting::install(app);
    telling::install(app);
}
