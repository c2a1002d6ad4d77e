//! What sheets are counted by, as the page offers it: each value with how many sheets would be left.

use platform::web::View;
use sheets::facet;
use sheets::shown::licence_word;
use spaces::shape::said;
use trame::{FieldType, Licence, SheetField};

use super::access::Scope;
use super::count::Counts;
use super::names::{Lookup, Wish};
use super::wanted::Wanted;

/// How many values of a facet stand there at once, and how many at all.
const SHOWN: usize = 8;
const MOST: usize = 48;
/// The facets that every kind has, after those of its fields.
const COMMON: [&str; 4] = [facet::HAS, facet::YEAR, facet::AUTHOR, facet::LICENCE];

/// A facet with the values that are offered, before anybody names them.
pub struct Offer {
    facet: String,
    values: Vec<(String, i64)>,
}

/// A value that is offered.
pub struct Value {
    /// In words.
    pub name: String,
    /// How many sheets have it, among those that are found.
    pub many: i64,
    /// Where it is on, or off.
    pub path: String,
    /// Whether it is on.
    pub chosen: bool,
}

/// A facet as the page shows it.
pub struct Facet {
    /// In words.
    pub title: String,
    /// Its values.
    pub values: Vec<Value>,
    /// Those for which one asks.
    pub more: Vec<Value>,
}

/// What is offered: facets that would narrow.
pub fn offers(scope: &Scope, wanted: &Wanted, counts: &Counts) -> Vec<Offer> {
    let (total, _) = counts.total();
    let fields = scope.kind().into_iter().flat_map(|kind| scope.fields(kind));
    let own = fields
        .filter(|field| is_counted(field.holds))
        .map(|field| (facet::facet_of(&field.key), Some(field)));
    let common = COMMON.map(|facet| (facet.to_owned(), None));
    own.chain(common)
        .filter_map(|(facet, field)| {
            let mut values: Vec<(String, i64)> = counts
                .of(&facet)
                .filter(|(value, _)| !value.is_empty())
                .map(|(value, many)| (value.to_owned(), many))
                .take(MOST)
                .collect();
            in_order(&mut values, &facet, field);
            let is_on = wanted.filters.iter().any(|(on, _)| *on == facet);
            let narrows = values.len() > 1 || values.iter().any(|(_, many)| *many < total);
            (is_on || narrows).then_some(Offer { facet, values })
        })
        .filter(|offer| !offer.values.is_empty())
        .collect()
}

/// Whether what a field holds is counted.
pub fn is_counted(holds: FieldType) -> bool {
    holds.chooses() || holds.points() || holds == FieldType::Person
}

/// What is chosen from stands as it was written; years go back; whatever else by how often it is.
fn in_order(values: &mut [(String, i64)], facet: &str, field: Option<&SheetField>) {
    if facet == facet::YEAR {
        values.sort_by(|one, other| other.0.cmp(&one.0));
    }
    if let Some(field) = field.filter(|field| field.holds.chooses()) {
        let place = |value: &str| field.choices.iter().position(|choice| choice.key == value);
        values.sort_by_key(|(value, _)| place(value).unwrap_or(usize::MAX));
    }
}

/// Adds who and what is named to what is looked up.
pub fn wish(scope: &Scope, wanted: &Wanted, offers: &[Offer], wish: &mut Wish) {
    for offer in offers {
        wish.add(
            holds(scope, &offer.facet),
            offer.values.iter().map(|(value, _)| value),
        );
    }
    for (facet, value) in &wanted.filters {
        wish.add(holds(scope, facet), std::iter::once(value));
    }
}

fn field<'a>(scope: &'a Scope, facet: &str) -> Option<&'a SheetField> {
    let key = facet.strip_prefix("f.")?;
    scope.kind().and_then(|kind| scope.field(&kind.key, key))
}

fn holds(scope: &Scope, facet: &str) -> FieldType {
    match field(scope, facet) {
        Some(field) => field.holds,
        None if facet == facet::AUTHOR => FieldType::Person,
        None => FieldType::Line,
    }
}

/// A facet in words.
pub fn title(v: &View, scope: &Scope, facet: &str) -> String {
    match field(scope, facet) {
        Some(field) => said(&field.label, v.language).text.to_owned(),
        None => v.word("browse-facet", facet).to_owned(),
    }
}

/// A value in words; nothing for somebody who left, or a sheet that was taken back.
pub fn name(v: &View, scope: &Scope, lookup: &Lookup, facet: &str, value: &str) -> Option<String> {
    let choice = |key: &str| {
        let field = field(scope, facet)?;
        field.choices.iter().find(|choice| choice.key == key)
    };
    match holds(scope, facet) {
        FieldType::Person => lookup.person(value).map(|person| person.name.clone()),
        FieldType::Sheet | FieldType::Sheets => lookup.title(value).map(str::to_owned),
        FieldType::Tree => {
            let mut path = Vec::new();
            let mut next = choice(value);
            while let Some(here) = next {
                path.insert(0, said(&here.name, v.language).text);
                next = here.parent.as_deref().filter(|_| path.len() < 8).and_then(choice);
            }
            (!path.is_empty()).then(|| path.join(" › "))
        }
        FieldType::Choice | FieldType::Choices => Some(choice(value).map_or_else(
            || value.to_owned(),
            |choice| said(&choice.name, v.language).text.to_owned(),
        )),
        _ => match facet {
            facet::HAS => Some(v.word("browse-has", value).to_owned()),
            facet::LICENCE => {
                let licence = Licence::from_word(value).unwrap_or_default();
                Some(v.word("browse-licence", licence_word(licence)).to_owned())
            }
            _ => Some(value.to_owned()),
        },
    }
}

/// The facets with their names and where they lead.
pub fn shown(
    v: &View,
    scope: &Scope,
    wanted: &Wanted,
    lookup: &Lookup,
    offers: &[Offer],
    path: &str,
) -> Vec<Facet> {
    let value = |offer: &Offer, (value, many): &(String, i64)| {
        Some(Value {
            name: name(v, scope, lookup, &offer.facet, value)?,
            many: *many,
            path: wanted.toggled(&offer.facet, value).at(path),
            chosen: wanted.has(&offer.facet, value),
        })
    };
    let facet = |offer: &Offer| {
        let mut values: Vec<Value> = offer
            .values
            .iter()
            .filter_map(|each| value(offer, each))
            .collect();
        // What is on stands first, so that it can be taken off wherever it is in the list.
        values.sort_by_key(|value| !value.chosen);
        let more = values.split_off(values.len().min(SHOWN));
        Facet {
            title: title(v, scope, &offer.facet),
            values,
            more,
        }
    };
    let facets = offers.iter().map(facet);
    facets.filter(|facet| !facet.values.is_empty()).collect()
}
