//! What published sheets are counted by: their kind, licence, author, year, what they have, and every field from which
//! one chooses; with where and when they are. A view of the ledger.
//!
//! Always true:
//! - what is counted is what is published, in the same transaction as whatever changed it;
//! - a term of all kinds together says nothing of a field that not everybody reads; those of such a field stand under
//!   its kind, and whoever counts asks first whether the reader may read it;
//! - where a kind changes its fields, the sheets of its space are counted anew.
//!
//! Deliberately absent: numbers and texts. One looks for these, and counts what there is to choose from.

mod jobs;
mod store;
mod terms;

pub use jobs::COUNT;
pub use store::{STATEMENTS, VIEW, refresh_all_with_picture_of};
pub use terms::{ALL, AUTHOR, Day, HAS, KIND, LICENCE, Point, Term, YEAR, days, facet_of, points, terms};
