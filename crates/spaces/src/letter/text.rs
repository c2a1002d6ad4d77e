//! Which text is sent: the space's own, or the house's.

use kernel::Language;
use platform::languages::Languages;
use trame::{Message, MessageKind, Trame};

use super::model::{PLACES, Values, Wording, braced};

/// The text of a mail of this kind for a reader of `language`, its places filled; a place without a value stays as it
/// is written. Its own text when the trame has one, else the house's.
pub fn text(
    languages: &Languages,
    trame: &Trame,
    kind: MessageKind,
    language: Language,
    values: &Values,
) -> Wording {
    unfilled(languages, trame, kind, language).filled(values)
}

/// The same with its places still open.
pub fn unfilled(languages: &Languages, trame: &Trame, kind: MessageKind, language: Language) -> Wording {
    match own(trame, kind) {
        Some(message) => Wording {
            subject: message.subject.in_language(language).0.to_owned(),
            body: message.body.in_language(language).0.to_owned(),
        },
        None => of_the_house(languages, kind, language),
    }
}

/// What the trame says for this kind.
pub fn own(trame: &Trame, kind: MessageKind) -> Option<&Message> {
    trame.messages.iter().find(|message| message.key == kind)
}

/// The house's text, its places open.
pub fn of_the_house(languages: &Languages, kind: MessageKind, language: Language) -> Wording {
    let open = PLACES.map(|place| (place, braced(place)));
    let open = open.each_ref().map(|(place, braces)| (*place, braces.as_str()));
    let message = |part: &str| languages.filled(language, &format!("letter-{}-{part}", kind.word()), &open);
    Wording {
        subject: message("subject"),
        body: message("body"),
    }
}
