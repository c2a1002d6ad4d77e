//! Studies: research that a space accepts, that schools and other spaces agree to, and that each person consents to.
//!
//! Always true:
//! - what is asked is a closed list with its dictionary, read before anybody consents: nothing in free words, which could
//!   name somebody; once accepted, it does not change;
//! - a space takes part because somebody who answers for it agreed; a person, because they consented themselves, and each
//!   takes it back in one gesture, wherever they belong by then: their answers are gone from the store at once, and from
//!   whatever is exported after; whoever leaves the space has taken it back, too;
//! - what leaves bears codes that nothing leads to but a row of ours, in an order that says nothing; a site of fewer than
//!   five is not named by its code, and of fewer than five in all nothing leaves;
//! - at its end the access of whoever leads it is closed, and what people answered is erased here, as they were told
//!   before they consented; how often data left is on the page;
//! - results come back as a page that everybody reads.
//!
//! Deliberately absent: anything about people who did not consent, and dates of answers.

mod access;
mod actions;
mod answering;
mod editing;
mod ending;
mod export;
mod leading;
mod model;
mod pages;
mod part;
mod personal;
mod store;
mod taking_part;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(taking_part::STATEMENTS)
        .statements(export::STATEMENTS)
        .statements(ending::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .repeat(ending::ERASE_ANSWERS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/studies", pages::index)
        .get("/spaces/{space}/studies/new", editing::new)
        .post("/spaces/{space}/studies", editing::create);
    app.get("/studies/{study}", pages::show)
        .get("/studies/{study}/edition", editing::edit)
        .post("/studies/{study}/edition", editing::save)
        .post("/studies/{study}/acceptance", leading::accept)
        .post("/studies/{study}/refusal", leading::decline)
        .post("/studies/{study}/withdrawal", leading::withdraw)
        .post("/studies/{study}/restoration", leading::restore)
        .post("/studies/{study}/results", leading::tell);
    app.post("/studies/{study}/sites", answering::agree)
        .post("/studies/{study}/sites/{space}/end", answering::end)
        .post("/studies/{study}/consent", answering::consent)
        .post("/studies/{study}/consent-withdrawal", answering::take_back);
    app.post("/studies/{study}/exports", leading::export)
        .get("/studies/{study}/dictionary", leading::dictionary);
    app.part(part::ON_SPACE);
}
