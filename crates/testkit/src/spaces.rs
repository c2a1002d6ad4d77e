//! How texts are compared: whatever kind of space stands in them. French has spaces that do not break before its signs,
//! and a test says what people read.

/// The same text with plain spaces; its lines stay.
pub fn alike(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\r' => letter,
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn every_space_is_one_and_lines_stay() {
        assert_eq!(
            alike("Qui\u{202f}? «\u{a0}Elle\u{a0}»\n\tsoit"),
            "Qui ? « Elle »\n soit"
        );
    }
}
