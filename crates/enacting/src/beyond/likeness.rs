//! Which role a few words look like: the one that shares most of their rarer words.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Language;
use platform::search;
use trame::Role;

/// How many words they must share.
const LEAST: usize = 2;

/// The words of a text, each as its stem.
fn stems(language: Language, text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter_map(|word| search::terms(language, word).into_iter().next())
        .filter(|stem| stem.chars().count() > 2)
        .collect()
}

/// The words that a role is told in.
fn told(role: &Role, language: Language) -> BTreeSet<String> {
    let mut text = String::new();
    let parts = [
        Some(&role.name),
        Some(&role.purpose),
        Some(&role.responsibilities),
        role.gestures.as_ref(),
    ];
    for words in parts.into_iter().flatten() {
        text.push_str(words.in_language(language).0);
        text.push('\n');
    }
    stems(language, &text)
}

/// The key of the role that words look like, if they clearly look like one. A word that most roles are told in says
/// nothing of any.
pub(super) fn of<'a>(roles: &'a [Role], words: &str) -> Option<&'a str> {
    let language = search::guess(words);
    let said = stems(language, words);
    let told: Vec<BTreeSet<String>> = roles.iter().map(|role| told(role, language)).collect();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for term in told.iter().flatten() {
        *known.entry(term).or_default() += 1;
    }
    let few = (roles.len() / 3).max(1);
    let shared = |of_role: &BTreeSet<String>| {
        let rare = |term: &&String| known.get(term.as_str()).is_some_and(|count| *count <= few);
        of_role.intersection(&said).filter(rare).count()
    };
    let mut counted: Vec<(usize, &Role)> = told.iter().map(shared).zip(roles).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counted.as_slice() {
        [(best, role), rest @ ..] if *best >= LEAST && rest.first().is_none_or(|(next, _)| next < best) => {
            Some(&role.key)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trame::Words;

    fn role(key: &str, responsibilities: &str) -> Role {
        let words = |text: &str| Words::new().with(Language::French, text);
        Role {
            key: key.into(),
            name: words(key),
            purpose: words("Sert le collectif."),
            responsibilities: words(responsibilities),
            ..Role::default()
        }
    }

    #[test]
    fn words_look_like_the_role_that_is_told_in_them() {
        let roles = [
            role(
                "dessin",
                "- dessiner des schémas et des cartes mentales pendant les rencontres",
            ),
            role("lettre", "- écrire la lettre d’information et la faire relire"),
            role("accueil", "- accueillir les personnes qui arrivent"),
        ];
        assert_eq!(
            of(&roles, "J’ai dessiné les schémas de la rencontre de mardi."),
            Some("dessin")
        );
        assert_eq!(
            of(&roles, "J’ai relu la lettre d’information avant son envoi."),
            Some("lettre")
        );
        assert_eq!(of(&roles, "J’ai apporté un gâteau pour le collectif."), None);
        assert_eq!(of(&[], "J’ai dessiné."), None);
    }
}
