//! The subjective report: what one person says of some days, in their own name or under another.
//!
//! Always true:
//! - it is its author's alone: nobody else changes a word of it, no steward and no administrator; its author withdraws
//!   it, and moderation may hide it: a signed one in the name of an agreement where the space moderates so, any other
//!   with a reason that is read where it stood;
//! - a pseudonymous one shows its author to nobody. Its identifier is pure chance and tells no moment; its trace names
//!   nobody, no thing and is on no list; it becomes readable with the next day, so that nobody guesses who was there
//!   just then; no moment stands beside it; a group of fewer than five has none; a name that somebody of the space
//!   bears is no pseudonym; its page is the same to its author as to everybody, who acts on it from a page of their own;
//!   and erasing its author changes nothing that others see;
//! - a text that others may read is not changed under their eyes: it is withdrawn, reworded, and given again.
//!
//! Deliberately absent: comments, marks, counts of readers. The store must know whose it is, or nobody could withdraw
//! it: whoever opens the store itself could look, and the form says so.

pub(crate) mod access;
mod actions;
mod editing;
mod mine;
pub mod model;
mod moderated;
mod pages;
mod personal;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(moderated::STATEMENTS)
        .part(moderated::PART)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/voices/testimonies", mine::list)
        .get("/spaces/{space}/voices/testimonies/new", editing::new)
        .post("/spaces/{space}/voices/testimonies", editing::create);
    app.get("/voices/testimonies/{testimony}", pages::show)
        .get("/voices/testimonies/{testimony}/edition", editing::edit)
        .post("/voices/testimonies/{testimony}/edition", editing::save)
        .post("/voices/testimonies/{testimony}/offering", pages::offer)
        .post("/voices/testimonies/{testimony}/withdrawal", pages::withdraw)
        .post("/voices/testimonies/{testimony}/hiding", pages::hide)
        .post("/voices/testimonies/{testimony}/showing", pages::unhide);
}
