//! The stages of life of a group, told by itself in the browser: what each is called, what it means, how one sees that one
//! is there (T3); stages added, put in order, taken away.
//!
//! Always true:
//! - they stand in the trame of the space: each change is a state of it that is kept and can be gone back to;
//! - a key never changes, so that a group stays where it is however its stage is called;
//! - the stage at which a group stands is not taken away under it.
//!
//! Deliberately absent: the stages of a training, which activities stand in and the pages of its plan change.

mod edit;
mod pages;
mod saving;
#[cfg(test)]
mod tests;

use kernel::Module;
use platform::Install;
use spaces::part::ArrangePart;
use spaces::shape::Shape;

/// On the page on which a space is arranged.
const ARRANGE: ArrangePart = ArrangePart {
    name: "stage-title",
    text: "stage-arrange",
    to: "stages",
    when: told_here,
};

/// Whether the stages of a space are told here: they are on, and no plan has activities in them.
pub(crate) fn told_here(shape: &Shape) -> bool {
    shape.has(Module::Stages) && shape.trame.program.is_none()
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(ARRANGE);
    app.get("/spaces/{space}/stages", pages::list)
        .post("/spaces/{space}/stages", pages::add);
    app.get("/spaces/{space}/stages/{stage}", pages::show)
        .post("/spaces/{space}/stages/{stage}", pages::save_stage);
    app.post("/spaces/{space}/stages/{stage}/removal", pages::remove)
        .post("/spaces/{space}/stages/{stage}/place", pages::place);
}
