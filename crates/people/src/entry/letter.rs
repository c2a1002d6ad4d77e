//! The mail with the link.

use kernel::Language;
use platform::House;

/// Subject and text, in the reader's language.
pub fn write(house: &House, language: Language, path: &str) -> (String, String) {
    let words = house.languages();
    let name = &house.instance().name;
    let link = format!("{}{path}", house.settings().base);
    let subject = words.filled(language, "entry-letter-subject", &[("house", name)]);
    let before = words.filled(language, "entry-letter-before", &[("house", name)]);
    let after = words.text(language, "entry-letter-after");
    (subject, format!("{before}\n\n{link}\n\n{after}\n"))
}
