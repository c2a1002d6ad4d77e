//! Days on which nobody works: public holidays by zone, computed, and periods that people write down.
//!
//! Always true:
//! - a public holiday is computed from the law that names it, and stands in no list;
//! - a period is what somebody pasted or took from a calendar file, of one cohort or of the whole instance.
//!
//! Deliberately absent: school holidays that ship with the program. They change by decree, and a date that is wrong is
//! worse than none.

mod keeping;
mod model;
mod pages;
mod reading;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use keeping::{Keeping, later};
pub use model::{Collision, MOST_WEEKS, Met, Period, With, collisions};
pub use store::{choose, chosen, periods};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&store::PERSONAL);
    app.get("/spaces/{space}/cohort/holidays", pages::of_cohort)
        .post("/spaces/{space}/cohort/holidays", pages::add_to_cohort)
        .post("/spaces/{space}/cohort/holidays/calendar", pages::choose);
    app.post(
        "/spaces/{space}/cohort/holidays/{period}/removal",
        pages::remove_from_cohort,
    );
    app.get("/house/holidays", pages::of_all)
        .post("/house/holidays", pages::add_to_all)
        .post("/house/holidays/{period}/removal", pages::remove_from_all);
}
