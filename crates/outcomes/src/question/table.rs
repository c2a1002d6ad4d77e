//! Questions to take away: a table for spreadsheets (RFC 4180), and a text in Markdown.

use platform::calendar::Calendar;
use platform::table::Table;
use platform::web::View;

use super::model::Line;

/// A table with its heads, in UTF-8 with the mark that some spreadsheets need.
pub(super) fn csv(v: &View, lines: &[Line]) -> String {
    let heads = [
        "asked",
        "gathering",
        "text",
        "state",
        "askers",
        "assignee",
        "deferred",
        "link",
    ];
    let mut table = Table::with_commas();
    table.row(heads.map(|head| v.word("question-head", head).to_owned()));
    for line in lines {
        let question = &line.question;
        let cells = [
            Calendar::machine(question.asked),
            line.from.1.clone(),
            question.text.clone(),
            v.word("question-state", question.state().word()).to_owned(),
            line.askers.to_string(),
            line.assignee.clone(),
            line.to
                .as_ref()
                .map(|(_, title)| title.clone())
                .unwrap_or_default(),
            v.absolute(&format!("/questions/{}", question.uid)),
        ];
        table.row(cells);
    }
    table.text()
}

/// Each question with its answer, under the gathering at which it was asked.
pub(super) fn markdown(v: &View, lines: &[(Line, String)]) -> String {
    let mut text = format!("# {}\n", v.t("question-questions"));
    let mut gatherings: Vec<&(kernel::Uid, String)> = Vec::new();
    for (line, _) in lines {
        if !gatherings.contains(&&line.from) {
            gatherings.push(&line.from);
        }
    }
    for gathering in gatherings {
        text.push_str(&format!("\n## {}\n", plain(&gathering.1)));
        for (line, answer) in lines.iter().filter(|(line, _)| line.from == *gathering) {
            let question = &line.question;
            text.push_str(&format!("\n### {}\n\n", plain(&question.text)));
            let state = v.word("question-state", question.state().word());
            let count = v.tn("question-askers", line.askers);
            text.push_str(&format!("{state} · {count}\n"));
            if !answer.is_empty() {
                text.push_str(&format!("\n{}\n", answer.trim()));
            }
        }
    }
    text
}

/// One line, in which nothing is a mark of Markdown.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut plain = String::with_capacity(line.len());
    for letter in line.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_question_is_text_and_no_mark() {
        assert_eq!(plain("# [x](y)\n*z*"), "\\# \\[x\\](y) \\*z\\*");
    }
}
