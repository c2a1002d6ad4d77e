//! An activity of the plan: everything it says, in each language of the trame, and where it stands.
//!
//! Always true:
//! - a key is made once, from the name, and never changes: what people did keeps pointing to it;
//! - an activity that others wait for may go: they wait for it no more;
//! - whoever saves over what somebody else saved meanwhile sees both first.
//!
//! Deliberately absent: marks. Questions are there to see for oneself whether one understood.

mod form;
mod pages;
mod place;
mod question;
mod question_pages;
mod saving;
mod shifting;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan/new-activity", pages::new)
        .post("/spaces/{space}/plan/activities", saving::create);
    app.get("/spaces/{space}/plan/activities/{activity}", pages::edit)
        .post("/spaces/{space}/plan/activities/{activity}", saving::save);
    app.post(
        "/spaces/{space}/plan/activities/{activity}/place",
        shifting::shift,
    )
    .post("/spaces/{space}/plan/activities/{activity}/copy", shifting::copy)
    .post(
        "/spaces/{space}/plan/activities/{activity}/removal",
        shifting::remove,
    );
    app.get(
        "/spaces/{space}/plan/activities/{activity}/new-question",
        question_pages::new,
    )
    .post(
        "/spaces/{space}/plan/activities/{activity}/questions",
        question_pages::create,
    );
    app.get(
        "/spaces/{space}/plan/activities/{activity}/questions/{question}",
        question_pages::edit,
    )
    .post(
        "/spaces/{space}/plan/activities/{activity}/questions/{question}",
        question_pages::save,
    );
    app.post(
        "/spaces/{space}/plan/activities/{activity}/questions/{question}/removal",
        question_pages::remove,
    );
}
