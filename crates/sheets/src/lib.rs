//! Sheets: what a sheet is, who may do what to it, how its fields are read and said, where it is kept. No page, no word.
//!
//! Always true:
//! - what somebody typed in a field was checked against the field's type before it was kept;
//! - a draft is seen by its author and the stewards, a published sheet by whoever sees its space;
//! - who reads which field is decided in `rights::readable`, for pages, versions, searches, lists and exports alike;
//! - every change of a published sheet is kept, with who made it and when;
//! - nothing that somebody wrote is lost when a kind changes: what it no longer asks, or asks otherwise, is kept.
//!
//! Deliberately absent: how a sheet looks. `commons` has its pages.

pub mod access;
pub mod actions;
pub mod around;
pub mod cell;
pub mod choosing;
pub mod facet;
pub mod field;
pub mod files;
mod found;
pub mod kinds;
pub mod model;
mod moderated;
pub mod options;
pub mod origin;
pub mod part;
pub mod past;
mod personal;
pub mod pictures;
pub mod retold;
pub mod review;
pub mod rights;
pub mod shown;
pub mod store;
pub mod value;

use platform::Install;

pub use model::{Fields, Mark, Sheet, SheetId, State};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(past::STATEMENTS)
        .statements(around::STATEMENTS)
        .statements(options::STATEMENTS)
        .statements(pictures::STATEMENTS)
        .statements(files::STATEMENTS)
        .statements(found::STATEMENTS)
        .statements(moderated::STATEMENTS)
        .statements(kinds::STATEMENTS)
        .statements(retold::STATEMENTS)
        .statements(facet::STATEMENTS)
        .statements(origin::STATEMENTS)
        .statements(review::STATEMENTS)
        .statements(shown::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .personal(&review::TABLES)
        .job(retold::JOB)
        .view(found::VIEW)
        .view(facet::VIEW)
        .repeat(facet::COUNT)
        .part(found::SOURCE)
        .part(moderated::PART);
}
