//! Reactions that teach: how an activity went with people, told with one word, and one line to those who lead.
//!
//! Always true:
//! - one of each kind a person and activity, taken back as easily as given;
//! - trainees are shown a kind as a number, from three people on; who said "not understood" is known to those who lead,
//!   so that they can help, and to nobody else;
//! - nobody is notified, and nothing is ordered by it;
//! - who reacted how is a view of the ledger; the line, which is somebody's own words, is not in the ledger.
//!
//! Deliberately absent: answers under a line. Those who lead write to its author.

mod actions;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use platform::Install;

pub use model::{Kind, Reactions};
pub use store::{answered, of_activity};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(view::STATEMENTS)
        .personal(&store::PERSONAL)
        .view(view::REACTIONS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    let at = "/spaces/{space}/activities/{activity}/reactions/{kind}";
    app.post(at, pages::give);
    app.post(
        "/spaces/{space}/activities/{activity}/reactions/{kind}/withdrawal",
        pages::withdraw,
    );
    app.post("/spaces/{space}/activities/{activity}/remark", pages::remark);
}
