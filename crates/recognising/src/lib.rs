//! Recognising: badges: asked for, given by another, endorsed, verified anywhere.

pub mod award;
pub mod badge;
pub mod credential;
pub mod verification;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    badge::install(app);
    award::install(app);
    credential::install(app);
    verification::install(app);
}
