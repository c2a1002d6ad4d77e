//! The sheet as a Markdown file.

use std::fmt::Write;

use kernel::Uid;
use platform::web::{Cx, Handled, Reply, View};

use super::access;
use super::lines::{Line, lines, sum};
use super::store;
use gatherings::duty;
use gatherings::gathering::{Gathering, time_in_words};

/// The file, in the reader's language.
pub async fn file(cx: Cx) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("gathering")?, cx.language());
    let (read, steps, duties) = cx
        .read(move |tx| {
            let read = access::to_read(tx, uid)?;
            read.is_open.ok_or(kernel::Problem::Missing)?;
            let steps = store::steps(tx, read.seen.gathering.id)?;
            let duties = duty::names(tx, &read.seen, language)?;
            Ok((read, steps, duties))
        })
        .await?;
    let v = cx.view();
    let gathering = &read.seen.gathering;
    let planned = sum(gathering, &steps).planned;
    let steps = steps.into_iter().map(|step| read.as_they_may(step)).collect();
    let text = markdown(&v, gathering, planned, &lines(&v, gathering, steps, &duties));
    Ok(Reply::file("text/markdown; charset=utf-8", text).saved_as("run-sheet.md"))
}

/// A title, a line on when it is, and a section a step.
fn markdown(v: &View, gathering: &Gathering, planned: i64, lines: &[Line]) -> String {
    let when = time_in_words(v.languages(), v.language, gathering);
    let mut text = format!("# {}\n\n{when}\n\n", plain(&gathering.title));
    text.push_str(&v.tn("run-sheet-total", planned));
    text.push_str("\n\n");
    for line in lines {
        let (step, said) = (&line.step, &line.step.text);
        let minutes = v.tn("run-sheet-minutes", said.minutes);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "## {} · {} ({minutes})\n", line.clock, plain(&said.name));
        let parts = [
            ("run-sheet-who", &line.who),
            ("run-sheet-aim", &said.aim),
            ("run-sheet-method", &said.method),
            ("run-sheet-material", &said.material),
            ("run-sheet-fallback", &said.fallback),
        ];
        for (label, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
            let _ = writeln!(text, "- **{}** : {}", v.t(label), plain(part));
        }
        if let Some(real) = step.real() {
            let _ = writeln!(
                text,
                "- **{}** : {}",
                v.t("run-sheet-real"),
                v.tn("run-sheet-minutes", real)
            );
        }
        text.push('\n');
    }
    text
}

/// One line in which nothing is read as Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => plain.push(' '),
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '\\' | '|' => {
                plain.push('\\');
                plain.push(letter);
            }
            other => plain.push(other),
        }
    }
    plain
}
