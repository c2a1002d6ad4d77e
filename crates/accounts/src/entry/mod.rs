//! The pages on which people come in and go out. The rules are in `people::entry`.

mod pages;
mod password;
#[cfg(test)]
mod tests;

use people::entry::{access, actions, model, store};
use platform::Install;

pub use pages::session_cookies;

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.get("/sign-in", pages::sign_in)
        .get("/sign-in/mail", pages::mail)
        .get("/sign-in/{secret}", pages::link)
        .post("/sign-in/link", pages::ask_for_link)
        .post("/sign-in/password", password::enter)
        .post("/sign-in/{secret}/entry", pages::enter)
        .post("/sign-out", pages::sign_out)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
