//! The pages of run sheets. The rules are in `gatherings::run_sheet`.

mod export;
mod lines;
mod method;
mod pages;
mod reading;
mod step_pages;
#[cfg(test)]
mod tests;
mod timing_pages;

use gatherings::run_sheet::{access, actions, changing, model, store, timing};
use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .statements(method::STATEMENTS);
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
