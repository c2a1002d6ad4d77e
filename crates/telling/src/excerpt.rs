//! The beginning of a text, as plain words on one line.

/// The first line of a Markdown text that says something, without its marks, cut at so many characters at most.
pub fn headline(text: &str, most: usize) -> String {
    let lines = text.lines().map(plain).filter(|line| !line.is_empty());
    let line = cut(&lines.take(1).collect::<String>(), most);
    // It stands as a title or inside a sentence, where its own full stop would be one too many.
    match line.strip_suffix('.') {
        Some(open) if !open.ends_with('.') => open.to_owned(),
        _ => line,
    }
}

/// The beginning of a Markdown text, its lines joined.
pub fn beginning(text: &str, most: usize) -> String {
    let lines: Vec<String> = text.lines().map(plain).filter(|line| !line.is_empty()).collect();
    cut(&lines.join(" "), most)
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = short.rsplit_once(' ').map_or(short.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// A line without what makes it a title, a quotation, a list, stronger, or a link.
fn plain(line: &str) -> String {
    let line = line.trim_start_matches(['#', '>', '-', '*', '+', ' ', '\t']);
    let mut said = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        match letter {
            '*' | '`' => {}
            '!' if rest.starts_with('[') => {}
            '[' => match link(rest) {
                Some((words, after)) => {
                    said.push_str(words);
                    rest = after;
                }
                None => said.push(letter),
            },
            _ => said.push(letter),
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a link whose bracket is open, and what comes after it.
fn link(rest: &str) -> Option<(&str, &str)> {
    let (words, address) = rest.split_once("](")?;
    let (_, after) = address.split_once(')')?;
    (!words.contains(['[', ']'])).then_some((words, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_go_and_words_stay() {
        for (text, expected) in [
            ("# Un **tour** de table !", "Un tour de table !"),
            ("\n\n> - [La fiche](/sheets/x) m’a aidée", "La fiche m’a aidée"),
            ("![Un mur](a.jpg) et [rien", "Un mur et [rien"),
            ("2 * 3 `code`", "2 3 code"),
            ("Un tour.", "Un tour"),
            ("Un tour...", "Un tour..."),
            ("", ""),
        ] {
            assert_eq!(headline(text, 80), expected);
        }
        assert_eq!(headline("Un texte un peu long, vraiment", 22), "Un texte un peu…");
        assert_eq!(beginning("Un\n\ndeux\ntrois", 80), "Un deux trois");
    }

    proptest! {
        #[test]
        fn it_is_never_longer_and_never_breaks(text in "\\PC*", most in 1usize..60) {
            prop_assert!(headline(&text, most).chars().count() <= most);
            prop_assert!(!headline(&text, most).contains('\n'));
        }
    }
}
