//! One's own data: everything the instance holds about a person, in words and as a file, and how to be erased.
//!
//! Always true:
//! - what is held is shown, table by table, and the file holds the same rows;
//! - erasing removes the name, the address and all that could tell who it was, and leaves what was contributed;
//! - the ledger stays as it is, because it names nobody: the number in it then stands for no one;
//! - the last administrator stays, or the house would have nobody.
//!
//! Deliberately absent: erasing what was contributed to others, piece by piece; that is done where it was written.

mod access;
mod actions;
mod archive;
mod csv;
mod erasure;
mod model;
mod pages;
mod skills;
mod store;
mod tables;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.get("/me/data", pages::data)
        .get("/me/data.zip", pages::file)
        .get("/me/erasure", erasure::ask)
        .post("/me/erasure", erasure::erase)
        .view(skills::VIEW)
        .statements(skills::STATEMENTS)
        .statements(store::STATEMENTS)
        .personal(&tables::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
