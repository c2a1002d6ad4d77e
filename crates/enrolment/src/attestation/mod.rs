//! Attestations: so many hours of a training, on a paper that anybody may verify.
//!
//! Always true:
//! - hours come from what was noted of presences and from what was marked as done, as they were on the day of issue: what
//!   is noted later changes no paper that is out;
//! - one stands at a time for somebody in a cohort, numbered within it; one that was revoked says so for ever;
//! - its secret address says what the paper says and nothing else: no page, no person, no way further.
//!
//! Deliberately absent: counting who verifies, and skills. An attestation says *was there so many hours*.

mod actions;
mod model;
mod pages;
mod paper;
mod pdf;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub use model::Attestation;
pub use store::of_person;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .personal(&store::PERSONAL);
    app.get("/spaces/{space}/closing/attestations", pages::index)
        .post("/spaces/{space}/closing/attestations", pages::issue);
    app.get("/spaces/{space}/attestations/{attestation}", paper::show)
        .post(
            "/spaces/{space}/attestations/{attestation}/revocation",
            pages::revoke,
        );
    app.get("/spaces/{space}/attestations/{attestation}/paper.pdf", pdf::one)
        .get("/spaces/{space}/closing/attestations/papers", pdf::all)
        .get(
            "/spaces/{space}/closing/attestations/papers.pdf",
            pdf::all_as_file,
        );
    app.get("/attestations/{secret}", paper::verify);
}
