//! The library of trames: what one may start from; bringing one, taking one away, comparing two.
//!
//! Always true: a trame that only a hidden space uses is seen by those who see that space;
//! a file that is wrong is refused whole, with every fault said.

mod model;
mod pages;
mod space_pages;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use model::descent;
use spaces::library::{take_in, to_open};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/trames", pages::index);
    app.get("/trames/import", pages::bring)
        .post("/trames/import", pages::import);
    app.get("/trames/{trame}", pages::show)
        .get("/trames/{trame}/archive", pages::archive);
    app.get("/trames/{trame}/comparison", pages::compare);
    app.get("/spaces/{space}/trame", space_pages::show);
    app.get("/spaces/{space}/trame/archive", space_pages::archive);
    app.get("/spaces/{space}/trame/comparison", space_pages::compare);
    app.post("/spaces/{space}/trame/offer", space_pages::offer);
}
