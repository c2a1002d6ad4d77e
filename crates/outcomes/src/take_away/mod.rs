//! The page of what somebody takes away. The rules are in `gatherings::take_away`.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/gatherings/{gathering}/take-away", pages::show)
        .post("/gatherings/{gathering}/take-away", pages::save);
    app.post("/gatherings/{gathering}/take-away/removal", pages::remove);
    app.post("/gatherings/{gathering}/take-away/restoration", pages::restore);
    app.post(
        "/gatherings/{gathering}/take-away/return-cancellation",
        pages::cancel_return,
    );
    app.get("/registrations/{secret}/take-away", pages::show)
        .post("/registrations/{secret}/take-away", pages::save);
    app.post("/registrations/{secret}/take-away/removal", pages::remove);
    app.post("/registrations/{secret}/take-away/restoration", pages::restore);
    app.post(
        "/registrations/{secret}/take-away/return-cancellation",
        pages::cancel_return,
    );
}
