//! What people find, where, and what nobody finds.

pub(crate) mod feeds;
mod list;
mod month;
mod spaces;
