//! The journal of a project: what its owner tried, what happened, what they feel, what they make of it.
//!
//! Always true:
//! - who reads an entry is chosen for each, in plain words of who that is now, and nobody else ever meets it: not in a
//!   list, not by the address of a picture or a document of it, not in what the ledger tells;
//! - a draft and what was withdrawn are read by their author alone;
//! - an entry that is written for an activity marks it done once it is told;
//! - a reply reaches no further than the entry did when it was written, and is counted nowhere.
//!
//! Deliberately absent: marks and numbers of any kind, and threads under a reply.

pub mod access;
mod actions;
mod acts;
mod asked;
mod list;
mod media;
mod model;
mod pages;
mod part;
mod personal;
mod reply;
mod store;
#[cfg(test)]
mod tests;
mod tried;
mod writing;

use platform::Install;
use spaces::part::{HomePart, SpacePart, SpaceSpot};

pub use list::newest_of;
pub use media::{Media, of as media_of};
pub use model::{Entry, Line, PARTS, audience, short_day};
pub use store::all_told;
pub use tried::{Tried, of as tried_in};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(list::STATEMENTS)
        .statements(media::STATEMENTS)
        .statements(tried::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(reply::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/projects/{project}/journal", pages::index)
        .get("/projects/{project}/journal/new", writing::new)
        .post("/projects/{project}/journal", writing::create);
    app.get("/entries/{entry}", pages::show)
        .get("/entries/{entry}/edition", writing::edit)
        .post("/entries/{entry}/edition", writing::save)
        .post("/entries/{entry}/withdrawal", acts::withdraw)
        .post("/entries/{entry}/restoration", acts::restore)
        .get("/entries/{entry}/media/{media}", media::show);
    app.post("/entries/{entry}/replies", reply::create)
        .post("/entries/{entry}/replies/{reply}/withdrawal", reply::withdraw)
        .post("/entries/{entry}/replies/{reply}/restoration", reply::restore)
        .post("/entries/{entry}/replies/{reply}/hiding", reply::hide)
        .post("/entries/{entry}/replies/{reply}/showing", reply::show_again);
    app.part(SpacePart {
        spot: SpaceSpot::Below,
        read: part::of_space,
    });
    app.part(HomePart { read: part::of_home });
}
