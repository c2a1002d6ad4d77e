//! Places: where people meet, their rooms, and the ways of setting them up that were tried there.
//!
//! Always true:
//! - a place is described by its space, and found on the page of every gathering that is held there;
//! - what is no longer offered is closed, and stays where past gatherings were;
//! - what the page says of a week shows when a room is taken, and names only what everybody may find.
//!
//! Deliberately absent: renting, keys, prices; and removing a place. Booking is choosing a room for a gathering.

pub mod access;
mod actions;
mod coming;
mod editing;
mod index;
mod layout_pages;
mod layouts;
mod model;
mod pages;
mod personal;
mod picture;
mod point;
mod room_pages;
mod rooms;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod week;

use platform::Install;

pub use model::Place;
pub use point::point;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    for list in [
        store::STATEMENTS,
        rooms::STATEMENTS,
        layouts::STATEMENTS,
        coming::STATEMENTS,
        picture::STATEMENTS,
        personal::STATEMENTS,
    ] {
        app.statements(list);
    }
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&personal::TABLES);
    app.get("/spaces/{space}/places", index::show)
        .post("/spaces/{space}/places", editing::create);
    app.get("/spaces/{space}/places/new", editing::new);
    app.get("/places/{place}", pages::show);
    app.get("/places/{place}/edition", editing::edit)
        .post("/places/{place}/edition", editing::save);
    app.post("/places/{place}/closure", editing::close)
        .post("/places/{place}/reopening", editing::reopen);
    app.get("/places/{place}/rooms/new", room_pages::new)
        .post("/places/{place}/rooms", room_pages::create);
    app.get("/places/{place}/rooms/{room}/edition", room_pages::edit)
        .post("/places/{place}/rooms/{room}/edition", room_pages::save);
    app.post("/places/{place}/rooms/{room}/closure", room_pages::close)
        .post("/places/{place}/rooms/{room}/reopening", room_pages::reopen);
    app.get("/places/{place}/layouts/new", layout_pages::new)
        .post("/places/{place}/layouts", layout_pages::create);
    app.post(
        "/places/{place}/layouts/{layout}/withdrawal",
        layout_pages::withdraw,
    )
    .post(
        "/places/{place}/layouts/{layout}/restoration",
        layout_pages::restore,
    );
}
