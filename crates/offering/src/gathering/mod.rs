//! The page of a gathering, and the one on which it is offered or changed. Its rules are in `gatherings::gathering`.

mod calendar;
mod offering;
mod pages;
#[cfg(test)]
mod tests;

use gatherings::gathering::{access, actions, offer, rooms, store};
use platform::Install;

pub use pages::show_with;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/gatherings/new", offering::new)
        .post("/spaces/{space}/gatherings", offering::create);
    app.get("/gatherings/{gathering}", pages::show);
    app.get("/gatherings/{gathering}/calendar", calendar::file);
    app.get("/gatherings/{gathering}/edition", offering::edit)
        .post("/gatherings/{gathering}/edition", offering::save);
    app.post("/gatherings/{gathering}/announcement", pages::announce);
    app.get("/gatherings/{gathering}/cancellation", pages::cancellation)
        .post("/gatherings/{gathering}/cancellation", pages::cancel);
}
