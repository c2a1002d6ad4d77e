//! Pieces that holders of roles hand in: a text, or the address of a sheet, a page or a file. The group sees them.
//!
//! Always true:
//! - a piece is handed in by the holder of the role and nobody else, once a turn, also a while after the end;
//! - what was made with others says so: it counts for the skills of each, and each may take their name off;
//! - when a role ends with all its pieces, the badge of that role is proposed (`recognising`), and the pieces go with it.
//!
//! Deliberately absent: marks, and any list of who is late.

mod actions;
pub mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/role-pieces", pages::index);
    app.get("/spaces/{space}/holdings/{holding}/pieces/{piece}", pages::ask)
        .post(
            "/spaces/{space}/holdings/{holding}/pieces/{piece}",
            pages::hand_in,
        );
    app.post("/spaces/{space}/hand-ins/{hand_in}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/hand-ins/{hand_in}/restoration", pages::restore)
        .post("/spaces/{space}/hand-ins/{hand_in}/name-removal", pages::unname);
    app.part(part::PART);
}
