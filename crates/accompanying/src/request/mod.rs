//! Requests: somebody says in plain words what they would like to be accompanied with, with an account or with an
//! address alone, and follows what becomes of it.
//!
//! Always true:
//! - whoever asked follows, changes and takes back at a secret address; the house writes to them, and nobody else learns
//!   their mail address;
//! - a request is read by whoever asked, by those who coordinate, and by those who were asked to accompany; anybody else
//!   finds nothing there;
//! - it goes from one state to another through one function, and what follows for companions follows there;
//! - a draft is seen by its owner alone.
//!
//! Deliberately absent: priorities. What waits longest is shown with how long it has waited.

pub(crate) mod access;
mod actions;
mod arranged;
mod asking;
pub(crate) mod deed;
pub(crate) mod letter;
mod list;
pub(crate) mod model;
mod own;
mod pages;
mod part;
mod personal;
mod settings;
mod state;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use kernel::Problem;
use platform::{Install, Tx};
use spaces::space::access::{self as space_access, Belong, May};

pub(crate) use actions::{record, take};
pub(crate) use own::act as own_act;

/// Lets a member of a space that accompanies say how they do.
///
/// # Errors
/// As for [`space_access::to_belong`]; [`Problem::Missing`] where nobody may ask.
pub(crate) fn to_offer(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let may = space_access::to_belong(tx, slug)?;
    if store::settings(tx, may.space().id)?.is_open {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/accompaniments", list::index)
        .post("/spaces/{space}/accompaniments", asking::create)
        .get("/spaces/{space}/accompaniments/new", asking::new)
        .get("/spaces/{space}/accompaniments/received", list::received)
        .get("/spaces/{space}/accompaniments/settings", settings::edit)
        .post("/spaces/{space}/accompaniments/settings", settings::save);
    app.get("/accompanied/{secret}", own::show)
        .get("/accompanied/{secret}/edition", asking::edit)
        .post("/accompanied/{secret}/edition", asking::save)
        .post("/accompanied/{secret}/sending", own::send)
        .post("/accompanied/{secret}/withdrawal", own::withdraw)
        .post("/accompanied/{secret}/resumption", own::resume);
    app.get("/accompaniments/{accompaniment}", pages::show)
        .post("/accompaniments/{accompaniment}/decline", pages::decline)
        .post("/accompaniments/{accompaniment}/resumption", pages::look_again);
    app.part(part::ON_SPACE).part(part::AWAITS).part(part::ARRANGE);
}
