//! YesWiki: what its forms, lists, entries, rights and texts mean. Nothing here reads a store.
//!
//! Source: the documented data model of YesWiki 4 (tables `pages`, `nature`, `triples`, `acls`; the lines of
//! `bn_template`; entries as JSON; lists in both of their shapes).

pub mod action;
pub mod address;
pub mod form;
pub mod html;
pub mod inline;
pub mod list;
pub mod markup;
pub mod right;
pub mod wiki;

/// The property under which a page says that it is an entry or a list.
pub const TYPE: &str = "http://outils-reseaux.org/_vocabulary/type";
/// The property of keywords.
pub const KEYWORD: &str = "http://outils-reseaux.org/_vocabulary/tag";
/// How the names of groups begin among the triples.
pub const GROUP: &str = "ThisWikiGroup:";
/// The property of a group's members.
pub const MEMBERS: &str = "http://www.wikini.net/_vocabulary/acls";

/// A key as trames have them: `fiche-projet`. What cannot begin one is left out; empty when nothing is left.
pub fn key(text: &str) -> String {
    let folded = sheets::model::fold(text);
    let mut key = String::new();
    for letter in folded.chars() {
        if letter.is_ascii_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    let key: String = key.chars().take(40).collect();
    key.trim_end_matches('-').to_owned()
}

/// The same for what may begin with a digit there: `1` becomes `c-1`.
pub fn choice_key(text: &str) -> String {
    let key = key(text);
    if key.starts_with(|first: char| first.is_ascii_lowercase()) {
        key
    } else {
        format!("c-{key}").trim_end_matches('-').to_owned()
    }
}

/// The name that a page or an entry has in addresses, made of its title: `Mon premier jardin` is `MonPremierJardin`.
pub fn tag(title: &str) -> String {
    let folded = sheets::model::fold(title);
    let words = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut tag = String::new();
    for word in words {
        let mut letters = word.chars();
        tag.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        tag.push_str(letters.as_str());
        if tag.len() > 60 {
            break;
        }
    }
    if tag.is_empty() {
        "Page".to_owned()
    } else {
        tag.chars().take(60).collect()
    }
}

/// One line without controls, of at most so many characters.
pub fn line(text: &str, most: usize) -> String {
    let plain: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                letter
            }
        })
        .filter(|letter| *letter != '\u{feff}')
        .collect();
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    words
        .join(" ")
        .chars()
        .take(most)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Several lines without controls, of at most so many characters.
pub fn lines(text: &str, most: usize) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = unix
        .chars()
        .filter(|letter| *letter != '\u{feff}' && (!letter.is_control() || matches!(letter, '\n' | '\t')));
    kept.take(most).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_trames() {
        assert_eq!(key("Fiche  projet (été)"), "fiche-projet-ete");
        assert_eq!(choice_key("1"), "c-1");
        assert_eq!(choice_key("Oui"), "oui");
        assert_eq!(key("..."), "");
    }

    #[test]
    fn a_tag_is_made_of_a_title() {
        assert_eq!(tag("Mon premier jardin d’été"), "MonPremierJardinDEte");
        assert_eq!(tag("???"), "Page");
    }
}
