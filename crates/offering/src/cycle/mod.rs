//! A cycle: sessions as a path, in an order that is recommended and that nobody has to follow.
//!
//! Always true:
//! - a gathering is a session of at most one cycle, and stays an ordinary gathering;
//! - whoever registers for several sessions at once is answered for each of them, in one letter;
//! - what is taken out of a path can be put back where it was.
//!
//! Deliberately absent: sessions that must be followed before others.

pub mod access;
mod actions;
mod bridges;
mod letter;
mod model;
mod pages;
mod personal;
mod place;
mod recall;
mod registering;
mod sessions;
mod several;
mod shaping;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::Cycle;
pub use place::Place;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(recall::STATEMENTS)
        .statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.get("/spaces/{space}/cycles", pages::index)
        .post("/spaces/{space}/cycles", shaping::create);
    app.get("/spaces/{space}/cycles/new", shaping::new);
    app.get("/cycles/{cycle}", pages::show)
        .get("/cycles/{cycle}/calendar", pages::calendar);
    app.get("/cycles/{cycle}/edition", shaping::edit)
        .post("/cycles/{cycle}/edition", shaping::save);
    app.get("/cycles/{cycle}/sessions", sessions::index)
        .post("/cycles/{cycle}/sessions", sessions::choose);
    app.post("/cycles/{cycle}/sessions/new", sessions::add);
    app.post("/cycles/{cycle}/sessions/{gathering}/move", sessions::shift)
        .post("/cycles/{cycle}/sessions/{gathering}/removal", sessions::remove)
        .post(
            "/cycles/{cycle}/sessions/{gathering}/restoration/{rank}",
            sessions::restore,
        );
    app.post("/cycles/{cycle}/bridges", bridges::make);
    app.post("/cycles/{cycle}/bridges/{bridge}/removal", bridges::remove)
        .post("/cycles/{cycle}/bridges/{bridge}/restoration", bridges::restore);
    app.post("/cycles/{cycle}/registration", registering::register)
        .get("/cycles/{cycle}/registered", registering::registered);
}
