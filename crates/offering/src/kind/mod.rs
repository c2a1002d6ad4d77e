//! Kinds of gathering, and the themes and publics of the agenda: a coordinator changes them without code (N10).
//!
//! Always true:
//! - they stand in the trame of the space: each change is a state of it that is kept and can be gone back to;
//! - a key never changes, so that gatherings keep their kind however it is called;
//! - gatherings of a kind that was removed keep working, with what they hold themselves.
//!
//! Deliberately absent: changing the kinds of other spaces, and any way around the rules of the format.

mod address;
mod edit;
mod forms;
mod input;
mod pages;
mod parts;
mod reading;
#[cfg(test)]
mod tests;
mod vocabularies;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/kinds", pages::show)
        .post("/spaces/{space}/kinds", pages::change);
    app.get("/spaces/{space}/kinds/{kind}", pages::show)
        .post("/spaces/{space}/kinds/{kind}", pages::change);
    app.post("/spaces/{space}/kinds/{kind}/removal", pages::change)
        .post("/spaces/{space}/kinds/{kind}/place/{way}", pages::change);
    app.post("/spaces/{space}/kinds/{kind}/{part}", pages::change)
        .post("/spaces/{space}/kinds/{kind}/{part}/{key}", pages::change);
    app.post("/spaces/{space}/kinds/{kind}/{part}/{key}/removal", pages::change)
        .post(
            "/spaces/{space}/kinds/{kind}/{part}/{key}/place/{way}",
            pages::change,
        );
    app.get("/spaces/{space}/publics", pages::show)
        .post("/spaces/{space}/publics", pages::change);
    app.get("/spaces/{space}/publics/{public}", pages::show)
        .post("/spaces/{space}/publics/{public}", pages::change);
    app.post("/spaces/{space}/publics/{public}/removal", pages::change)
        .post("/spaces/{space}/publics/{public}/place/{way}", pages::change);
    app.post("/spaces/{space}/publics/{public}/{part}", pages::change)
        .post("/spaces/{space}/publics/{public}/{part}/{key}", pages::change);
    app.post(
        "/spaces/{space}/publics/{public}/{part}/{key}/removal",
        pages::change,
    )
    .post(
        "/spaces/{space}/publics/{public}/{part}/{key}/place/{way}",
        pages::change,
    );
    app.post("/spaces/{space}/themes", pages::change)
        .post("/spaces/{space}/themes/{theme}", pages::change);
    app.post("/spaces/{space}/themes/{theme}/removal", pages::change)
        .post("/spaces/{space}/themes/{theme}/place/{way}", pages::change);
}
