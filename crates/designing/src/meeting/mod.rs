//! A meeting of the plan: a knot where the strands come together, in a week, for some days.
//!
//! Always true: what holds for activities holds for meetings (see `crate::activity`).
//!
//! Deliberately absent: dates and places, which belong to the gathering that is offered for it.

mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan/new-meeting", pages::new)
        .post("/spaces/{space}/plan/meetings", pages::create);
    app.get("/spaces/{space}/plan/meetings/{meeting}", pages::edit)
        .post("/spaces/{space}/plan/meetings/{meeting}", pages::save);
    app.post("/spaces/{space}/plan/meetings/{meeting}/removal", pages::remove);
}
