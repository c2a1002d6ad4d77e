//! Tables as text that spreadsheets read (RFC 4180), in UTF-8 with the mark that some of them need.

use serde_json::Value;

/// A table with its heads.
pub fn write(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let mut text = String::from('\u{feff}');
    text.push_str(&columns.join(","));
    text.push_str("\r\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) => text.clone(),
        other => return other.to_string(),
    };
    // A spreadsheet would reckon with what begins like a formula.
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
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
