//! Roles shaped by the group in the browser: what each is for, what one answers for and does, what it allows, what is
//! handed in, for how many and how long; roles added, put in order, taken away.
//!
//! Always true:
//! - they stand in the trame of the space: each change is a state of it that is kept and can be gone back to;
//! - a key never changes, so that whoever holds a role keeps it however it is called;
//! - nobody gives, through a role, a right that they do not have;
//! - a role is not taken away under somebody who holds it.
//!
//! Deliberately absent: rights beyond the closed list, and changing the roles of other spaces.

mod edit;
mod form;
mod order;
mod pages;
mod saving;
#[cfg(test)]
mod tests;

use kernel::Module;
use platform::Install;
use spaces::part::ArrangePart;

/// On the page on which a space is arranged.
const ARRANGE: ArrangePart = ArrangePart {
    name: "shaping-title",
    text: "shaping-arrange",
    to: "role-kinds",
    when: |shape| shape.has(Module::Roles),
};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(ARRANGE);
    app.get("/spaces/{space}/role-kinds", pages::list)
        .post("/spaces/{space}/role-kinds", pages::add);
    app.get("/spaces/{space}/role-kinds/{role}", pages::show)
        .post("/spaces/{space}/role-kinds/{role}", pages::save_role);
    app.post("/spaces/{space}/role-kinds/{role}/removal", order::remove)
        .post("/spaces/{space}/role-kinds/{role}/place", order::place);
}
