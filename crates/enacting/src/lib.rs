//! Enacting: roles that people live: this week in mine, what is handed in, how it is handed over, what one does beyond
//! it, and how a group shapes its roles.

mod access;
mod beyond;
mod period;
mod piece;
mod shaping;
mod week;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    week::install(app);
    period::install(app);
    piece::install(app);
    beyond::install(app);
    shaping::install(app);
}
