//! Mission orders: single, collective or permanent, with or without costs; prepared, asked for, signed by the one who may.
//!
//! Always true:
//! - a number belongs to a space and a year, is given when the order is asked for, and is never given again: none is left
//!   out, none is there twice;
//! - nobody signs an order on which they stand;
//! - an order says everything that decides what somebody is owed, among it the mode and class of transport where there are
//!   costs; a permanent one holds for a zone and twelve months at most;
//! - it is read by those on it, by whoever made it and by those who sign.
//!
//! Deliberately absent: a signature that would stand in for that of the authority. The paper is prepared; the official way
//! stays what it is.

mod access;
mod actions;
mod agents;
mod batch;
mod fields;
pub(crate) mod model;
mod pages;
mod part;
mod personal;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod wording;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/missions", pages::index)
        .post("/spaces/{space}/missions", wording::create)
        .get("/spaces/{space}/missions/new", wording::new)
        .post("/spaces/{space}/missions/signatures", batch::sign)
        .get("/spaces/{space}/missions/orders.pdf", batch::pdf)
        .get("/spaces/{space}/missions/orders.zip", batch::archive)
        .get("/spaces/{space}/missions/orders.csv", batch::table);
    app.get("/missions/{mission}", pages::show)
        .get("/missions/{mission}/order.pdf", batch::one)
        .get("/missions/{mission}/edition", wording::edit)
        .post("/missions/{mission}/edition", wording::save);
    app.post("/missions/{mission}/request", pages::ask)
        .post("/missions/{mission}/signature", pages::sign)
        .post("/missions/{mission}/refusal", pages::refuse)
        .post("/missions/{mission}/cancellation", pages::cancel)
        .post("/missions/{mission}/return", pages::tell);
    app.part(part::ON_GATHERING).part(part::AWAITS);
}
