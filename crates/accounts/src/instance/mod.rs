//! The pages of whoever settles the instance and runs it, and its texts. The rules are in `people::instance`.

mod house;
mod outbox;
mod state;
#[cfg(test)]
mod tests;
mod texts;
mod welcome;
mod welcome_mail;

use people::instance::{access, actions, model, store};
use platform::Install;

/// Registers the slice.
pub fn install(app: &mut Install) {
    app.get("/welcome", welcome::show)
        .post("/welcome", welcome::settle)
        .get("/welcome/mail", welcome_mail::show)
        .post("/welcome/mail-test", welcome_mail::test)
        .get("/outbox", outbox::show)
        .get("/house", house::show)
        .post("/house/identity", house::identity)
        .post("/house/jobs/{job}/retry", house::retry)
        .get("/about", texts::about)
        .get("/accessibility", texts::accessibility)
        .get("/privacy", texts::privacy)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
