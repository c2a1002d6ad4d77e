//! Matters: the experiences and problems that exchanges bring out, as one list that the cohort works from.
//!
//! A matter is written, sorted under a theme, joined with its twins, chosen, taken up by a small group, and answered.
//!
//! Always true:
//! - only members of the cohort, and those who lead it, read the list;
//! - twins that were joined keep their words and their authors, and can be told apart again;
//! - how many live the same is said in people, and orders nothing; what was stuck in a vote is hidden from everybody
//!   until it closes;
//! - each takes up to so many stickers, whatever is sent.
//!
//! Deliberately absent: comments. What one lives, one writes beside it; what one makes of it is a work.

mod access;
mod actions;
mod list;
mod model;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod theme;
mod vote;
mod voting;
mod writing;

use platform::Install;

pub use store::{Taken, taken_by};
pub use vote::{Vote, latest};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(theme::STATEMENTS)
        .statements(vote::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/shared", list::index)
        .get("/spaces/{space}/shared/new", writing::new)
        .post("/spaces/{space}/shared", writing::create);
    app.post("/spaces/{space}/shared/themes", list::name_theme)
        .post("/spaces/{space}/shared/themes/{theme}", list::rename_theme);
    app.get("/spaces/{space}/shared/vote", voting::show)
        .post("/spaces/{space}/shared/vote", voting::open)
        .post("/spaces/{space}/shared/ballot", voting::cast)
        .post("/spaces/{space}/shared/vote-end", voting::close);
    app.get("/spaces/{space}/shared/{matter}", pages::show)
        .get("/spaces/{space}/shared/{matter}/edition", writing::edit)
        .post("/spaces/{space}/shared/{matter}/edition", writing::save);
    app.post("/spaces/{space}/shared/{matter}/theme", pages::sort)
        .post("/spaces/{space}/shared/{matter}/life", pages::live)
        .post("/spaces/{space}/shared/{matter}/life-end", pages::stop_living)
        .post("/spaces/{space}/shared/{matter}/merger", pages::join)
        .post("/spaces/{space}/shared/{matter}/separation", pages::separate)
        .post("/spaces/{space}/shared/{matter}/choice", pages::choose)
        .post("/spaces/{space}/shared/{matter}/choice-end", pages::unchoose)
        .post("/spaces/{space}/shared/{matter}/taking", pages::take)
        .post("/spaces/{space}/shared/{matter}/return", pages::give_back)
        .post("/spaces/{space}/shared/{matter}/answer", pages::answer)
        .post("/spaces/{space}/shared/{matter}/withdrawal", pages::withdraw)
        .post("/spaces/{space}/shared/{matter}/restoration", pages::restore);
}
