//! Convocations: letters that convene people to a gathering, with its place and hours and the text of the law that whoever
//! writes stands on; each as PDF and by mail.
//!
//! Always true:
//! - who is convened is somebody who is registered or holds it; a letter is theirs, and those who hold the gathering read it;
//! - a letter keeps the words that were sent, until it is sent again; place and hours are those of the gathering as it is;
//! - its secret address opens the letter and nothing else, for those who have no account.
//!
//! Deliberately absent: a promise that costs are paid back. The letter says whether they are, as whoever writes knows it.

mod actions;
mod letters;
mod pages;
mod personal;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&[personal::TABLE])
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/gatherings/{gathering}/convocations", pages::show)
        .post("/gatherings/{gathering}/convocations", pages::send)
        .get("/gatherings/{gathering}/convocations/letters.pdf", letters::all)
        .get(
            "/gatherings/{gathering}/convocations/letters.zip",
            letters::archive,
        );
    app.get("/convocations/{secret}", letters::show)
        .get("/convocations/{secret}/letter.pdf", letters::pdf);
}
