//! The mailing list of a gathering: those who wish to stay in touch, and the community that may come of it (W7).
//!
//! Always true:
//! - nobody is on it without having said so there, apart from everything else, and one press of a button ends it;
//! - those who hold the gathering see names and addresses of those on it, and of nobody else;
//! - a letter goes to whoever is on it when it leaves, once;
//! - nobody becomes a member of the community by being on it: they are invited, and say yes or not.
//!
//! Deliberately absent: answers to everybody. That is what the community is for.

mod actions;
mod community;
mod holder_pages;
mod jobs;
mod model;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::community;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&personal::TABLES);
    app.job(jobs::WRITE).job(jobs::INVITE);
    app.get("/gatherings/{gathering}/mailing-list", pages::show)
        .post("/gatherings/{gathering}/mailing-list", pages::join);
    app.post("/gatherings/{gathering}/mailing-list/withdrawal", pages::withdraw);
    app.get("/registrations/{secret}/mailing-list", pages::show)
        .post("/registrations/{secret}/mailing-list", pages::join);
    app.post("/registrations/{secret}/mailing-list/withdrawal", pages::withdraw);
    app.get("/gatherings/{gathering}/mailing-list/people", holder_pages::show)
        .post(
            "/gatherings/{gathering}/mailing-list/letters",
            holder_pages::write,
        );
    app.get("/gatherings/{gathering}/community", community::new)
        .post("/gatherings/{gathering}/community", community::open);
}
