//! Badges of people and of groups: asked for, proposed at the end of a role, taken with a code, or given; always by
//! somebody other than whose they are.
//!
//! Always true:
//! - nobody gives a badge to themselves, nor to a group to which they belong;
//! - a badge is its owner’s: they take it or not, show it with their name, without, or not at all;
//! - what was revoked says so, with the reason, to whoever was shown it;
//! - whoever a badge is given, not given or taken back from is told by mail, and whoever gave back a role after which one is
//!   proposed, once;
//! - nobody is counted: there is no number of badges beside a name, and no list in such an order.
//!
//! Deliberately absent: badges that a machine gives. At the end of a role the house proposes, and somebody decides.

pub(crate) mod access;
mod actions;
mod asking;
pub(crate) mod code;
mod giving;
mod letter;
mod mine;
pub mod model;
mod pages;
mod part;
mod personal;
mod rows;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// The fields of what is shown: words and address of each.
pub(crate) const EVIDENCE: [(&str, &str); 4] = [
    ("name-1", "url-1"),
    ("name-2", "url-2"),
    ("name-3", "url-3"),
    ("name-4", "url-4"),
];

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(code::STATEMENTS)
        .statements(letter::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.post("/spaces/{space}/badges/{badge}/request", asking::ask)
        .post("/spaces/{space}/badges/{badge}/awards", giving::give)
        .post(
            "/spaces/{space}/badges/{badge}/proposals/{holding}/award",
            giving::give_proposed,
        )
        .post(
            "/spaces/{space}/badges/{badge}/proposals/{holding}/declining",
            giving::set_aside,
        )
        .post("/spaces/{space}/badges/{badge}/codes", code::make)
        .post(
            "/spaces/{space}/badges/{badge}/codes/{code}/withdrawal",
            code::withdraw,
        );
    app.get("/badges/claim", code::ask)
        .post("/badges/claim", code::take)
        .get("/badges/{award}", pages::show);
    app.post("/badges/{award}/award", pages::award)
        .post("/badges/{award}/declining", pages::decline)
        .post("/badges/{award}/revocation", pages::revoke)
        .post("/badges/{award}/acceptance", pages::accept)
        .post("/badges/{award}/refusal", pages::refuse)
        .post("/badges/{award}/withdrawal", pages::withdraw)
        .post("/badges/{award}/visibility", pages::show_as)
        .post("/badges/{award}/endorsement", pages::endorse)
        .post("/badges/{award}/endorsement-withdrawal", pages::unendorse);
    app.get("/me/badges", mine::list)
        .get("/me/badges/all.zip", mine::take);
    app.part(part::AWAITS);
    app.repeat(letter::PROPOSE);
}
