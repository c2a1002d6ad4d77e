//! What stands around every way of seeing: the kinds, the views that somebody named, what is asked, and what is offered.

use platform::web::{View, percent_encoded};
use spaces::shape::said;

use super::access::Scope;
use super::count::Counts;
use super::facets::{self, Facet, Offer};
use super::names::Lookup;
use super::parts::{self, Choice};
use super::wanted::{Sort, Wanted};
use crate::feed::Format;
use crate::saved::{Saved, may_change};

/// A kind, as its link says it.
pub struct Kind {
    /// In words, for several.
    pub name: String,
    /// How many sheets, where nothing else is asked.
    pub many: i64,
    /// Where they are.
    pub path: String,
    /// Whether it is the one.
    pub chosen: bool,
}

/// A filter that is on.
pub struct Chip {
    /// In words.
    pub name: String,
    /// Where it is off.
    pub without: String,
}

/// The view that is looked at, or from which one went on.
pub struct Named {
    /// The view.
    pub saved: Saved,
    /// Whether the reader may change it.
    pub may_change: bool,
    /// Whether it is the very page, and not what one went on to.
    pub is_here: bool,
}

/// See the module's own text.
pub struct Frame {
    /// Where links lead: the list of the space.
    pub list: String,
    /// The address of this very page, without what its parts ask.
    pub here: String,
    /// The views that somebody named.
    pub views: Vec<Choice>,
    /// The view that is looked at.
    pub named: Option<Named>,
    /// The kinds that there are.
    pub kinds: Vec<Kind>,
    /// Where every kind is shown.
    pub any_kind: String,
    /// The ways of seeing.
    pub looks: Vec<Choice>,
    /// The fields by which this way can be made.
    pub ways: Vec<Choice>,
    /// The filters that are on.
    pub chips: Vec<Chip>,
    /// What is offered.
    pub facets: Vec<Facet>,
    /// The orders: word, in words, whether it is the one.
    pub sorts: Vec<(&'static str, String, bool)>,
    /// What the form keeps without showing it.
    pub kept: Vec<(String, String)>,
    /// The words that are looked for.
    pub words: String,
    /// What a view that is named now would keep.
    pub asks: String,
    /// How many were found, in words.
    pub found: String,
    /// Whether anything was found.
    pub has_any: bool,
    /// Whether counts are of the first sheets alone.
    pub is_cut: bool,
    /// Whether anything is asked that can be taken back.
    pub is_narrowed: bool,
    /// Where nothing is asked.
    pub everything: String,
    /// Where the same is read by programs: format, address.
    pub feeds: Vec<(&'static str, String)>,
    /// Where others may show it on their pages.
    pub embed: String,
    /// Where the same words are looked for everywhere.
    pub elsewhere: String,
    /// Whether it is that of a hidden space, which nobody else reads.
    pub is_hidden: bool,
}

/// What a frame is made of.
pub struct Parts<'a> {
    /// Whose sheets.
    pub scope: &'a Scope,
    /// What is asked.
    pub wanted: &'a Wanted,
    /// What was counted.
    pub counts: &'a Counts,
    /// What was looked up.
    pub lookup: &'a Lookup,
    /// What is offered.
    pub offers: &'a [Offer],
    /// How many there are of each kind.
    pub kinds: &'a [(String, i64)],
    /// The views of the space.
    pub views: &'a [Saved],
    /// The view that is looked at.
    pub named: Option<Saved>,
    /// Whether it is the very page.
    pub is_here: bool,
}

impl Frame {
    /// In the words of the reader.
    pub fn new(v: &View, parts: Parts<'_>) -> Self {
        let Parts {
            scope,
            wanted,
            counts,
            lookup,
            offers,
            ..
        } = parts;
        let space = format!("/spaces/{}", scope.seen.space.slug);
        let list = format!("{space}/sheets");
        let own = parts.named.as_ref().filter(|_| parts.is_here);
        let (here, place) = match own {
            Some(saved) => (
                format!("{space}/views/{}", saved.uid),
                format!("{space}/views/{}", saved.uid),
            ),
            None => (wanted.at(&list), list.clone()),
        };
        // A view's own address says all; elsewhere the address asks.
        let beside = |part: &str| {
            let path = format!("{place}/{part}");
            v.absolute(&own.map_or_else(|| without_of(wanted).at(&path), |_| path.clone()))
        };
        Frame {
            views: views(&space, &list, parts.views, own),
            kinds: kinds(v, scope, wanted, parts.kinds, &list),
            any_kind: wanted.of_kind("").at(&list),
            looks: parts::looks(v, scope, wanted, &list),
            ways: parts::ways(v, scope, wanted, &list),
            chips: chips(v, scope, wanted, lookup, &list),
            facets: facets::shown(v, scope, wanted, lookup, offers, &list),
            sorts: sorts(v, wanted),
            kept: kept(wanted),
            words: wanted.words.clone(),
            asks: wanted.query(),
            found: counts.in_words(v),
            has_any: counts.total().0 > 0,
            is_cut: counts.is_cut(),
            is_narrowed: wanted.is_narrowed(),
            everything: everything(wanted).at(&list),
            feeds: Format::ALL
                .map(|format| (format.word(), beside(&format!("as/{}", format.word()))))
                .into(),
            embed: beside("embed"),
            elsewhere: format!("/search?q={}", percent_encoded(&wanted.words)),
            is_hidden: scope.seen.space.joining == kernel::Joining::Hidden,
            named: parts.named.map(|saved| Named {
                may_change: may_change(&scope.seen, &saved),
                is_here: parts.is_here,
                saved,
            }),
            list,
            here,
        }
    }

    /// The address of the feed that programs find by themselves.
    pub fn atom(&self) -> &str {
        self.feeds.first().map_or("", |(_, address)| address)
    }
}

fn without_of(wanted: &Wanted) -> Wanted {
    Wanted {
        of: String::new(),
        ..wanted.clone()
    }
}

fn everything(wanted: &Wanted) -> Wanted {
    Wanted {
        look: wanted.look,
        kind: wanted.kind.clone(),
        by: wanted.by.clone(),
        of: wanted.of.clone(),
        sort: wanted.sort,
        ..Wanted::default()
    }
}

fn views(space: &str, list: &str, views: &[Saved], own: Option<&Saved>) -> Vec<Choice> {
    let view = |saved: &Saved| Choice {
        name: saved.name.clone(),
        path: format!("{space}/views/{}", saved.uid),
        chosen: own.is_some_and(|own| own.id == saved.id),
    };
    let all = Choice {
        name: String::new(),
        path: list.to_owned(),
        chosen: own.is_none(),
    };
    if views.is_empty() {
        return Vec::new();
    }
    std::iter::once(all).chain(views.iter().map(view)).collect()
}

fn kinds(v: &View, scope: &Scope, wanted: &Wanted, many: &[(String, i64)], list: &str) -> Vec<Kind> {
    let kinds = scope.seen.space.shape.trame.sheets.iter();
    kinds
        .map(|kind| Kind {
            name: said(&kind.many, v.language).text.to_owned(),
            many: many
                .iter()
                .find(|(key, _)| *key == kind.key)
                .map_or(0, |(_, many)| *many),
            path: wanted.of_kind(&kind.key).at(list),
            chosen: wanted.kind == kind.key,
        })
        .collect()
}

fn chips(v: &View, scope: &Scope, wanted: &Wanted, lookup: &Lookup, list: &str) -> Vec<Chip> {
    let filter = |(facet, value): &(String, String)| {
        let name =
            facets::name(v, scope, lookup, facet, value).unwrap_or_else(|| v.t("sheet-someone").to_owned());
        Chip {
            name: v.t2(
                "browse-is",
                "facet",
                facets::title(v, scope, facet),
                "value",
                name,
            ),
            without: wanted.toggled(facet, value).at(list),
        }
    };
    let words = (!wanted.words.is_empty()).then(|| Chip {
        name: v.t1("browse-says", "words", &wanted.words),
        without: Wanted {
            words: String::new(),
            ..wanted.clone()
        }
        .at(list),
    });
    words
        .into_iter()
        .chain(wanted.filters.iter().map(filter))
        .collect()
}

fn sorts(v: &View, wanted: &Wanted) -> Vec<(&'static str, String, bool)> {
    let fits = |sort: &Sort| *sort != Sort::Best || !wanted.words.is_empty();
    let sort = |sort: Sort| {
        (
            sort.word(),
            v.word("browse-sort", sort.word()).to_owned(),
            sort == wanted.order(),
        )
    };
    Sort::ALL.into_iter().filter(fits).map(sort).collect()
}

/// What the form does not show and the next address says all the same.
fn kept(wanted: &Wanted) -> Vec<(String, String)> {
    let pairs = wanted.pairs().into_iter();
    pairs
        .filter(|(name, _)| !matches!(*name, "q" | "sort"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
