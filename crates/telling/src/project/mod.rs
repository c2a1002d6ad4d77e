//! The pages of projects: those of a cohort, one of them, bringing one's own and changing it, following others.
//!
//! Always true:
//! - a project is shown to whom it reaches, and to those who lead;
//! - two changes at once never undo one another unknowingly: the second is shown both, and nothing typed is lost;
//! - its picture is read by those who read it.
//!
//! Deliberately absent: removing a project. Its owner may keep it to themselves.

pub mod access;
mod bringing;
mod editing;
mod following;
mod model;
mod pages;
mod personal;
mod picture;
pub mod store;
#[cfg(test)]
mod tests;
pub mod top;
mod words;

use platform::Install;

pub use model::Differs;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(picture::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/projects", pages::index)
        .get("/spaces/{space}/projects/new", bringing::new)
        .post("/spaces/{space}/projects", bringing::create);
    app.get("/projects/{project}", pages::show)
        .get("/projects/{project}/picture", picture::show)
        .get("/projects/{project}/edition", editing::edit)
        .post("/projects/{project}/edition", editing::save);
    app.post("/projects/{project}/follow", following::follow)
        .post("/projects/{project}/follow-end", following::stop);
}
