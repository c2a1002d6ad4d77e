//! Links that let people join, and the page behind them. The rules are in `spaces::invitation`.

mod ended;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::invitation::{actions, store};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(ended::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/invitations", pages::index)
        .post("/spaces/{space}/invitations", pages::create);
    app.post(
        "/spaces/{space}/invitations/{invitation}/withdrawal",
        pages::withdraw,
    );
    app.get("/join/{secret}", pages::show)
        .post("/join/{secret}", pages::accept);
}
