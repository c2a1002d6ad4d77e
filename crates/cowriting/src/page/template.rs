//! What a page may begin with.

use kernel::Language;

/// The keys, in the order in which they are proposed; their words are messages.
pub const KEYS: [&str; 5] = ["empty", "minutes", "workshop", "account", "decision"];

/// The text that a page begins with.
pub fn text(key: &str, language: Language) -> Option<&'static str> {
    let (french, english) = match key {
        "empty" => ("", ""),
        "minutes" => (
            include_str!("templates/minutes.fr.md"),
            include_str!("templates/minutes.en.md"),
        ),
        "workshop" => (
            include_str!("templates/workshop.fr.md"),
            include_str!("templates/workshop.en.md"),
        ),
        "account" => (
            include_str!("templates/account.fr.md"),
            include_str!("templates/account.en.md"),
        ),
        "decision" => (
            include_str!("templates/decision.fr.md"),
            include_str!("templates/decision.en.md"),
        ),
        _ => return None,
    };
    Some(match language {
        Language::French => french,
        Language::English => english,
    })
}
