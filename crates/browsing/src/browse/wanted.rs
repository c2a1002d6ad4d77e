//! What somebody looks for and how they want to see it, as an address says it. The same words stand in the form, in the
//! links, in a view that is kept, and in its feeds.

use platform::web::{Cx, percent_encoded};
use sheets::facet;

/// A way of seeing sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Line by line.
    #[default]
    List,
    /// With their beginning and a picture.
    Cards,
    /// Field by field.
    Table,
    /// Those who wrote them, or whom a field names.
    Faces,
    /// Where they are.
    Map,
    /// When they are.
    Month,
    /// By their pictures.
    Gallery,
    /// In columns, by what was chosen in a field.
    Board,
}

impl Look {
    /// Every way, as they are offered.
    pub const ALL: [Look; 8] = [
        Look::List,
        Look::Cards,
        Look::Table,
        Look::Faces,
        Look::Map,
        Look::Month,
        Look::Gallery,
        Look::Board,
    ];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Look::List => "list",
            Look::Cards => "cards",
            Look::Table => "table",
            Look::Faces => "faces",
            Look::Map => "map",
            Look::Month => "month",
            Look::Gallery => "gallery",
            Look::Board => "board",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Look::ALL.into_iter().find(|look| look.word() == word)
    }
}

/// An order of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The best first, where words are looked for.
    Best,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// By title.
    Title,
}

impl Sort {
    /// Every order.
    pub const ALL: [Sort; 4] = [Sort::Best, Sort::Newest, Sort::Oldest, Sort::Title];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Sort::Best => "best",
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
            Sort::Title => "title",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Sort::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// A facet, and the value that it must have.
pub type Filter = (String, String);

/// What is looked for. Whatever an address says that cannot be is as if it were not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// How it is seen.
    pub look: Look,
    /// The key of a kind; empty for all of them.
    pub kind: String,
    /// Words, as typed.
    pub words: String,
    /// Facets and their values, in the order of the address: each narrows further.
    pub filters: Vec<Filter>,
    /// The order that was asked for.
    pub sort: Option<Sort>,
    /// The key of the field by which columns, days or faces are made; empty for the first that can.
    pub by: String,
    /// The identifier of the kept view from which one went on; empty when from none.
    pub of: String,
}

/// The most filters: nobody narrows by more, and each is a condition that the store checks.
pub const MOST: usize = 5;
/// The most characters of a value.
const LONGEST: usize = 200;

impl Wanted {
    /// What the address of a request asks for.
    pub fn asked(cx: &Cx) -> Self {
        let query = cx.path().split_once('?').map_or("", |(_, query)| query);
        Wanted::read(query)
    }

    /// What a query asks for.
    pub fn read(query: &str) -> Self {
        let mut wanted = Wanted::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value: String = value
                .trim()
                .chars()
                .filter(|each| !each.is_control())
                .take(LONGEST)
                .collect();
            match &*name {
                "view" => wanted.look = Look::from_word(&value).unwrap_or_default(),
                "kind" if is_key(&value) => wanted.kind = value,
                // `words` is how addresses of lists were written before.
                "q" | "words" => wanted.words = value,
                "sort" => wanted.sort = Sort::from_word(&value),
                "by" if is_key(&value) => wanted.by = value,
                "of" if is_key(&value) => wanted.of = value,
                facet if is_facet(facet) && is_key(&value) => wanted.add(facet, value),
                _ => {}
            }
        }
        if wanted.kind.is_empty() {
            wanted.filters.retain(|(facet, _)| !facet.starts_with("f."));
        }
        wanted
    }

    fn add(&mut self, facet: &str, value: String) {
        let filter = (facet.to_owned(), value);
        if self.filters.len() < MOST && !self.filters.contains(&filter) {
            self.filters.push(filter);
        }
    }

    /// Whether it narrows anything but the kind.
    pub fn is_narrowed(&self) -> bool {
        !self.words.is_empty() || !self.filters.is_empty()
    }

    /// The order in which sheets come.
    pub fn order(&self) -> Sort {
        match self.sort {
            Some(Sort::Best) | None if self.words.is_empty() => Sort::Newest,
            Some(sort) => sort,
            None => Sort::Best,
        }
    }

    /// Whether a filter is on.
    pub fn has(&self, facet: &str, value: &str) -> bool {
        self.filters
            .iter()
            .any(|(known, chosen)| known == facet && chosen == value)
    }

    /// The same with a filter, or without it when it was on.
    #[must_use]
    pub fn toggled(&self, facet: &str, value: &str) -> Self {
        let mut next = self.clone();
        if self.has(facet, value) {
            next.filters
                .retain(|(known, chosen)| !(known == facet && chosen == value));
        } else {
            next.add(facet, value.to_owned());
        }
        next
    }

    /// The same seen otherwise.
    #[must_use]
    pub fn seen_as(&self, look: Look) -> Self {
        Wanted {
            look,
            by: String::new(),
            ..self.clone()
        }
    }

    /// The same of another kind, without what only made sense in this one.
    #[must_use]
    pub fn of_kind(&self, kind: &str) -> Self {
        let mut next = self.clone();
        next.filters.retain(|(facet, _)| !facet.starts_with("f."));
        kind.clone_into(&mut next.kind);
        next.by = String::new();
        next
    }

    /// All that is said, as names and values.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if self.look != Look::default() {
            pairs.push(("view", self.look.word()));
        }
        for (name, value) in [("kind", &self.kind), ("q", &self.words)] {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        }
        pairs.extend(
            self.filters
                .iter()
                .map(|(facet, value)| (facet.as_str(), value.as_str())),
        );
        if let Some(sort) = self.sort {
            pairs.push(("sort", sort.word()));
        }
        for (name, value) in [("by", &self.by), ("of", &self.of)] {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        }
        pairs
    }

    /// The query of its address, without where one went on from: what a view keeps.
    pub fn query(&self) -> String {
        let kept = self.pairs().into_iter().filter(|(name, _)| *name != "of");
        written(kept)
    }

    /// Its address at a path.
    pub fn at(&self, path: &str) -> String {
        self.at_with(path, &[])
    }

    /// The same with something of the page's own.
    pub fn at_with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let query = written(self.pairs().into_iter().chain(more.iter().copied()));
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }
}

/// Names and values as a query.
pub fn written<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pair = |(name, value): (&str, &str)| format!("{name}={}", percent_encoded(value));
    pairs.map(pair).collect::<Vec<_>>().join("&")
}

/// Facets of all kinds, and of fields.
fn is_facet(name: &str) -> bool {
    let common = [facet::LICENCE, facet::AUTHOR, facet::YEAR, facet::HAS];
    common.contains(&name) || name.strip_prefix("f.").is_some_and(is_key)
}

/// Keys of trames, identifiers, words of licences.
fn is_key(value: &str) -> bool {
    !value.is_empty()
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_says_the_same_when_it_is_read_again() {
        let asked = "view=cards&kind=account&q=%C3%A9couter%20%26%20dire&f.whom=upper&f.whom=adults&year=2026&sort=title&by=day&of=abc";
        let wanted = Wanted::read(asked);
        assert_eq!(wanted.look, Look::Cards);
        assert_eq!(wanted.words, "écouter & dire");
        assert!(wanted.has("f.whom", "adults") && wanted.has("year", "2026"));
        assert_eq!(
            Wanted::read(&wanted.query()).at("/x"),
            wanted.at("/x").replace("&of=abc", "")
        );
    }

    #[test]
    fn what_cannot_be_is_as_if_it_were_not_said() {
        let wanted = Wanted::read("view=sphere&kind=a%20b&f.whom=upper&colour=red&sort=up&author=");
        assert_eq!(wanted, Wanted::default());
        assert_eq!(Wanted::read("words=pain").words, "pain");
    }

    #[test]
    fn a_filter_is_put_on_and_taken_off() {
        let wanted = Wanted::read("kind=account&f.whom=upper");
        let both = wanted.toggled("f.whom", "adults");
        assert_eq!(both.filters.len(), 2);
        assert_eq!(both.toggled("f.whom", "adults"), wanted);
        assert!(wanted.of_kind("scenario").filters.is_empty());
    }

    proptest! {
        #[test]
        fn whatever_an_address_says_it_is_read_and_written_alike(query in ".{0,300}") {
            let wanted = Wanted::read(&query);
            let again = Wanted::read(wanted.at("").trim_start_matches('?'));
            prop_assert_eq!(&again, &wanted);
            prop_assert!(wanted.filters.len() <= MOST);
        }
    }
}
