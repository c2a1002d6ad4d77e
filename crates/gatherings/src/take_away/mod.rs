//! Take-aways: what each participant leaves with, built in the closing time (W6).
//!
//! Always true:
//! - it is its author's: changed, removed and brought back by them alone, kept from everybody else unless they share it;
//! - what is shared without a name cannot be traced to anybody: no identifier, and an order made by chance;
//! - it is sent back once, at the time its author chose, unless they take that back.
//!
//! Deliberately absent: comments and hearts on what others take away.

pub mod actions;
mod jobs;
mod model;
mod personal;
mod store;

use platform::Install;

pub use actions::{remove, save};
pub use model::{TakeAway, Visibility, WEEKS, Wish};
pub use store::{Shared, mark, mine, mosaic, shared};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.statements(jobs::STATEMENTS).job(jobs::RETURN);
}
