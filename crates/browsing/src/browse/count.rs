//! How many were found, in words that say no more than is known.

use platform::web::View;
use sheets::facet;

/// Values of facets with how many sheets have them.
pub struct Counts {
    values: Vec<(String, String, i64)>,
    /// How many sheets were counted at most.
    most: i64,
    exact: Option<i64>,
}

impl Counts {
    /// From what the store counted.
    pub fn new((values, most): (Vec<(String, String, i64)>, i64), exact: Option<i64>) -> Self {
        Counts { values, most, exact }
    }

    /// The values of a facet, the most frequent first.
    pub fn of<'a>(&'a self, facet: &'a str) -> impl Iterator<Item = (&'a str, i64)> {
        self.values
            .iter()
            .filter(move |(known, _, _)| known == facet)
            .map(|(_, value, many)| (value.as_str(), *many))
    }

    /// How many sheets have a value.
    pub fn many(&self, facet: &str, value: &str) -> i64 {
        self.of(facet)
            .find(|(known, _)| *known == value)
            .map_or(0, |(_, many)| many)
    }

    /// How many there are, and whether there are more.
    pub fn total(&self) -> (i64, bool) {
        match self.exact {
            Some(exact) => (exact, false),
            None => {
                let counted = self.many(facet::ALL, "");
                (counted.min(self.most), counted > self.most)
            }
        }
    }

    /// Whether the counts are of the first sheets alone.
    pub fn is_cut(&self) -> bool {
        self.many(facet::ALL, "") > self.most
    }

    /// How many there are, in words.
    pub fn in_words(&self, v: &View) -> String {
        match self.total() {
            (many, true) => v.tn("browse-more-than", many),
            (many, false) => v.tn("browse-found", many),
        }
    }
}
