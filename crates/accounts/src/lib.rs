//! Accounts: signing in, what people show of themselves, what the instance holds about them, and the pages of whoever
//! runs it.
//!
//! Deliberately absent: spaces and what people do in them. This crate reads a few of their tables
//! (who shares a space with whom, what belongs to somebody's data) and writes one only to erase a person.

pub mod entry;
pub mod instance;
pub mod own_data;
pub mod profile;

/// Registers every slice.
pub fn install(app: &mut platform::Install) {
    entry::install(app);
    profile::install(app);
    own_data::install(app);
    instance::install(app);
}

#[cfg(test)]
mod tests;
