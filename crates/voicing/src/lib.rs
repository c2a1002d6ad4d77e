//! Voicing: two voices on what a collective lives: what can be pointed at, and what one person says; what was drawn of
//! it; critical friends; what the community looked like, from date to date; and what is looked at each month of what is
//! online.

pub mod editorial;
pub mod friend;
pub mod illustration;
pub mod objective;
pub mod online;
pub mod period;
pub mod snapshot;
pub mod testimony;
pub mod voice;
mod wording;
mod words;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    app.statements(period::STATEMENTS);
    voice::install(app);
    objective::install(app);
    testimony::install(app);
    illustration::install(app);
    friend::install(app);
    snapshot::install(app);
    editorial::install(app);
    online::install(app);
}
