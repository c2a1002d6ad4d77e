//! Commons: what people write, so that others find it, use it and say whose it is.
//!
//! Deliberately absent: any kind of sheet. What there is to write, and what each kind asks, comes from the trame.

pub mod catalogue;
pub mod kind;
pub mod sheet;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    catalogue::install(app);
    kind::install(app);
    sheet::install(app);
}

#[cfg(test)]
mod workshop;
