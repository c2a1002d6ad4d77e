//! Which known word was meant, when the one that was typed stands nowhere.

/// The known word nearest to the one that was typed: one slip in four letters or more, two in eight or more. Of equals
/// the first. A slip is a letter missing, added, or another, or two that changed places (Damerau, Levenshtein).
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = match typed.len() {
        ..4 => return None,
        4..8 => 1,
        8.. => 2,
    };
    known
        .map(|word| (distance(typed, word), word))
        .filter(|(slips, _)| *slips <= most)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

/// How many slips lie between two words of plain letters (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let width = other.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, facing) in other.iter().enumerate() {
            let at = |list: &[usize], place: usize| list.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&last, column) + usize::from(letter != facing);
            let missing = at(&last, column + 1) + 1;
            let added = at(&line, column) + 1;
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(facing)
                && other.get(column - 1) == Some(letter);
            let swap = if swapped {
                at(&before, column - 1) + 1
            } else {
                usize::MAX
            };
            line.push(changed.min(missing).min(added).min(swap));
        }
        before = std::mem::replace(&mut last, line);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in [
            ("methode", "methode", 0),
            ("metode", "methode", 1),
            ("mehtode", "methode", 1),
            ("methodde", "methode", 1),
            ("", "abc", 3),
            ("codeveloppement", "codevelopement", 1),
        ] {
            assert_eq!(distance(one, other), slips, "{one} {other}");
            assert_eq!(distance(other, one), slips, "{other} {one}");
        }
    }

    #[test]
    fn short_words_are_taken_as_they_are() {
        assert_eq!(nearest("cle", ["cles", "clef"].into_iter()), None);
        assert_eq!(
            nearest("metode", ["mode", "methode"].into_iter()),
            Some("methode")
        );
        assert_eq!(nearest("metode", ["monde"].into_iter()), None);
    }
}
