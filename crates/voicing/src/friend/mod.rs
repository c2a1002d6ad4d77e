//! Critical friends: somebody is asked to look at a work, with a question; answers in three parts, what they see, what
//! they ask themselves, what they would try; and whoever asked says what they take of it.
//!
//! Always true:
//! - who will read the answer is said when asking, before a word of it is written: the two, or the members;
//! - the friend words their answer until it was said what is taken; nobody else does;
//! - a friend may say no, without a reason, and nobody counts it.
//!
//! Deliberately absent: marks, and any count of who looked at whose work.

mod access;
mod actions;
mod asking;
mod list;
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
    app.get("/spaces/{space}/voices/friends", list::list)
        .post("/spaces/{space}/voices/friends", asking::create)
        .get("/spaces/{space}/voices/friends/new", asking::new);
    app.get("/voices/friends/{look}", pages::show)
        .post("/voices/friends/{look}/answer", pages::answer)
        .post("/voices/friends/{look}/declining", pages::decline)
        .post("/voices/friends/{look}/withdrawal", pages::withdraw)
        .post("/voices/friends/{look}/taking", pages::take);
    app.part(part::AWAITS);
}
