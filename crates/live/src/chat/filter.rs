//! Words that hold a line back, as those who hold the room wrote them: one a line.

/// Whether a text has one of these words, whatever its capitals and accents, as a whole word.
pub fn holds_back(filtered: &str, text: &str) -> bool {
    let words: Vec<String> = words_of(text);
    let is_there = |wanted: &str| {
        let wanted = words_of(wanted);
        !wanted.is_empty() && words.windows(wanted.len()).any(|run| run == wanted)
    };
    filtered.lines().any(is_there)
}

fn words_of(text: &str) -> Vec<String> {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(without_accent)
        .collect();
    plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::holds_back;

    #[test]
    fn a_whole_word_is_held_back_and_a_part_of_one_is_not() {
        assert!(holds_back("zut\nbon à rien", "Oh, ZUT !"));
        assert!(holds_back("zut\nbon à rien", "Un bon a rien."));
        assert!(!holds_back("con", "La conversation continue"));
        assert!(!holds_back("", "zut"));
        assert!(!holds_back("\n  \n", "zut"));
    }
}
