//! The run sheet of a gathering: its steps with their times, prepared together by those who hold it.
//!
//! Always true:
//! - the times on the clock follow from the start and the minutes of each step, and so always add up;
//! - of two people who change the same step at once, the second is shown what the first wrote, and loses nothing;
//! - what a step really took is kept, and told to whoever starts from this sheet the next time;
//! - what is removed, moved or changed can be put back.
//!
//! Deliberately absent: times that one types (a sheet that starts late moves as a whole), and steps side by side.

mod access;
mod actions;
pub mod conducting;
mod export;
mod lines;
mod model;
mod pages;
mod personal;
mod reading;
mod step_pages;
mod store;
#[cfg(test)]
mod tests;
mod timing_pages;

use platform::Install;

pub use model::{Step, clocks};
pub use store::{is_open, steps};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.get("/gatherings/{gathering}/run-sheet", pages::show)
        .post("/gatherings/{gathering}/run-sheet", pages::begin);
    app.get("/gatherings/{gathering}/run-sheet/file", export::file);
    app.post("/gatherings/{gathering}/run-sheet/opening", pages::open);
    app.post("/gatherings/{gathering}/run-sheet/steps", step_pages::add);
    app.post("/gatherings/{gathering}/run-sheet/insertions", pages::insert);
    app.post(
        "/gatherings/{gathering}/run-sheet/insertions/{batch}/removal",
        pages::remove_insertion,
    );
    app.get("/gatherings/{gathering}/run-sheet/steps/{step}", step_pages::edit)
        .post("/gatherings/{gathering}/run-sheet/steps/{step}", step_pages::save);
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/place/{way}",
        step_pages::place,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/removal",
        step_pages::remove,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/return",
        step_pages::put_back,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/former/{version}",
        step_pages::take_former,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/beginning",
        timing_pages::begin,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/end",
        timing_pages::end,
    );
    app.post(
        "/gatherings/{gathering}/run-sheet/steps/{step}/timing/removal",
        timing_pages::clear,
    );
    app.post("/gatherings/{gathering}/run-sheet/timings", timing_pages::save);
}
