//! The sheets of a space: as a list, cards, a table, faces, a map, a month, pictures, or columns; narrowed by what they
//! are counted by and by words.
//!
//! Always true:
//! - every way of looking is an address to share, made by plain links and one form that reads;
//! - what is shown and counted is published, and of fields that the reader may read;
//! - each filter narrows further, and says how many sheets would be left;
//! - a card is put in another column by whoever may write the field that makes the columns, and nobody else;
//! - a page costs a bounded number of queries, whatever the size of the space.
//!
//! Deliberately absent: ranges of numbers, and counts of more than some thousands: one reads "more than" then.

mod access;
mod board;
mod body;
mod cards;
mod count;
mod faces;
mod facets;
mod found;
mod frame;
mod map;
mod month;
mod names;
mod page;
mod parts;
mod placing;
mod search;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod wanted;

use platform::Install;

pub(crate) use access::{Scope, to_look};
pub(crate) use body::{Ask, Body, Made, Raw};
pub(crate) use cards::{Line, chips, lead};
pub(crate) use count::Counts;
pub(crate) use found::{Bounds, Dated, Placed};
pub(crate) use month::Month;
pub(crate) use names::{Lookup, Wish};
pub(crate) use page::{Base, show};
pub(crate) use search::Search;
pub(crate) use table::{cells, columns};
pub(crate) use wanted::{Sort, Wanted};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/sheets", page::of_space).post(
        "/spaces/{space}/sheets/columns/{field}/{sheet}/place",
        placing::place,
    );
}
