//! When two words are the same word.

/// Without capitals, accents, spaces and signs: « Co-construction » and « coconstruction » are one word.
/// What has no letter and no digit, as a drawing, stays as it is.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            // Latin letters with their marks; those of other scripts are letters of their own.
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                folded.push_str(&slug::slugify(letter.to_string()))
            }
            // Marks that come after their letter.
            '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    if folded.is_empty() {
        text.chars().filter(|letter| !letter.is_whitespace()).collect()
    } else {
        folded
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn capitals_accents_and_spaces_do_not_split_a_word() {
        for same in [
            "Écoute",
            "écoute",
            "ECOUTE ",
            "e\u{301}coute",
            " É coute",
            "écoute !",
        ] {
            assert_eq!(fold(same), "ecoute", "{same}");
        }
        assert_eq!(fold("Co-construction"), fold("coconstruction"));
        assert_eq!(fold("Œuvre"), "oeuvre");
        assert_eq!(fold("Łódź"), "lodz");
    }

    #[test]
    fn other_scripts_and_drawings_are_not_mixed_up() {
        assert_ne!(fold("李雷"), fold("力累"));
        assert_eq!(fold("🌿"), "🌿");
        assert_ne!(fold("🌿"), fold("🔥"));
        assert_eq!(fold("  "), "");
    }
}
