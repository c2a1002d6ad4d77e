//! Works: what a small group writes together, has read by others, and publishes beyond the cohort.
//!
//! A work is an outline, a draft, in review, published; what is published may be withdrawn, and put back.
//!
//! Always true:
//! - the people of its small group write it, and whoever wrote a word of it is among its authors;
//! - its text is a document: several write it at once, and what a plain form sends is merged with what they write;
//! - every state in which the text came to rest is kept, with who made it;
//! - what is published changes when its authors save it, not while they write;
//! - before it is published, only its group and those who lead read it; in review, the cohort does;
//! - whoever reads it for its authors answers questions, and gives no mark;
//! - a published work has a licence, its authors' names and an address of its own that anybody opens;
//! - its pictures are shown through its own door, to whoever may read it, and nowhere else.
//!
//! Deliberately absent: writing the title and the sources at the same time. Of those the form merges line by line.

mod access;
mod actions;
mod asking;
mod desk;
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
mod wire;
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
        .statements(desk::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .part(desk::SETTLE)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/works", list::index)
        .get("/spaces/{space}/works/new", writing::new)
        .post("/spaces/{space}/works", writing::create)
        .get("/spaces/{space}/works/feed", feed::feed);
    app.get("/works/{work}", pages::show);
    app.get("/works/{work}/writing", writing::edit)
        .post("/works/{work}/writing", writing::save)
        .get("/works/{work}/preview", writing::preview)
        .post("/works/{work}/pictures", pictures::add)
        .get("/works/{work}/pictures/{media}", pictures::show)
        .post("/works/{work}/pictures/{media}/removal", pictures::remove);
    app.large_socket("/works/{work}/socket", wire::MOST, wire::open);
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
