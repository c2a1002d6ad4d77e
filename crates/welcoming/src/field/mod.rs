//! Fields of action: observations, initiatives, solutions of a kind, from several spaces that agreed, on one map and in one
//! list, to take away as open data.
//!
//! Always true:
//! - a space shows sheets here because somebody who describes it said so, kind by kind, and stops in one gesture;
//! - what is shown and taken away is published, of spaces that everybody may see, and of fields that anyone reads;
//! - each row says whose it is and under which licence.
//!
//! Deliberately absent: copies. A sheet that is changed or taken back is so here too, at once.

mod access;
mod actions;
mod editing;
mod feed;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/fields", pages::index)
        .get("/fields/{field}", pages::show)
        .get("/fields/{field}/as/{format}", feed::give);
    app.get("/spaces/{space}/fields/new", editing::new)
        .post("/spaces/{space}/fields", editing::create)
        .get("/fields/{field}/edition", editing::edit)
        .post("/fields/{field}/edition", editing::save)
        .post("/fields/{field}/closing", editing::close)
        .post("/fields/{field}/opening", editing::open);
    app.post("/fields/{field}/shares", editing::share)
        .post("/fields/{field}/shares/removal", editing::stop);
    app.part(pages::ARRANGE);
}
