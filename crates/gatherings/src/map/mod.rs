//! Maps, drawn on the server: places as numbered points, with a list beside them that says the same in words.
//!
//! Always true:
//! - a map is one drawing without script, and every point of it is a link that the keyboard reaches;
//! - nothing is asked of another host, unless the operator named a server of tiles;
//! - what a map shows, a list with the same numbers shows too.
//!
//! Any page shows one: `map::draw(&points, Window::asked(&cx), tiles)` gives a [`Drawing`]; the page has it in a field
//! named `drawing` and includes `map/_map.html`, with `map/_list.html` beside it unless it has a list of its own, whose
//! entries then have the identifiers `map-1`, `map-2`…
//!
//! Deliberately absent: dragging, routes, the reader's own position.

mod draw;
mod drawing;
mod frame;
mod label;
mod place;
mod projection;
#[cfg(test)]
mod tests;
mod window;

pub use draw::draw;
pub use drawing::{Drawing, Point};
pub use place::of_place;
pub use platform::tiles::Tiles;
pub use window::{Focus, Window};
