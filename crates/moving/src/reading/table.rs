//! A table (CSV): commas or semicolons, double quotes, one line of prose before the heads if somebody wrote one.
//! What begins like a formula is words here; where we wrote an apostrophe before it, it goes.

use std::io::Read;
use std::path::Path;

use platform::table::begins_a_formula;

use super::{Fault, Row};

/// The most bytes of a table.
pub const MOST: u64 = 32 * 1024 * 1024;
/// The most columns.
const MOST_COLUMNS: usize = 200;

/// Reads one into rows: `head`, then each `row`, their cells as JSON.
pub(super) fn read(place: &Path, take: &mut dyn FnMut(Row) -> bool) -> Result<(), Fault> {
    let file = std::fs::File::open(place).map_err(|_| Fault::of("moving-fault-damaged"))?;
    let mut bytes = Vec::new();
    file.take(MOST + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Fault::of("moving-fault-damaged"))?;
    if bytes.len() as u64 > MOST {
        return Err(Fault::of("moving-fault-too-large"));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.contains(&0) {
        return Err(Fault::of("moving-fault-not-a-table"));
    }
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|wrong| wrong.into_bytes().into_iter().map(char::from).collect());
    let rows = cells(text.strip_prefix('\u{feff}').unwrap_or(&text)).ok_or(Fault::of("moving-fault-cut"))?;
    let mut rows = rows
        .into_iter()
        .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        .peekable();
    // A line of prose stands alone in its row.
    while rows
        .peek()
        .is_some_and(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count() < 2)
    {
        rows.next();
    }
    let heads = rows.next().ok_or(Fault::of("moving-fault-not-a-table"))?;
    if heads.len() > MOST_COLUMNS {
        return Err(Fault::at("moving-fault-columns", MOST_COLUMNS as u64));
    }
    for (number, cells) in std::iter::once(heads).chain(rows).enumerate() {
        let cells: Vec<String> = cells.iter().map(|cell| freed(cell)).collect();
        let row = Row {
            kind: if number == 0 { "head" } else { "row" },
            tag: number.to_string(),
            latest: true,
            body: serde_json::to_string(&cells).unwrap_or_default(),
            ..Row::default()
        };
        if !take(row) {
            return Ok(());
        }
    }
    Ok(())
}

/// Without the apostrophe that keeps a formula from running.
fn freed(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if begins_a_formula(rest) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// The cells of each row; nothing when a quote is never closed.
pub fn cells(text: &str) -> Option<Vec<Vec<String>>> {
    let separator = separator(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(letter),
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' => {}
            _ if letter == separator => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    if quoted {
        return None;
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    Some(rows)
}

/// Commas, or semicolons where the first lines have more of them.
fn separator(text: &str) -> char {
    let beginning: String = text.lines().take(3).collect();
    let count = |wanted: char| beginning.chars().filter(|letter| *letter == wanted).count();
    if count(';') > count(',') { ';' } else { ',' }
}

#[cfg(test)]
mod tests {
    use platform::table::Table;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cells_are_read_as_tables_write_them() {
        let read = cells("a,\"b \"\"c\"\"\nd\",\r\n1;2,3,\n").unwrap();
        assert_eq!(read, vec![vec!["a", "b \"c\"\nd", ""], vec!["1;2", "3", ""]]);
        assert_eq!(cells("a,\"b"), None);
        assert_eq!(cells("a;b;c\n1,5;2;3").unwrap()[1], ["1,5", "2", "3"]);
    }

    #[test]
    fn what_kept_a_formula_from_running_is_let_go() {
        assert_eq!(freed("'=1+1"), "=1+1");
        assert_eq!(freed("'tis"), "'tis");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(rows in proptest::collection::vec(proptest::collection::vec("[ -~éà\n]{0,12}", 2..5), 1..6)) {
            let wide: Vec<Vec<String>> = rows.iter().map(|row| { let mut row: Vec<String> = row.iter().map(|cell| cell.trim().replace('\r', "")).collect(); row.insert(0, "x".into()); row }).collect();
            let mut table = Table::with_commas().keeping_numbers();
            wide.iter().for_each(|row| table.row(row));
            let text = table.text().trim_start_matches('\u{feff}').to_owned();
            let mut head = "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z\r\n".repeat(3);
            head.push_str(&text);
            let read = cells(&head).unwrap();
            let read: Vec<Vec<String>> = read.into_iter().skip(3).map(|row| row.iter().map(|cell| freed(cell)).collect()).collect();
            // A cell that people began with an apostrophe and a sign of a formula loses it: the price of the guard.
            let expected: Vec<Vec<String>> = wide.iter().map(|row| row.iter().map(|cell| freed(cell)).collect()).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
