//! The lines of the lists of the framework, as they stand and as they were typed.

use kernel::{Language, Problem, Refusal};
use spaces::identity::change::{self, Texts};
use spaces::identity::listed;
use trame::{Framework, Words};

/// The most lines that a list may have, so that a form stays a form.
pub(super) const MOST: usize = 60;

/// The key, name and gist of every line of a list.
pub(super) fn rows<'a>(framework: &'a Framework, list: &str) -> Vec<(&'a str, &'a Words, Option<&'a Words>)> {
    match list {
        "concept" => framework
            .concepts
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        "skill" => framework
            .skills
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        "step" => framework
            .steps
            .iter()
            .map(|each| (each.key.as_str(), &each.name, Some(&each.gist)))
            .collect(),
        _ => framework
            .principles
            .iter()
            .map(|each| (each.key.as_str(), &each.name, each.gist.as_ref()))
            .collect(),
    }
}

/// A line of a list as it was typed.
pub(super) struct Line {
    /// Which one it is, from 0.
    pub place: usize,
    pub key: String,
    pub name: Words,
    pub gist: Option<Words>,
}

/// What a line lacks, said of its list and beside its field.
pub(super) fn lacks(
    message: &'static str,
    list: &str,
    line: usize,
    part: &str,
    languages: &[Language],
) -> Problem {
    let language = languages.first().map_or("", |language| language.word());
    let refusal = Refusal::new(message).with("list", list).with("line", line + 1);
    change::beside(refusal, format!("{list}-{line}-{part}-{language}")).into()
}

/// Reads the lines of a list.
///
/// # Errors
/// A refusal beside the field that is wrong: too long a text, or one whose line has no name.
pub(super) fn read(
    texts: &Texts,
    list: &str,
    languages: &[Language],
    known: &Framework,
) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = Vec::new();
    for line in 0..MOST {
        let name = change::words(texts, &format!("{list}-{line}-name"), languages, 160, None)?;
        let typed = texts
            .get(&format!("{list}-{line}-key"))
            .map_or("", String::as_str);
        let before = rows(known, list)
            .into_iter()
            .find(|(key, ..)| *key == typed)
            .and_then(|(.., gist)| gist);
        let gist = change::words(texts, &format!("{list}-{line}-gist"), languages, 2_000, before)?;
        let Some(name) = name else {
            // One that was there and has no name any more is meant to go; a new one was only not named yet.
            if typed.is_empty() && gist.is_some() {
                return Err(lacks("program-name-missing", list, line, "name", languages));
            }
            continue;
        };
        let wished = if typed.is_empty() {
            name.in_language(Language::French).0
        } else {
            typed
        };
        let taken = |key: &str| lines.iter().any(|line| line.key == key);
        lines.push(Line {
            place: line,
            key: listed::free_key(wished, list, taken),
            name,
            gist,
        });
    }
    Ok(lines)
}
