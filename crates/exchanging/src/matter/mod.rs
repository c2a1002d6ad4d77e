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
mod acts;
mod list;
mod model;
mod pages;
mod people;
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
        .statements(people::STATEMENTS)
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
    app.post("/spaces/{space}/shared/{matter}/theme", acts::sort)
        .post("/spaces/{space}/shared/{matter}/life", acts::live)
        .post("/spaces/{space}/shared/{matter}/life-end", acts::stop_living)
        .post("/spaces/{space}/shared/{matter}/merger", acts::join)
        .post("/spaces/{space}/shared/{matter}/separation", acts::separate)
        .post("/spaces/{space}/shared/{matter}/choice", acts::choose)
        .post("/spaces/{space}/shared/{matter}/choice-end", acts::unchoose)
        .post("/spaces/{space}/shared/{matter}/taking", acts::take)
        .post("/spaces/{space}/shared/{matter}/return", acts::give_back)
        .post("/spaces/{space}/shared/{matter}/answer", acts::answer)
        .post("/spaces/{space}/shared/{matter}/withdrawal", acts::withdraw)
        .post("/spaces/{space}/shared/{matter}/restoration", acts::restore);
}
