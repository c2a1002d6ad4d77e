//! Following: this week, the braid, each activity; and how everybody is doing, for those who lead.

mod activity;
mod braid;
mod length;
mod mine;
mod reaction;
#[cfg(test)]
mod tests;
mod trainee;
mod week;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    app.statements(mine::STATEMENTS);
    braid::install(app);
    week::install(app);
    activity::install(app);
    reaction::install(app);
    trainee::install(app);
}
