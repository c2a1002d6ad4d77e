//! The period of a role, as its holder lives it: tried, taken for a gathering, shared, paused, kept on, and who held what.
//! The rules are in `spaces::role`.
//!
//! Always true:
//! - whoever holds a role sees on its page what they may do with it, and nobody does it for them but those who give roles;
//! - what was held stays to be read, with the words left to the next.
//!
//! Deliberately absent: counts of who held how many roles.

mod jobs;
mod keeping;
mod pages;
mod part;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod ways;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(jobs::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/role-history", pages::history);
    app.get("/spaces/{space}/roles/{role}/ways", ways::show)
        .post("/spaces/{space}/roles/{role}/ways", ways::take);
    app.get("/spaces/{space}/holdings/{holding}/prolongation", keeping::ask)
        .post(
            "/spaces/{space}/holdings/{holding}/prolongation",
            keeping::keep_on,
        );
    app.post("/spaces/{space}/holdings/{holding}/pause", keeping::pause)
        .post("/spaces/{space}/holdings/{holding}/resumption", keeping::resume)
        .post("/spaces/{space}/holdings/{holding}/sharing", keeping::share)
        .post("/spaces/{space}/holdings/{holding}/sharing-end", keeping::unshare)
        .post("/spaces/{space}/holdings/{holding}/reading", keeping::has_read);
    app.part(part::MINE).part(part::WAYS).part(part::WALL);
    app.repeat(jobs::END);
}
