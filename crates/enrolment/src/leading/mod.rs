//! The way into the pages of enrolment, on the home of a cohort: to lead it, to apply to it, to one's own group.
//!
//! Always true: it costs the home a fixed number of queries, and nothing in a space without a program.

mod part;

use platform::Install;
use spaces::part::{SpacePart, SpaceSpot};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(SpacePart {
        spot: SpaceSpot::First,
        read: part::read,
    });
}
