//! Areas as a list that people type: one a line, those inside another set further in.

use kernel::Refusal;

/// The most areas that a space has.
pub const MOST: usize = 2_000;
/// The longest name.
const LONGEST: usize = 80;
/// How deep areas may lie in one another.
const DEEPEST: usize = 6;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far in it stands.
    pub depth: usize,
    /// The name.
    pub name: String,
}

/// Reads a list: two spaces, a tab or a dash before a name set it one further in.
///
/// # Errors
/// The refusal that says which line is wrong and why.
pub fn read(text: &str) -> Result<Vec<Line>, Refusal> {
    let mut lines: Vec<Line> = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut known: std::collections::BTreeSet<Vec<String>> = std::collections::BTreeSet::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let name = line.trim_start_matches([' ', '\t', '-', '–', '•']);
        let before = line.strip_suffix(name).unwrap_or_default();
        let wide: usize = before
            .chars()
            .map(|letter| if letter == ' ' { 1 } else { 2 })
            .sum();
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let most = lines.last().map_or(0, |line| line.depth + 1);
        let depth = (wide / 2).min(most);
        let wrong = |message: &'static str| Refusal::new(message).with("name", &name);
        if name.chars().count() > LONGEST {
            return Err(wrong("territory-name-long"));
        }
        if depth >= DEEPEST {
            return Err(wrong("territory-too-deep"));
        }
        path.truncate(depth);
        path.push(name.to_lowercase());
        if !known.insert(path.clone()) {
            return Err(wrong("territory-twice"));
        }
        lines.push(Line { depth, name });
    }
    if lines.len() > MOST {
        return Err(Refusal::new("territory-too-many").with("most", MOST));
    }
    Ok(lines)
}

/// Writes a list as it is read.
pub fn written(lines: &[Line]) -> String {
    let each = |line: &Line| format!("{}{}", "  ".repeat(line.depth), line.name);
    lines.iter().map(each).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_stands_further_in_is_inside() {
        let lines = read("Bretagne\n  Finistère\n    Quimper\n  Morbihan\n\n- Vendée").unwrap();
        let said: Vec<(usize, &str)> = lines
            .iter()
            .map(|line| (line.depth, line.name.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (0, "Bretagne"),
                (1, "Finistère"),
                (2, "Quimper"),
                (1, "Morbihan"),
                (1, "Vendée")
            ]
        );
        assert_eq!(read("A\n  B\n  b").unwrap_err().message, "territory-twice");
        assert!(
            read("A\n  B\nC\n  B").is_ok(),
            "two areas may have a commune of one name"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(depths in proptest::collection::vec(0usize..4, 0..20)) {
            let mut lines: Vec<Line> = Vec::new();
            for (place, depth) in depths.into_iter().enumerate() {
                let most = lines.last().map_or(0, |line| line.depth + 1);
                lines.push(Line { depth: depth.min(most), name: format!("Lieu {place}") });
            }
            prop_assert_eq!(read(&written(&lines)).unwrap(), lines);
        }
    }
}
