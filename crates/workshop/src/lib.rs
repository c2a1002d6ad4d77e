//! For tests: spaces that are there already, with the cast in their places. Each area says which areas it stands on.

pub mod collective;
pub mod commons;
pub mod desk;
pub mod network;
pub mod training;
