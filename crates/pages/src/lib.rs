//! Pages: a title and a text in Markdown that people of a space write together; who may do what to one, where it is kept,
//! and the versions that it had. No page of a browser, no word.
//!
//! Always true:
//! - whoever sees the space reads its pages; its members write them, and whoever came by a link that has not ended;
//! - a text that is sent is merged with what others write meanwhile;
//! - a version with a name, and one that readers are shown, never changes.
//!
//! Deliberately absent: how a page looks. `cowriting` has that.

pub mod access;
pub mod actions;
mod found;
pub mod guest;
pub mod history;
pub mod model;
pub mod part;
pub mod past;
mod personal;
mod rest;
mod stands;
pub mod store;

use platform::Install;

pub use actions::trace;
pub use model::{Page, PageId};
pub use rest::come_to_rest;
pub use stands::{Stands, stands_for, taken_up};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(found::STATEMENTS)
        .statements(guest::STATEMENTS)
        .statements(history::STATEMENTS)
        .statements(past::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .view(found::VIEW)
        .part(found::SOURCE)
        .part(rest::SETTLE);
}
