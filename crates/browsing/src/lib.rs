//! Browsing: the sheets of a space seen in many ways, narrowed by counts, kept as views, taken away as feeds, and shown
//! on other sites.
//!
//! Deliberately absent: writing a sheet, and its page. `commons` has them.

pub mod browse;
mod embed;
mod feed;
mod saved;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    browse::install(app);
    saved::install(app);
    feed::install(app);
    embed::install(app);
}

#[cfg(test)]
mod workshop;
