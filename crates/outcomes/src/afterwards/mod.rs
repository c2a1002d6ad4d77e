//! What stands on the secret page of a registration of what one can leave and has left. The rules are in
//! `gatherings::afterwards`.

mod own;
#[cfg(test)]
pub(crate) mod stage;

use gatherings::part::{OwnPart, OwnSpot};
use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.part(OwnPart {
        spot: OwnSpot::After,
        read: own::part,
    });
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}
