//! Telling: what happens on the project. Its page, its journal, and the statements from meeting to meeting.
//!
//! Always true, wherever something that somebody told could appear: `learning::Reader` decides who reads it, pictures and
//! documents included.

mod attachment;
mod circle;
mod excerpt;
mod folder;
mod journal;
mod project;
mod statement;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    circle::install(app);
    attachment::install(app);
    project::install(app);
    journal::install(app);
    statement::install(app);
    folder::install(app);
}
