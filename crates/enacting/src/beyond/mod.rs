//! What people do beyond their role: said, welcomed, and suggested as a role to take.
//!
//! Always true:
//! - it is said by whoever did it, read by the group, and taken back by its author alone;
//! - it is thanked for by others, by name and without a count;
//! - the role it looks like is named by its author, or found in the words of roles; nobody is put into a role by it.
//!
//! Deliberately absent: a list of who does most.

mod actions;
mod likeness;
mod pages;
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
    app.get("/spaces/{space}/beyond", pages::index)
        .post("/spaces/{space}/beyond", pages::say);
    app.post("/spaces/{space}/beyond/{beyond}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/beyond/{beyond}/restoration", pages::restore)
        .post("/spaces/{space}/beyond/{beyond}/thanks", pages::thank)
        .post(
            "/spaces/{space}/beyond/{beyond}/thanks-withdrawal",
            pages::unthank,
        );
}
