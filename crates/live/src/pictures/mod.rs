//! Pictures that are shown while the session goes on: what an illustrator draws of it, a board, a page.
//!
//! Always true:
//! - a picture comes with words that say what it shows;
//! - of the file that was sent nothing is kept but its pixels;
//! - the large screen shows the newest; one that is hidden is gone from every screen but that of those who hold the
//!   room, and comes back as it was.
//!
//! Deliberately absent: pictures of participants, and drawing in the page.

mod acts;
mod item;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod upload;

use platform::Install;

pub(crate) use acts::ACTS;
pub use item::{KIND, Picture};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.post("/gatherings/{gathering}/live/pictures", upload::send);
}
