//! Reporting: the account given to the authority: figures, works, stories, what is asked.

pub mod authority;
pub mod naming;
pub mod report;
#[cfg(test)]
mod workshop;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    naming::install(app);
    report::install(app);
    authority::install(app);
}
