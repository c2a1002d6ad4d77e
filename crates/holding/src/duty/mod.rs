//! The pages of duties, for members and for guests. The rules are in `gatherings::duty`.
//!
//! Always true: a guest does from the page of their registration what a member does from the page of the gathering.

mod acts;
mod guest_pages;
mod pages;
mod shown;
#[cfg(test)]
mod tests;

use gatherings::duty::{access, actions, board, jobs, model, store};
use gatherings::part::{PagePart, Spot};
use platform::Install;

pub use shown::Piece;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
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
