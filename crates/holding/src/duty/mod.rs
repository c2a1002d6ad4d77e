//! Duties: what people take on for one gathering, and what they hand in afterwards.
//!
//! Always true:
//! - never more people take a duty on than were asked for, even when many try at once;
//! - whoever takes one on keeps the time they were promised, whatever becomes of the kind of gathering;
//! - a guest does from the page of their registration what a member does from the page of the gathering;
//! - what is handed in is seen by those who gather here, and by everybody only if its author said so.
//!
//! Deliberately absent: marks for what is handed in, and any way to be given a duty without being told.

mod access;
mod actions;
mod acts;
mod board;
mod guest_pages;
mod jobs;
mod model;
mod pages;
mod personal;
mod shown;
mod store;
#[cfg(test)]
mod tests;

use gatherings::part::{PagePart, Spot};
use platform::Install;

pub use board::{names, names_of};
pub use shown::Piece;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.statements(jobs::STATEMENTS).repeat(jobs::REMIND);
    app.part(PagePart {
        spot: Spot::Doings,
        read: shown::part,
    });
    app.get("/gatherings/{gathering}/duties", pages::show)
        .post("/gatherings/{gathering}/duties", acts::add);
    app.post("/gatherings/{gathering}/duties/{duty}/holding", acts::take);
    app.post("/gatherings/{gathering}/duties/{duty}/return", acts::give_back);
    app.post("/gatherings/{gathering}/duties/{duty}/piece", acts::hand_in);
    app.post("/gatherings/{gathering}/duties/{duty}/removal", acts::remove);
    app.post("/gatherings/{gathering}/duties/{duty}/restoration", acts::restore);
    app.post("/gatherings/{gathering}/duties/{duty}/assignment", acts::assign);
    app.post(
        "/gatherings/{gathering}/duties/{duty}/holdings/{holding}/release",
        acts::release,
    );
    app.get("/registrations/{secret}/duties", guest_pages::show);
    app.post("/registrations/{secret}/duties/{duty}/holding", guest_pages::take);
    app.post(
        "/registrations/{secret}/duties/{duty}/return",
        guest_pages::give_back,
    );
    app.post(
        "/registrations/{secret}/duties/{duty}/piece",
        guest_pages::hand_in,
    );
}
