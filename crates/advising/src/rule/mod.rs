//! The rules of the dosage as a community wants them: each open to discussion, none a secret.
//!
//! Always true:
//! - a rule is switched off or weighed otherwise with a reason, and each change stays with its reason and its author;
//! - a rule that a community added is weighed after those that ship, and can be taken away again;
//! - what people told of its outcome stands beside a rule and changes nothing by itself.

mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use store::settings;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .personal(&store::PERSONAL)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/dosage/rules", pages::index)
        .post("/spaces/{space}/dosage/rules", pages::add)
        .get("/spaces/{space}/dosage/rules/{rule}", pages::show)
        .post("/spaces/{space}/dosage/rules/{rule}/weight", pages::weigh)
        .post("/spaces/{space}/dosage/rules/{rule}/removal", pages::remove)
        .post("/spaces/{space}/dosage/rules/{rule}/restoration", pages::restore);
}
