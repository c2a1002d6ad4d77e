//! Doors: "You are … you want to …". Two choices lead somebody without an account to a date, a person, a sheet, or a
//! request that fits.
//!
//! Always true:
//! - each choice is a link with an address of its own; nothing is asked of whoever chooses, and nothing is kept;
//! - a door is made of what is there already: dates, people who chose to be shown, sheets, forms, the mirror of a
//!   territory; what is empty says what one may do instead;
//! - a space composes its doors in the browser; without any, those of what is above it stand, or those of its trame;
//! - what is shown at a door is what everybody may see, whoever looks.
//!
//! Deliberately absent: a guess at who somebody is, and a count of who came through which door.

mod actions;
mod composing;
mod found;
mod leads;
mod model;
mod pages;
mod part;
mod store;
#[cfg(test)]
mod tests;
mod typed;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(found::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/doors", pages::index)
        .get("/doors/{public}", pages::show)
        .get("/spaces/{space}/doors", pages::index_of_space)
        .get("/spaces/{space}/doors/{public}", pages::show_of_space);
    app.get("/spaces/{space}/own-doors", composing::index)
        .post("/spaces/{space}/own-doors", composing::add)
        .post("/spaces/{space}/own-doors/composition", composing::compose)
        .post("/spaces/{space}/own-doors/removal", composing::give_up);
    app.get("/spaces/{space}/own-doors/{door}", composing::edit)
        .post("/spaces/{space}/own-doors/{door}", composing::save)
        .post("/spaces/{space}/own-doors/{door}/place", composing::place)
        .post("/spaces/{space}/own-doors/{door}/removal", composing::remove);
    app.part(part::ARRANGE).part(part::ON_SPACE);
}
