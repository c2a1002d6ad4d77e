//! Works: what a small group writes together, has read by others, and publishes beyond the cohort.
//!
//! A work is an outline, a draft, in review, published; what is published may be withdrawn, and put back.
//!
//! Always true:
//! - the people of its small group write it, and whoever wrote a word of it is among its authors;
//! - two who write at once lose nothing: their changes are put together line by line, and what clashes stands twice;
//! - every state of the text is kept, with who made it;
//! - before it is published, only its group and those who lead read it; in review, the cohort does;
//! - whoever reads it for its authors answers questions, and gives no mark;
//! - a published work has a licence, its authors' names and an address of its own that anybody opens.
//!
//! Deliberately absent: writing in the same line at the same time. A page that does so may stand in for the form.

mod access;
mod actions;
mod asking;
mod feed;
mod guide;
mod list;
mod model;
mod pages;
mod personal;
mod pictures;
mod publication;
mod review;
mod reviewing;
mod store;
#[cfg(test)]
mod tests;
mod version;
mod writing;

use platform::Install;

pub use list::{OfMatter, of_matter};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(version::STATEMENTS)
        .statements(pictures::STATEMENTS)
        .statements(review::STATEMENTS)
        .statements(list::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/works", list::index)
        .get("/spaces/{space}/works/new", writing::new)
        .post("/spaces/{space}/works", writing::create)
        .get("/spaces/{space}/works/feed", feed::feed);
    app.get("/works/{work}", pages::show);
    app.get("/works/{work}/writing", writing::edit)
        .post("/works/{work}/writing", writing::save)
        .post("/works/{work}/pictures", pictures::add)
        .post("/works/{work}/pictures/{media}/removal", pictures::remove);
    app.get("/works/{work}/versions/{version}", version::show).post(
        "/works/{work}/versions/{version}/restoration",
        version::bring_back,
    );
    app.post("/works/{work}/drafting", pages::draft)
        .post("/works/{work}/outlining", pages::outline);
    app.get("/works/{work}/review", asking::ask)
        .post("/works/{work}/review", asking::begin)
        .post("/works/{work}/review-end", asking::end)
        .get("/works/{work}/reading", reviewing::read)
        .post("/works/{work}/reading", reviewing::give)
        .post("/works/{work}/readings/{review}/taking", reviewing::take);
    app.get("/works/{work}/publication", publication::show)
        .post("/works/{work}/publication", publication::publish)
        .post("/works/{work}/withdrawal", publication::withdraw)
        .post("/works/{work}/restoration", publication::restore);
}
