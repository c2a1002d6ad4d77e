//! The pages of questions: of a gathering, of one question, of a space, of whoever asked. The rules are in
//! `gatherings::question`.

mod own_pages;
mod pages;
mod question_pages;
mod space_pages;
mod table;
#[cfg(test)]
mod tests;
mod treating;

use gatherings::question::{access, actions, letter, life, model, store};
use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/gatherings/{gathering}/questions", pages::index)
        .post("/gatherings/{gathering}/questions", pages::ask);
    app.post("/gatherings/{gathering}/questions/showing", pages::show);
    app.get("/questions/{question}", question_pages::show)
        .post("/questions/{question}/askers", question_pages::ask_too);
    app.post("/questions/{question}/grouping", treating::group)
        .post("/questions/{question}/separation", treating::separate)
        .post("/questions/{question}/assignment", treating::assign)
        .post("/questions/{question}/deferral", treating::defer)
        .post("/questions/{question}/elements", treating::write);
    app.post("/questions/{question}/answer", treating::answer)
        .post("/questions/{question}/reopening", treating::reopen)
        .post("/questions/{question}/publication", treating::publish)
        .post("/questions/{question}/withdrawal", treating::withdraw)
        .post("/questions/{question}/hiding", treating::hide)
        .post("/questions/{question}/restoration", treating::restore);
    app.get("/registrations/{secret}/questions", own_pages::index)
        .post("/registrations/{secret}/questions", own_pages::ask)
        .post(
            "/registrations/{secret}/questions/{question}/askers",
            own_pages::ask_too,
        );
    app.get("/asked/{secret}", own_pages::asked);
    app.get("/spaces/{space}/questions", space_pages::index)
        .get("/spaces/{space}/questions/table", space_pages::table)
        .get("/spaces/{space}/questions/text", space_pages::text);
}
