//! What remains of a space that is closed: a folder of pages that opens from a disk, without this program, without scripts,
//! without asking anybody for anything.
//!
//! Always true:
//! - the archive of the members holds what every one of them may read, and nothing that only some or one may; the public
//!   one, which there is only when the group said so, what anybody may read: fields are asked of `sheets::rights`;
//! - every address in it leads to another of its files, or out of it in plain sight;
//! - it is made by a job, file by file onto the disk, and may be made again at any time.
//!
//! Deliberately absent: stances and their reasons, answers, registrations, letters, drafts, addresses of people.

mod actions;
mod content;
mod html;
mod making;
mod pages;
mod personal;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod writing;

use platform::Install;

pub(crate) use actions::order;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(content::STATEMENTS)
        .statements(writing::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .job(making::MAKE)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/archives", pages::again)
        .get("/spaces/{space}/archives/{audience}", pages::take);
}
