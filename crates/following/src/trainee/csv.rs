//! A table as text that spreadsheets read: UTF-8 with the mark that some of them need, semicolons as those set to French
//! expect, and nothing that one of them would reckon with.

/// The table, its heads first.
pub fn write(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|each| cell(each)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn cell(text: &str) -> String {
    let begins_a_formula =
        text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let guarded = if begins_a_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([';', ',', '"', '\n', '\r', '\t']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_the_table() {
        let row = [
            "=1+1",
            "+33",
            "-2",
            "@x",
            " =cmd",
            "a;b",
            "dit \"oui\"",
            "\tz",
            "Zoé",
        ];
        assert_eq!(
            write(&["un".to_owned()], &[row.map(str::to_owned).to_vec()]),
            "\u{feff}un\r\n'=1+1;'+33;'-2;'@x;' =cmd;\"a;b\";\"dit \"\"oui\"\"\";\"'\tz\";Zoé\r\n"
        );
    }
}
