//! Exchanging: to learn together. Co-development, shared problems, works written by several.

mod exchange;
mod matter;
mod merge;
mod table;
mod together;
mod work;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    together::install(app);
    exchange::install(app);
    matter::install(app);
    work::install(app);
    table::install(app);
}
