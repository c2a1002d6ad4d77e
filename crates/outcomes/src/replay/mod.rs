//! The replay: what the page of a gathering becomes once it has begun, at the same address (W4).
//!
//! Always true:
//! - its five parts keep filling: recording, slides, references, questions, words; those that are awaited are named from
//!   the start on, unless people were in one room and nothing is recorded;
//! - nothing is asked of another host before the reader says so, page by page, and then of that host alone;
//! - what is removed can be put back.
//!
//! Deliberately absent: keeping recordings and slides ourselves (they are shown from where they are, by address),
//! counting who watches, and the questions, which are a slice of their own.

pub mod captions;
mod chapters;
mod edit_pages;
mod entry_pages;
mod further;
mod items;
mod model;
mod parts;
mod saving;
mod shown;
mod store;
#[cfg(test)]
mod tests;

use gatherings::part::{PagePart, Spot};
use platform::Install;

pub use chapters::Chapter;
pub use store::{key_points, show_feedback, shows_feedback};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(items::STATEMENTS)
        .statements(further::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.part(PagePart {
        spot: Spot::Outcomes,
        read: shown::part,
    });
    app.get("/gatherings/{gathering}/captions", edit_pages::captions);
    app.get("/gatherings/{gathering}/replay", edit_pages::edit)
        .post("/gatherings/{gathering}/replay", edit_pages::save);
    app.post("/gatherings/{gathering}/replay/further", edit_pages::set_further);
    app.post("/gatherings/{gathering}/replay/{list}", entry_pages::add);
    app.get("/gatherings/{gathering}/replay/{list}/{item}", entry_pages::edit)
        .post("/gatherings/{gathering}/replay/{list}/{item}", entry_pages::save);
    app.post(
        "/gatherings/{gathering}/replay/{list}/{item}/place",
        entry_pages::move_by_one,
    );
    app.post(
        "/gatherings/{gathering}/replay/{list}/{item}/removal",
        entry_pages::remove,
    );
    app.post(
        "/gatherings/{gathering}/replay/{list}/{item}/restoration",
        entry_pages::restore,
    );
}
