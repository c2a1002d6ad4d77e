//! Tables as text that spreadsheets read (RFC 4180): UTF-8 with the mark that some of them need, and nothing that one of
//! them would reckon with (owasp.org, "CSV Injection").

/// A table that is written row by row.
pub struct Table {
    text: String,
    separator: char,
    keeps_numbers: bool,
}

impl Table {
    /// Cells between semicolons, as programs set to French expect; each is text.
    pub fn new() -> Self {
        Table::between(';')
    }

    /// Cells between commas, as programs expect that are no spreadsheets.
    pub fn with_commas() -> Self {
        Table::between(',')
    }

    fn between(separator: char) -> Self {
        Table {
            text: String::from('\u{feff}'),
            separator,
            keeps_numbers: false,
        }
    }

    /// A number below zero stays a number; otherwise it is guarded like all that begins with a sign.
    #[must_use]
    pub fn keeping_numbers(mut self) -> Self {
        self.keeps_numbers = true;
        self
    }

    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        let cells = cells.into_iter().map(|text| self.cell(text.as_ref()));
        let line = cells.collect::<Vec<_>>().join(&self.separator.to_string());
        self.text.push_str(&line);
        self.text.push_str("\r\n");
    }

    /// The table.
    pub fn text(self) -> String {
        self.text
    }

    fn cell(&self, text: &str) -> String {
        let guarded = if begins_a_formula(text) && !(self.keeps_numbers && is_number(text)) {
            format!("'{text}")
        } else {
            text.to_owned()
        };
        let has_edges = guarded.starts_with(' ') || guarded.ends_with(' ');
        if has_edges || guarded.contains([';', ',', '"', '\n', '\r', '\t']) {
            format!("\"{}\"", guarded.replace('"', "\"\""))
        } else {
            guarded
        }
    }
}

impl Default for Table {
    fn default() -> Self {
        Table::new()
    }
}

/// A table with its heads, in one go.
pub fn write(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.row(heads);
    for row in rows {
        table.row(row);
    }
    table.text()
}

/// Whether a spreadsheet may take a text for something to reckon with.
pub fn begins_a_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n'])
}

/// Digits, one point or comma among them, perhaps below zero.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once(['.', ',']) {
        Some((whole, rest)) => all(whole) && all(rest),
        None => all(digits),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_break_a_table_or_be_reckoned_with_is_made_harmless() {
        let row = [
            "a;b",
            "dit « \"oui\" »\r\nici",
            "=1+1",
            "+33 1",
            "-2",
            "@x",
            " =cmd",
            "\tz",
            "é",
            " x",
        ];
        assert_eq!(
            write(&["un".into()], &[row.map(str::to_owned).to_vec()]),
            "\u{feff}un\r\n\"a;b\";\"dit « \"\"oui\"\" »\r\nici\";'=1+1;'+33 1;'-2;'@x;' =cmd;\"'\tz\";é;\" x\"\r\n"
        );
    }

    #[test]
    fn a_number_below_zero_is_kept_where_that_is_asked_and_nothing_else() {
        let mut table = Table::with_commas().keeping_numbers();
        table.row(["-3,5", "-2", "-deux", "-1-1", "-", "-inf", "+5", "12.5"]);
        assert_eq!(
            table.text(),
            "\u{feff}\"-3,5\",-2,'-deux,'-1-1,'-,'-inf,'+5,12.5\r\n"
        );
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_or_ends_its_row(text in "(?s).{0,60}") {
            let mut table = Table::with_commas().keeping_numbers();
            table.row([&text]);
            let written = table.text();
            let cell = written.strip_prefix('\u{feff}').and_then(|row| row.strip_suffix("\r\n")).unwrap();
            let read = match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
                Some(quoted) => quoted.replace("\"\"", "\""),
                None => {
                    prop_assert!(!cell.contains([',', ';', '"', '\n', '\r']));
                    cell.to_owned()
                }
            };
            prop_assert!(is_number(&read) || !begins_a_formula(&read));
            prop_assert_eq!(read.strip_prefix('\'').filter(|_| read != text).unwrap_or(&read), text);
        }
    }
}
