//! Sheets field by field: a column for each field that the reader reads and that says something in a line.

use platform::web::View;
use sheets::cell::cell;
use sheets::shown::Held;
use spaces::shape::said;
use trame::{FieldType, SheetField};

use super::access::Scope;
use super::cards::Line;
use super::names::Lookup;

/// A row of the table: the sheet, and what it says in each column.
pub struct Row {
    /// The identifier of the sheet.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// The name of its kind.
    pub kind: String,
    /// Who wrote it; empty for somebody who left.
    pub author: String,
    /// When it was published, in words.
    pub day: String,
    /// What it says, column by column.
    pub cells: Vec<String>,
}

/// A table of sheets.
pub struct Table {
    /// The names of the columns between the title and the author.
    pub columns: Vec<String>,
    /// Whether sheets of several kinds are in it.
    pub has_kinds: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The fields that have a column: none where several kinds are shown together. A file of a table takes long ones too.
pub fn columns(scope: &Scope, is_file: bool) -> Vec<&SheetField> {
    let Some(kind) = scope.kind() else {
        return Vec::new();
    };
    let title = sheets::model::title_field(kind).map(|field| field.key.as_str());
    let fits = |field: &&SheetField| match field.holds {
        FieldType::Image | FieldType::File | FieldType::Title => false,
        FieldType::Paragraph | FieldType::Text => is_file,
        _ => true,
    };
    let fields = scope.fields(kind).into_iter();
    fields
        .filter(|field| Some(field.key.as_str()) != title)
        .filter(fits)
        .collect()
}

/// What a sheet says in some fields, as plain text: nothing where the reader may not read it.
pub fn cells(v: &View, scope: &Scope, line: &Line, lookup: &Lookup, fields: &[&SheetField]) -> Vec<String> {
    let (names, html) = (lookup.names(), std::collections::BTreeMap::new());
    let told = scope.fields_of(line);
    let held = Held {
        fields: &line.fields,
        html: &html,
        names: &names,
        pictures: &[],
        files: (&[], line.uid),
    };
    let cell = |field: &&SheetField| {
        if told.contains(field) {
            cell(v, field, &held)
        } else {
            String::new()
        }
    };
    fields.iter().map(cell).collect()
}

/// The table.
pub fn table(v: &View, scope: &Scope, lookup: &Lookup, lines: Vec<Line>) -> Table {
    let fields = columns(scope, false);
    let row = |line: Line| Row {
        kind: scope
            .known(&line.kind)
            .map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned()),
        cells: cells(v, scope, &line, lookup, &fields),
        uid: line.uid.to_string(),
        author: line.author.name.clone(),
        day: v.day(line.at()),
        title: line.title,
    };
    Table {
        columns: fields
            .iter()
            .map(|field| said(&field.label, v.language).text.to_owned())
            .collect(),
        has_kinds: scope.kind().is_none(),
        rows: lines.into_iter().map(row).collect(),
    }
}

impl Table {
    /// The name of a column, for what folds on a phone.
    pub fn column(&self, place: &usize) -> &str {
        self.columns.get(*place).map_or("", String::as_str)
    }
}
