//! The agenda: what comes, for everybody or for a space and those below it, as a list, a month, a map, and as feeds.
//!
//! Always true:
//! - every view is an address to share, and what its address asks for is what its calendar feed holds;
//! - what is not announced, not listed, or of a hidden space is nowhere in it, but for the members of that space;
//! - a page costs a fixed number of queries, whatever it shows and however much there is.
//!
//! Deliberately absent: a search of its own. Words look into titles and summaries; searching everything is elsewhere.

mod access;
mod atom;
mod feeds;
mod frame;
mod line;
mod map_page;
mod model;
mod month;
mod month_page;
mod pages;
mod search;
mod store;
#[cfg(test)]
pub(crate) use tests::feeds as parsed;
#[cfg(test)]
mod tests;
mod wanted;

use platform::Install;

pub use feeds::file_reply;
pub(crate) use feeds::{addressed, entry};
pub use frame::webcal;
pub use wanted::{Filter, Wanted};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(access::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/agenda", pages::list)
        .get("/agenda/month", month_page::month)
        .get("/agenda/map", map_page::map)
        .get("/agenda/calendar", feeds::calendar)
        .get("/agenda/feed", feeds::feed);
    app.get("/spaces/{space}/gatherings", pages::list)
        .get("/spaces/{space}/gatherings/month", month_page::month)
        .get("/spaces/{space}/gatherings/map", map_page::map)
        .get("/spaces/{space}/gatherings/calendar", feeds::calendar);
}
