//! Reusing: what becomes of a sheet in other hands: copied with credit, translated, tried, looked at before it is shown, answered together.

mod difference;
mod giving;
mod inquiry;
mod matching;
mod pointing;
mod reach;
mod review;
mod taking;
mod tongues;
mod translation;
mod trial;

use platform::Install;

#[cfg(test)]
mod workshop;

/// Registers every slice.
pub fn install(app: &mut Install) {
    taking::install(app);
    giving::install(app);
    translation::install(app);
    review::install(app);
    trial::install(app);
    inquiry::install(app);
    pointing::install(app);
}
