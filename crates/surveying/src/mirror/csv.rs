//! Tables as text that spreadsheets read: UTF-8 with the mark that some of them need, semicolons as those set to French
//! expect.

/// A table with its heads.
pub(super) fn write(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    line(&mut text, heads);
    for row in rows {
        line(&mut text, row);
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|each| cell(each)).collect();
    text.push_str(&cells.join(";"));
    text.push_str("\r\n");
}

fn cell(text: &str) -> String {
    // A spreadsheet would reckon with what begins like a formula.
    let guarded = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([';', ',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_table_or_be_reckoned_with_is_made_harmless() {
        let row = ["a;b", "dit « \"oui\" »\r\nici", "=1+1", "+33 1", "-2", "@x", "é"];
        let text = write(&["un".into()], &[row.map(str::to_owned).to_vec()]);
        assert_eq!(
            text,
            "\u{feff}un\r\n\"a;b\";\"dit « \"\"oui\"\" »\r\nici\";'=1+1;'+33 1;'-2;'@x;é\r\n"
        );
    }
}
