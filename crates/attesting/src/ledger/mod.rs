//! The ledger of what somebody took part in: theirs. Lines are proposed from presences, activities and roles; they confirm
//! each, correct it or contest it with a word, and add lines of their own.
//!
//! Always true:
//! - a line is read by its person; by the space it comes from once its person answered, and by nobody else;
//! - hours count when both said the same: the person confirmed what the space proposes, or the space accepted what the
//!   person corrected; whoever answers anew undoes what the other accepted;
//! - what is proposed is read anew from what was noted; an answer keeps the numbers that it answered;
//! - an attestation keeps what the ledger said on its day, says nothing else to whoever verifies it, and its number is
//!   given once.
//!
//! Deliberately absent: any comparison between people, and any sum over them.

pub(crate) mod access;
mod actions;
mod amending;
mod line;
mod mine;
pub(crate) mod model;
mod paper;
mod papers;
mod part;
pub(crate) mod period;
mod personal;
pub(crate) mod proposed;
mod space_side;
pub(crate) mod store;
mod table;
#[cfg(test)]
pub(crate) mod tests;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(proposed::STATEMENTS)
        .statements(papers::STATEMENTS)
        .statements(personal::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/me/ledger", mine::show)
        .get("/me/ledger/ledger.csv", mine::take)
        .post("/me/ledger/confirmation", mine::confirm);
    app.get("/me/ledger/lines/new", amending::new)
        .post("/me/ledger/lines", amending::add)
        .get("/me/ledger/lines/{source}/{thing}", line::show)
        .post("/me/ledger/lines/{source}/{thing}/answer", line::answer)
        .post("/me/ledger/lines/{source}/{thing}/removal", amending::remove);
    app.post("/me/ledger/attestations", paper::issue)
        .get("/me/ledger/attestations/{paper}", paper::show)
        .get("/me/ledger/attestations/{paper}/paper.pdf", paper::pdf)
        .post("/me/ledger/attestations/{paper}/withdrawal", paper::withdraw)
        .get("/ledgers/{secret}", paper::verify);
    app.get("/spaces/{space}/ledger", space_side::show)
        .post("/spaces/{space}/ledger/{line}/acceptance", space_side::accept);
    app.part(part::ON_SPACE).part(part::AWAITS);
}
