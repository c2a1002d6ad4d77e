//! Words that must not be committed.

use super::Finding;
use crate::files::File;

/// Each in two halves, so that this file does not hold them.
const WORDS: [(&str, &str, &str); 6] = [
    ("to", "do!(", "unfinished"),
    ("FIX", "ME", "unfinished"),
    ("#[ign", "ore", "a test that does not run is not a test"),
    ("/ro", "ot/", "a path of one machine"),
    ("/wo", "rk/", "a path of one machine"),
    ("/ho", "me/", "a path of one machine"),
];

pub fn look(files: &[File]) -> Vec<Finding> {
    files.iter().flat_map(check).collect()
}

fn check(file: &File) -> Vec<Finding> {
    let words: Vec<(String, &str)> = WORDS
        .iter()
        .map(|(start, end, why)| (format!("{start}{end}"), *why))
        .collect();
    let mut findings = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        for (word, why) in words.iter().filter(|(word, _)| holds(line, word)) {
            findings.push(Finding::error(
                format!("{}:{}", file.path, number + 1),
                format!("{word} ({why})"),
            ));
        }
    }
    findings
}

/// A path counts where it begins, not in the middle of an address.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(place, _)| {
        let before = line.get(..place).and_then(|before| before.chars().next_back());
        !word.starts_with('/')
            || before.is_none_or(|letter| !letter.is_alphanumeric() && !"./{}_-$".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_path_in_an_address_is_no_path_of_a_machine() {
        let word = format!("/ho{}/", "me");
        assert!(holds(&format!("cd {word}ada"), &word));
        assert!(!holds(&format!("spaces{word}x"), &word));
    }
}
