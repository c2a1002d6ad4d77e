//! What is held about somebody as a table that spreadsheets read.

use platform::table::Table;
use serde_json::Value;

/// A table with its heads. What is a number in the store is one in the table.
pub fn write(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let mut table = Table::with_commas();
    table.row(columns);
    for row in rows {
        table.row(row.iter().map(said));
    }
    table.text()
}

fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_table_stands_in_quotes() {
        let row = vec![
            "a,b".into(),
            "say \"é\"\r\nhere".into(),
            Value::Null,
            7.into(),
            "plain".into(),
            "=1+1".into(),
        ];
        let text = write(&["one", "two"], &[row]);
        assert_eq!(
            text,
            "\u{feff}one,two\r\n\"a,b\",\"say \"\"é\"\"\r\nhere\",,7,plain,'=1+1\r\n"
        );
    }
}
