//! What a mail says, and the places that are filled in it.

use trame::MessageKind;

/// What stands in a letter's places: `("space", "Atelier")` for `{space}`.
pub type Values<'a> = [(&'a str, String)];

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Wording {
    /// With every place filled that has a value; others stay as they were written.
    pub(super) fn filled(&self, values: &Values) -> Wording {
        Wording {
            subject: fill(&self.subject, values),
            body: fill(&self.body, values),
        }
    }
}

/// Every place that a letter of some kind may have.
pub const PLACES: [&str; 7] = ["person", "space", "role", "date", "link", "event", "place"];

/// The places that are filled in letters of a kind, in the order in which they are proposed.
pub fn places(kind: MessageKind) -> &'static [&'static str] {
    match kind.word() {
        "welcome" | "request-received" | "admitted" | "declined" => &["person", "space", "link"],
        "role-taken" | "role-ending" => &["person", "space", "role", "date", "link"],
        "review-due" => &["person", "space", "date", "link"],
        "registration-offer-ended"
        | "registration-cancelled"
        | "gathering-cancelled"
        | "gathering-thanks"
        | "question-answered"
        | "take-away-returned" => &["person", "space", "event", "date", "link"],
        _ => &["person", "space", "event", "date", "place", "link"],
    }
}

/// The places that a text has and letters of this kind do not fill.
pub fn strange_place(text: &str, kind: MessageKind) -> Option<&'static str> {
    let strange = |place: &&'static str| !places(kind).contains(place) && text.contains(&braced(place));
    PLACES.iter().copied().find(strange)
}

/// A place as it is written in a text.
pub(super) fn braced(place: &str) -> String {
    format!("{{{place}}}")
}

/// In one go, so that a name that looks like a place is a name.
fn fill(text: &str, values: &Values) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(place, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == place)?;
            Some((value, behind))
        });
        match place {
            Some((value, behind)) => {
                filled.push_str(value);
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_what_is_not_one_stays() {
        let check = |text: &str, filled: &str| {
            let values = [("person", "{space}".to_owned()), ("space", "Atelier".to_owned())];
            assert_eq!(fill(text, &values), filled);
        };
        check("Bonjour {person}, {space} !", "Bonjour {space}, Atelier !");
        check("{unknown} {space}{space}", "{unknown} AtelierAtelier");
        check("{ {space} } {", "{ Atelier } {");
        check("{{person}}", "{{space}}");
        check("{pers\non} é{space}", "{pers\non} éAtelier");
        check("", "");
    }

    #[test]
    fn a_place_that_a_kind_does_not_fill_is_found() {
        assert_eq!(
            strange_place("{person} {role}", MessageKind::Welcome),
            Some("role")
        );
        assert_eq!(strange_place("{person} {role}", MessageKind::RoleTaken), None);
        assert_eq!(strange_place("{whatever}", MessageKind::Welcome), None);
    }
}
