//! Places.

mod point;

pub use point::{point, read};
