//! Growing: to see oneself, one’s group and one’s project change, on described steps and never by marks.
//!
//! Always true:
//! - what one says of oneself is one’s own: others see it without a name, in a picture of at least three, or where one
//!   puts it oneself;
//! - nothing is compared that is not the same: a position remembers the framework on which it was made.
//!
//! Deliberately absent: marks, averages of people, ranks, and anybody’s judgement that was not asked for.

mod door;
mod drawing;
mod evidence;
mod framework;
mod growth;
mod item;
mod look;
mod picture;
mod portfolio;
mod position;
mod practice;
mod project;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    framework::install(app);
    drawing::install(app);
    position::install(app);
    practice::install(app);
    item::install(app);
    evidence::install(app);
    look::install(app);
    growth::install(app);
    picture::install(app);
    project::install(app);
    portfolio::install(app);
}
