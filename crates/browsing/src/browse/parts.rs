//! Which ways of seeing are offered, and from which fields one may choose.

use platform::web::View;
use spaces::shape::said;
use trame::FieldType;

use super::access::Scope;
use super::wanted::{Look, Wanted};

/// Something that leads elsewhere: its words, its address, whether one is there.
pub struct Choice {
    /// In words.
    pub name: String,
    /// Where it leads.
    pub path: String,
    /// Whether it is the one.
    pub chosen: bool,
}

/// The fields from which days, columns and faces can be made.
pub const DAYS: &[FieldType] = &[FieldType::Date, FieldType::Period];
/// See [`DAYS`].
pub const COLUMNS: &[FieldType] = &[FieldType::Choice];
/// See [`DAYS`].
pub const FACES: &[FieldType] = &[FieldType::Person];

/// The types of field of which a way of seeing takes one.
pub fn takes(look: Look) -> &'static [FieldType] {
    match look {
        Look::Month => DAYS,
        Look::Board => COLUMNS,
        Look::Faces => FACES,
        _ => &[],
    }
}

/// Whether a way of seeing shows anything of what is looked at. The one that is asked for is always there.
fn is_offered(scope: &Scope, look: Look) -> bool {
    match look {
        Look::List | Look::Cards | Look::Table | Look::Faces => true,
        Look::Map => !scope.holding(&[FieldType::Place]).is_empty(),
        Look::Month => !scope.holding(DAYS).is_empty(),
        // A sheet may have pictures whatever its kind asks.
        Look::Gallery => true,
        Look::Board => scope.kind().is_some() && !scope.holding(COLUMNS).is_empty(),
    }
}

/// The ways of seeing.
pub fn looks(v: &View, scope: &Scope, wanted: &Wanted, path: &str) -> Vec<Choice> {
    let offered = Look::ALL
        .into_iter()
        .filter(|look| *look == wanted.look || is_offered(scope, *look));
    offered
        .map(|look| Choice {
            name: v.word("browse-look", look.word()).to_owned(),
            path: wanted.seen_as(look).at(path),
            chosen: look == wanted.look,
        })
        .collect()
}

/// The fields by which this way of seeing can be made, where there is more than one.
pub fn ways(v: &View, scope: &Scope, wanted: &Wanted, path: &str) -> Vec<Choice> {
    if scope.kind().is_none() {
        return Vec::new();
    }
    let fields = scope.holding(takes(wanted.look));
    let by = |key: &str| Wanted {
        by: key.to_owned(),
        ..wanted.clone()
    };
    let mut ways = Vec::new();
    match wanted.look {
        Look::Faces if !fields.is_empty() => ways.push(Choice {
            name: v.t("browse-by-author").to_owned(),
            path: by("").at(path),
            chosen: wanted.by.is_empty(),
        }),
        Look::Month if fields.len() > 1 => ways.push(Choice {
            name: v.t("browse-by-any-day").to_owned(),
            path: by("").at(path),
            chosen: wanted.by.is_empty(),
        }),
        _ => {}
    }
    let first = fields.first().map(|field| field.key.clone());
    let is_first =
        |key: &str| wanted.look == Look::Board && wanted.by.is_empty() && first.as_deref() == Some(key);
    ways.extend(fields.iter().map(|field| Choice {
        name: said(&field.label, v.language).text.to_owned(),
        path: by(&field.key).at(path),
        chosen: wanted.by == field.key || is_first(&field.key),
    }));
    if ways.len() < 2 { Vec::new() } else { ways }
}
