//! The shape of what is held about a person.

use kernel::{Instant, Problem};
use platform::calendar::Calendar;
use platform::db::{FromRow, FromValue, Row, Value};
use platform::personal::Table;

/// What one cell of such a table holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell(pub Value);

impl FromValue for Cell {
    fn from_value(value: Value) -> Option<Self> {
        Some(Cell(value))
    }
}

/// A row of any width.
pub struct Cells(Vec<Cell>);

impl FromRow for Cells {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let mut cells = Vec::new();
        while let Ok(cell) = row.column() {
            cells.push(cell);
        }
        Ok(Cells(cells))
    }
}

impl Cells {
    /// The cells as people and machines read them: moments as RFC 3339 in UTC.
    pub fn readable(self, columns: &[&'static str]) -> Vec<serde_json::Value> {
        self.0
            .into_iter()
            .zip(columns)
            .map(|(cell, column)| readable(cell.0, column))
            .collect()
    }
}

fn readable(value: Value, column: &str) -> serde_json::Value {
    let is_moment = column == "at" || column == "since" || column.ends_with("_at");
    match value {
        Value::Number(number) if is_moment => Calendar::machine(Instant::from_milliseconds(number)).into(),
        Value::Number(number) => number.into(),
        Value::Fraction(number) => number.into(),
        Value::Text(text) => text.into(),
        Value::Null | Value::Bytes(_) => serde_json::Value::Null,
    }
}

/// A table with the rows of one person.
pub struct Held {
    /// The table.
    pub table: Table,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<serde_json::Value>>,
}

impl Held {
    /// How many rows there are.
    pub fn count(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }
}
