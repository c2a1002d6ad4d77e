//! Files for the administration: GAIA, what comes after it, or any other table. What its columns are is the space’s to say:
//! no layout is known for certain, so none is built in but an example.
//!
//! Always true:
//! - only lines that both agree on, of people who agreed that they go out; whoever withdraws is in no file from then on;
//! - what identifies somebody in an administration is off unless the space switches it on, stands apart from everything,
//!   is read by its person and in the file alone, and goes with the person, or when the space switches it off;
//! - a file is written as asked to the letter: order, separator, signs, dates, decimal mark; text that a spreadsheet would
//!   reckon with is made harmless, numbers and dates stay what they are.
//!
//! Deliberately absent: sending anything anywhere. Somebody takes the file, and that leaves a trace.

mod agreement;
mod encoding;
mod mapping;
mod model;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod writing;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/ledger/export", pages::show)
        .post("/spaces/{space}/ledger/export/file", pages::take)
        .get("/spaces/{space}/ledger/export/mapping", mapping::edit)
        .post("/spaces/{space}/ledger/export/mapping", mapping::save);
    app.get("/spaces/{space}/ledger/agreement", agreement::show)
        .post("/spaces/{space}/ledger/agreement", agreement::agree)
        .post("/spaces/{space}/ledger/agreement/withdrawal", agreement::withdraw);
}
