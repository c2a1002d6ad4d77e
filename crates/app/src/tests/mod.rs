//! The ground, with every area in it: what the house promises whatever is built on it.

mod backup;
mod census;
mod closed;
mod demo;
mod doctor;
mod foreign;
mod found;
mod hostile;
mod jobs;
mod mail;
mod outside;
mod personal;
mod sink;
mod store;
mod trames;
mod workshop;

use testkit::Town;

/// A town with every area.
pub async fn town() -> Town {
    Town::new(crate::install).await
}

/// Whether these tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    std::env::var_os("TRESSE_TEST_POSTGRES").is_some()
}
