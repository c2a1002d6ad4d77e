//! The frame of a plan: how many weeks, which strands, which stages, and what is to be known of the whole.
//!
//! Always true:
//! - a week, a strand or a stage on which something stands is not removed, unless one says where that goes;
//! - a program that names no strands has the usual three; the first change to one of them names all three;
//! - there is always one strand.

mod edit;
mod entries;
mod lists;
mod pages;
#[cfg(test)]
mod tests;

use platform::Install;

pub use entries::usual as usual_strands;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/plan/frame", pages::show);
    app.post("/spaces/{space}/plan/weeks", pages::weeks)
        .post("/spaces/{space}/plan/weeks/insertion", pages::insert)
        .post("/spaces/{space}/plan/weeks/removal", pages::remove_week);
    app.post("/spaces/{space}/plan/note", pages::note);
    app.post("/spaces/{space}/plan/strands", lists::strands)
        .post("/spaces/{space}/plan/strands/{thing}", lists::strands)
        .post(
            "/spaces/{space}/plan/strands/{thing}/removal",
            lists::remove_strand,
        )
        .post(
            "/spaces/{space}/plan/strands/{thing}/place/{way}",
            lists::shift_strand,
        );
    app.post("/spaces/{space}/plan/stages", lists::stages)
        .post("/spaces/{space}/plan/stages/{thing}", lists::stages)
        .post("/spaces/{space}/plan/stages/{thing}/removal", lists::remove_stage)
        .post(
            "/spaces/{space}/plan/stages/{thing}/place/{way}",
            lists::shift_stage,
        );
}
