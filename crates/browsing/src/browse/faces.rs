//! Those who wrote the sheets that are found, or whom a field names, with how many.

use platform::web::View;
use sheets::facet;
use spaces::space::Member;
use trame::FieldType;

use super::access::Scope;
use super::count::Counts;
use super::names::{Lookup, Wish};
use super::wanted::{Look, Wanted};

/// The most faces of a page: beyond, one narrows.
pub const MOST: usize = 120;

/// Somebody, and their sheets.
pub struct Face {
    /// Who.
    pub person: Member,
    /// How many sheets, in words.
    pub many: String,
    /// Where these are.
    pub path: String,
}

/// The facet that is looked at by its faces.
pub fn facet_of(scope: &Scope, wanted: &Wanted) -> String {
    let field = scope
        .kind()
        .and_then(|kind| scope.field(&kind.key, &wanted.by))
        .filter(|field| field.holds == FieldType::Person);
    field.map_or_else(|| facet::AUTHOR.to_owned(), |field| facet::facet_of(&field.key))
}

/// Adds them to what is looked up.
pub fn wish(facet: &str, counts: &Counts, wish: &mut Wish) {
    let uids: Vec<String> = counts
        .of(facet)
        .take(MOST)
        .map(|(uid, _)| uid.to_owned())
        .collect();
    wish.add(FieldType::Person, uids.iter());
}

/// The faces, those with most sheets first. Who left has none.
pub fn faces(
    v: &View,
    wanted: &Wanted,
    counts: &Counts,
    lookup: &Lookup,
    facet: &str,
    path: &str,
) -> Vec<Face> {
    let face = |(uid, many): (&str, i64)| {
        let person = lookup.person(uid)?.clone();
        let narrowed = if wanted.has(facet, uid) {
            wanted.clone()
        } else {
            wanted.toggled(facet, uid)
        };
        Some(Face {
            person,
            many: v.tn("browse-found", many),
            path: narrowed.seen_as(Look::Cards).at(path),
        })
    };
    counts.of(facet).take(MOST).filter_map(face).collect()
}
