//! Registering on the page of a gathering, and the secret page of a registration. The rules are in
//! `gatherings::registration`.

mod own_pages;
mod pages;
#[cfg(test)]
mod tests;

use gatherings::registration::{actions, asked, store};
use platform::Install;

pub use pages::Door;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/gatherings/{gathering}/registration", pages::register)
        .get("/gatherings/{gathering}/registered", pages::registered);
    app.get("/registrations/{secret}", own_pages::show)
        .post("/registrations/{secret}", own_pages::change);
    app.get("/registrations/{secret}/calendar", own_pages::calendar);
    app.post("/registrations/{secret}/cancellation", own_pages::cancel);
    app.post("/registrations/{secret}/acceptance", own_pages::accept);
    app.post("/registrations/{secret}/decline", own_pages::decline);
}
