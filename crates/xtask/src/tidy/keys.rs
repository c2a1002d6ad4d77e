//! Messages: every one once, in both languages with the same places, and every one that is asked for, with its values
//! where it has any. In French no sign is left alone at the beginning of a line.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::files::File;

/// What stands before a message's identifier, in templates and in code.
const ASKING: [&str; 16] = [
    "v.t(\"",
    "own.t(\"",
    "view.t(\"",
    "v.tn(\"",
    "v.t1(\"",
    "v.t2(\"",
    "Refusal::new(\"",
    ".notice(\"",
    ".notice_with_undo(\"",
    "Problem::Malformed(\"",
    "terminal.say(\"",
    "terminal.filled(\"",
    "words.text(language, \"",
    "words.filled(language, \"",
    "Finding::new(State::Wrong, \"",
    "Wrong::new(\"",
];

/// Those that give no values: a message with places would show its identifier.
const ASKING_ALONE: [&str; 8] = [
    "v.t(\"",
    "own.t(\"",
    "view.t(\"",
    ".notice(\"",
    ".notice_with_undo(\"",
    "Problem::Malformed(\"",
    "terminal.say(\"",
    "words.text(language, \"",
];

/// Each language writes the time of day in its own way.
const OTHER_PLACES: [&str; 3] = ["date-moment", "date-clock", "date-sharp"];

pub fn look(files: &[File]) -> Vec<Finding> {
    let french = files.iter().filter(|file| file.path.ends_with("/fr.ftl"));
    let mut findings: Vec<Finding> = french.clone().flat_map(breakable).collect();
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in french {
        for (key, places) in messages(&file.text) {
            if known.contains_key(&key) {
                findings.push(Finding::error(
                    &file.path,
                    format!("{key} is in another file too"),
                ));
            }
            known.insert(key, places);
        }
        let other = file.path.replace("/fr.ftl", "/en.ftl");
        match files.iter().find(|file| file.path == other) {
            Some(english) => findings.extend(compare(file, english)),
            None => findings.push(Finding::error(&file.path, "there is no en.ftl beside it")),
        }
    }
    for file in files
        .iter()
        .filter(|file| matches!(file.kind(), "html" | "rs") && !file.is_test())
    {
        // This file names what it looks for.
        let text = if file.area() == Some("xtask") {
            ""
        } else {
            file.without_tests()
        };
        let unknown = asked_for(text, &ASKING).filter(|id| !known.contains_key(*id));
        findings
            .extend(unknown.map(|id| Finding::error(&file.path, format!("no fr.ftl has the message {id}"))));
        let unfilled = asked_for(text, &ASKING_ALONE)
            .filter(|id| known.get(*id).is_some_and(|places| !places.is_empty()));
        findings.extend(
            unfilled.map(|id| Finding::error(&file.path, format!("{id} is asked without its values"))),
        );
    }
    findings
}

/// Lines that may break before a French sign, or after what opens a quotation: a plain space stands there. What stands
/// between `{` and `}` or between backquotes is no text.
fn breakable(file: &File) -> Vec<Finding> {
    let lines = file
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'));
    lines
        .filter(|(_, line)| breaks(line))
        .map(|(number, _)| {
            let place = number + 1;
            Finding::error(
                &file.path,
                format!("line {place}: a space that breaks beside a sign"),
            )
        })
        .collect()
}

fn breaks(line: &str) -> bool {
    let (mut depth, mut in_code, mut before) = (0_usize, false, '\n');
    let mut letters = line.trim_start().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '`' => in_code = !in_code,
            ' ' if depth == 0 && !in_code => {
                let after = letters.peek().copied().unwrap_or('\n');
                if before == '«' || (before != '=' && ":;?!%€»".contains(after)) {
                    return true;
                }
            }
            _ => {}
        }
        before = letter;
    }
    false
}

fn compare(french: &File, english: &File) -> Vec<Finding> {
    let (ours, theirs) = (messages(&french.text), messages(&english.text));
    let mut findings = Vec::new();
    let missing = |file: &File, id: &str| Finding::error(&file.path, format!("{id} is missing"));
    findings.extend(
        ours.keys()
            .filter(|id| !theirs.contains_key(*id))
            .map(|id| missing(english, id)),
    );
    findings.extend(
        theirs
            .keys()
            .filter(|id| !ours.contains_key(*id))
            .map(|id| missing(french, id)),
    );
    for (id, places) in ours.iter().filter(|(id, _)| !OTHER_PLACES.contains(&id.as_str())) {
        if theirs.get(id).is_some_and(|others| others != places) {
            findings.push(Finding::error(
                &english.path,
                format!("{id} has other places than in French"),
            ));
        }
    }
    findings
}

/// Every message with the names of its places.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut said = line;
        if line.starts_with(|first: char| first.is_ascii_lowercase())
            && let Some((id, value)) = line.split_once(" =")
        {
            messages.entry(id.to_owned()).or_default();
            (current, said) = (Some(id.to_owned()), value);
        }
        if let Some(places) = current.as_ref().and_then(|id| messages.get_mut(id)) {
            places.extend(names(said));
        }
    }
    messages
}

/// The names after a dollar sign.
fn names(text: &str) -> impl Iterator<Item = String> {
    let is_part = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    text.split('$')
        .skip(1)
        .map(move |rest| rest.chars().take_while(is_part).collect())
}

fn asked_for<'a>(text: &'a str, ways: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    ways.iter().flat_map(move |asking| {
        let ids = text.match_indices(asking).filter_map(move |(place, _)| {
            // `cv.t("…")` is somebody else's function.
            let before = text.get(..place)?.chars().next_back();
            let whole = !asking.starts_with('v')
                || before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_');
            text.get(place + asking.len()..)?
                .split('"')
                .next()
                .filter(|_| whole)
        });
        // An identifier that is put together elsewhere ends in a dash or has a place.
        ids.filter(|id| !id.is_empty() && !id.ends_with('-') && !id.contains('{'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn what_one_language_lacks_is_found() {
        let french = file(
            "a/fr.ftl",
            "hello = Bonjour { $name }\nbye = { $count ->\n   *[other] { $count } fois\n }\n",
        );
        let same = file(
            "a/en.ftl",
            "hello = Hello { $name }\nbye = { $count ->\n   *[other] { $count } times\n }\n",
        );
        let lacking = file("a/en.ftl", "hello = Hello\n");
        assert_eq!(look(&[french, same]).len(), 0);
        let french = file(
            "a/fr.ftl",
            "hello = Bonjour { $name }\nbye = { $count ->\n   *[other] { $count } fois\n }\n",
        );
        assert_eq!(look(&[french, lacking]).len(), 2);
    }

    #[test]
    fn a_french_sign_stays_with_its_word() {
        for broken in [
            "a = Qui ?",
            "    « { $name } »",
            "a = { $count } %",
            "   *[other] Ici :",
        ] {
            assert!(breaks(broken), "{broken}");
        }
        let whole = [
            "a = Qui\u{202f}?",
            "    «\u{a0}{ $name }\u{a0}»",
            "a = `x ? y : z`",
            "a = { $count ->",
            "a = Voir https://exemple.fr",
            "a = { \"?\" } et { $name }",
        ];
        for line in whole {
            assert!(!breaks(line), "{line}");
        }
        let french = file("a/fr.ftl", "# Un titre : ceci\nhello = Bonjour !\n");
        let english = file("a/en.ftl", "hello = Hello!\n");
        assert_eq!(look(&[french, english]).len(), 1);
    }

    #[test]
    fn what_is_asked_for_must_be_there() {
        let page = file(
            "crates/a/src/show.html",
            "{{ v.t(\"hello\") }} {{ v.t1(\"bye\", \"name\", x) }}",
        );
        let (french, english) = (
            file("a/fr.ftl", "hello = Bonjour\n"),
            file("a/en.ftl", "hello = Hello\n"),
        );
        assert_eq!(look(&[page, french, english]).len(), 1);
    }

    #[test]
    fn a_message_with_places_is_asked_with_its_values() {
        let page = file(
            "crates/a/src/show.html",
            "{{ v.t(\"hello\") }} {{ v.t(\"bye\") }} {{ v.t1(\"hello\", \"name\", x) }}",
        );
        let (french, english) = (
            file("a/fr.ftl", "hello = Bonjour { $name }\nbye = À bientôt\n"),
            file("a/en.ftl", "hello = Hello { $name }\nbye = See you\n"),
        );
        assert_eq!(look(&[page, french, english]).len(), 1);
    }
}
