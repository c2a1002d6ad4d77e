//! The picture of a group: where it stands in each skill, drawn from the positions that its members let count.
//!
//! Always true:
//! - nobody is named, and fewer than three are never drawn: neither the group, nor one of its skills;
//! - what somebody said of a skill is counted in one picture at most, ever, so that no two pictures can be taken from
//!   one another to work out a third;
//! - whoever knows who is counted, and what they themselves said, can still not tell what anybody else said: where
//!   everybody says the same, the picture says less (see `model.rs`, whose property tests try every answer);
//! - what was drawn stays as it was drawn.
//!
//! Deliberately absent: a picture that follows what people do from one day to the next. It is drawn when somebody asks,
//! and the next one waits until there are three again.

mod access;
mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod words;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/growth/groups/{group}", pages::of_group)
        .post(
            "/spaces/{space}/growth/groups/{group}/pictures",
            pages::draw_group,
        );
    app.get("/spaces/{space}/growth/everyone", pages::of_everyone)
        .post("/spaces/{space}/growth/everyone/pictures", pages::draw_everyone);
}
