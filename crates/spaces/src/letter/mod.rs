//! Letters: the texts of the mails that a space sends.
//!
//! A space writes its own in its trame; where it wrote none, the house's text is sent, in the reader's language.
//!
//! Always true:
//! - a mail that a space sends takes its text from here and nowhere else;
//! - what people wrote is never read for places: each place is filled once, from left to right;
//! - a text that says the same as the house's is not kept: the space follows the house when that changes.
//!
//! Deliberately absent: mails that the instance sends (signing in, confirming an address), which no space may change;
//! HTML in mails; conditions inside a text.

pub mod actions;
pub mod model;
pub mod text;

use platform::Install;

pub use actions::{send, write_about, write_to, write_with};
pub use model::{Values, Wording};
pub use text::text;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(actions::STATEMENTS);
}
