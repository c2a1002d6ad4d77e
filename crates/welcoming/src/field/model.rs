//! A field of action, the spaces that show sheets in it, and those sheets.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Instant, SpaceId, Uid};
use platform::web::{Cx, View};
use sheets::cell::cell;
use sheets::model::Fields;
use sheets::rights::{Reader, readable};
use sheets::shown::{Held, Names};
use spaces::shape::{Shape, said};
use trame::{FieldType, Licence, SheetField};

/// A field of action.
#[derive(Debug, Clone)]
pub struct Action {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space that opened it: its number, name in addresses, and name.
    pub space: (SpaceId, String, String),
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub body: String,
    /// The same as HTML.
    pub html: String,
    /// When it was closed.
    pub closed: Option<Instant>,
}

/// A kind of sheet that a space shows.
#[derive(Clone)]
pub struct Share {
    /// The space: its number, name in addresses, and name.
    pub space: (SpaceId, String, String),
    /// The key of the kind.
    pub kind: String,
    /// What the space is like.
    pub shape: Arc<Shape>,
}

impl Share {
    /// The kind, if the space still has it.
    pub fn known(&self) -> Option<&trame::Sheet> {
        let sheets = &self.shape.trame.sheets;
        sheets.iter().find(|kind| kind.key == self.kind)
    }
}

/// What somebody narrows a field of action to; empty for all of it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// A space, by its name in addresses.
    pub space: String,
    /// The key of a kind of sheet.
    pub kind: String,
}

impl Asked {
    /// What an address asks for.
    pub fn of(cx: &Cx) -> Self {
        let part = |name: &str| cx.query(name).unwrap_or_default().to_owned();
        Asked {
            space: part("space"),
            kind: part("kind"),
        }
    }

    /// What is shown of that.
    pub fn among(&self, shares: &[Share]) -> Vec<Share> {
        let fits = |share: &&Share| {
            (self.space.is_empty() || share.space.1 == self.space)
                && (self.kind.is_empty() || share.kind == self.kind)
        };
        shares.iter().filter(fits).cloned().collect()
    }
}

/// A sheet that is shown.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// The key of its kind.
    pub kind: String,
    /// The number of its space.
    pub space: SpaceId,
    /// What it holds.
    pub fields: Fields,
    /// Under which licence.
    pub licence: Licence,
    /// When it was published.
    pub at: Option<Instant>,
    /// Who wrote it; empty for somebody who left.
    pub author: String,
    /// Where it is: words, latitude, longitude.
    pub place: Option<(String, f64, f64)>,
}

/// The fields that anyone reads in a table, of the kinds that are shown: key and name, each key once.
pub fn columns(v: &View, shares: &[Share]) -> Vec<(String, String)> {
    let mut columns: Vec<(String, String)> = Vec::new();
    for kind in shares.iter().filter_map(Share::known) {
        for field in &kind.fields {
            let fits = !matches!(field.holds, FieldType::Image | FieldType::File | FieldType::Title);
            if fits && Reader::ANYONE.reads(field) && !columns.iter().any(|(key, _)| *key == field.key) {
                let name = said(&field.label, v.language).text.to_owned();
                columns.push((field.key.clone(), name));
            }
        }
    }
    columns
}

/// What a sheet says in its fields, as plain text, by key; of those that anyone reads.
pub fn cells(v: &View, share: &Share, line: &Line) -> BTreeMap<String, String> {
    let Some(kind) = share.known() else {
        return BTreeMap::new();
    };
    let (names, html) = (Names::default(), BTreeMap::new());
    let held = Held {
        fields: &line.fields,
        html: &html,
        names: &names,
        pictures: &[],
        files: (&[], line.uid),
    };
    let fields = readable(kind, &line.fields, &Reader::ANYONE);
    let cell = |field: &&SheetField| (field.key.clone(), cell(v, field, &held));
    fields.iter().map(cell).collect()
}
