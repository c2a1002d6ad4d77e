//! The family of a plan: who learned where, who then ran what. Every space that was opened from the same trame or from
//! what others made of it, as a list and as a drawing that say the same (T13).
//!
//! Always true:
//! - a hidden space is seen by its members alone; what came of it hangs on what is above it;
//! - only people who wish it are named, and they can stop at any time;
//! - the page costs a fixed number of queries, whatever the size of the family.
//!
//! Deliberately absent: counting and ranking trainers.

mod drawing;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod tree;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan/lineage", pages::show)
        .post("/spaces/{space}/plan/lineage/name", pages::name)
        .post("/spaces/{space}/plan/lineage/silence", pages::silence);
}
