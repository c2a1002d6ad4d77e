//! Moving: coming from another place with what one wrote there, and leaving with it.

mod access;
pub mod into;
pub mod jobs;
pub mod leaving;
pub mod live;
pub mod model;
pub mod moving;
pub mod old;
pub mod out;
mod personal;
mod plan;
pub mod reading;
pub mod store;
pub mod yeswiki;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES);
    app.job(live::ASK)
        .job(jobs::READ)
        .job(jobs::FILES)
        .job(jobs::BRING)
        .repeat(jobs::TIDY);
    moving::install(app);
    old::install(app);
    leaving::install(app);
}
