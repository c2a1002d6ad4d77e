//! Moving in, as people see it: what a space moves in from, the preview of what would come, the report of what came.
//!
//! Always true:
//! - nothing comes before somebody saw what would come, and said so;
//! - until all of it is there nobody sees anything of it;
//! - whoever does not arrange the space finds nothing here.

mod list;
mod show;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/moving", list::index)
        .get("/spaces/{space}/moving/new", list::new)
        .post("/spaces/{space}/moving", list::create);
    app.get("/moving-sources/{source}/moves/new", list::again)
        .post("/moving-sources/{source}/moves", list::follow);
    app.get("/moves/{move}", show::show)
        .post("/moves/{move}/start", show::start)
        .post("/moves/{move}/abandonment", show::abandon);
    app.part(list::PART);
}
