//! Trials: something is tried on a small scale: a tool, a layout, a way of working.
//!
//! Always true:
//! - whoever has an account may call for one, a company or a researcher too; the space accepts it or says why not, and
//!   nobody else sees it before;
//! - who calls for it and what they gain by it is said on the page, before anybody takes part;
//! - no more sets leave than there are, and whoever keeps one sees until when;
//! - each person tells what happened once, in their own words, with or without their name; leaving takes no reason;
//! - the verdict is in words, beside what people told; it stays readable whatever it is.
//!
//! Deliberately absent: a mean of opinions, and a ranking of tools.

mod access;
mod actions;
mod answering;
mod editing;
mod model;
mod pages;
mod part;
mod personal;
mod store;
#[cfg(test)]
mod tests;
mod tries;
mod trying;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(tries::STATEMENTS)
        .statements(part::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/trials", pages::index)
        .get("/spaces/{space}/trials/new", editing::new)
        .post("/spaces/{space}/trials", editing::create);
    app.get("/trials/{trial}", pages::show)
        .get("/trials/{trial}/edition", editing::edit)
        .post("/trials/{trial}/edition", editing::save)
        .post("/trials/{trial}/acceptance", answering::accept)
        .post("/trials/{trial}/refusal", answering::decline)
        .post("/trials/{trial}/verdict", answering::conclude)
        .post("/trials/{trial}/withdrawal", answering::withdraw)
        .post("/trials/{trial}/restoration", answering::restore);
    app.post("/trials/{trial}/participation", trying::join)
        .post("/trials/{trial}/departure", trying::leave)
        .post("/trials/{trial}/account", trying::tell)
        .post("/trials/{trial}/tries/{try}/loan", trying::lend)
        .post("/trials/{trial}/tries/{try}/return", trying::take_back);
    app.part(part::ON_SPACE).part(part::AWAITS);
}
