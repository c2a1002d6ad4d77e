//! Take-aways: what each participant leaves with, built in the closing time (W6).
//!
//! Always true:
//! - it is its author's: changed, removed and brought back by them alone, kept from everybody else unless they share it;
//! - what is shared without a name cannot be traced to anybody on the page: no identifier, and an order made by chance;
//! - it is sent back once, at the time its author chose, unless they take that back.
//!
//! Deliberately absent: comments and hearts on what others take away.

mod actions;
mod jobs;
mod model;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use actions::{remove, save};
pub use model::{TakeAway, Visibility, WEEKS, Wish};
pub use store::{Shared, mark, mine, mosaic, shared};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.statements(jobs::STATEMENTS).job(jobs::RETURN);
    app.get("/gatherings/{gathering}/take-away", pages::show)
        .post("/gatherings/{gathering}/take-away", pages::save);
    app.post("/gatherings/{gathering}/take-away/removal", pages::remove);
    app.post("/gatherings/{gathering}/take-away/restoration", pages::restore);
    app.post(
        "/gatherings/{gathering}/take-away/return-cancellation",
        pages::cancel_return,
    );
    app.get("/registrations/{secret}/take-away", pages::show)
        .post("/registrations/{secret}/take-away", pages::save);
    app.post("/registrations/{secret}/take-away/removal", pages::remove);
    app.post("/registrations/{secret}/take-away/restoration", pages::restore);
    app.post(
        "/registrations/{secret}/take-away/return-cancellation",
        pages::cancel_return,
    );
}
