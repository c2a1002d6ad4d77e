//! The ground of the house: store, ledger, jobs, mail, media, languages, sessions, the HTTP shell, configuration.
//!
//! Deliberately absent: any feature. Nothing here knows what a role, a charter or a cohort is.
#![deny(missing_docs)]

pub mod bus;
pub mod calendar;
pub mod chance;
pub mod db;
pub mod difference;
pub mod engines;
pub mod house;
pub mod install;
pub mod jobs;
pub mod languages;
pub mod ledger;
pub mod mail;
pub mod markdown;
pub mod media;
pub mod outside;
pub mod part;
pub mod password;
pub mod personal;
pub mod print;
pub mod search;
pub mod session;
pub mod settings;
pub mod table;
pub mod tiles;
pub mod tries;
mod vocabulary;
pub mod web;

pub use db::Tx;
pub use house::House;
pub use install::Install;
pub use session::Actor;
