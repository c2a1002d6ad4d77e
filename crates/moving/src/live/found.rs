//! What the answers of a wiki name: its forms, the choices of its lists, its files.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::reading::json::text;

/// The most files that one answer may name.
const MOST_FILES: usize = 2_000;

/// The things of an answer, by their names where they have some.
fn things(value: &Value) -> Box<dyn Iterator<Item = (&str, &Value)> + '_> {
    match value {
        Value::Object(things) => Box::new(things.iter().map(|(name, thing)| (name.as_str(), thing))),
        Value::Array(things) => Box::new(things.iter().map(|thing| ("", thing))),
        _ => Box::new(std::iter::empty()),
    }
}

/// The identifiers of forms.
pub(super) fn forms(value: &Value) -> Vec<String> {
    let id = |(name, form): (&str, &Value)| {
        let said = text(form, "bn_id_nature");
        let id = if said.is_empty() { name.to_owned() } else { said };
        let plain = !id.is_empty() && id.len() <= 20 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        plain.then_some(id)
    };
    things(value).filter_map(id).collect()
}

/// Whether it is a list of things, as a wiki gives them. What says that something went wrong is none, and what is read by
/// mistake as a wiki without entries would take them back where it is followed.
pub(super) fn is_a_list(value: &Value) -> bool {
    match value {
        Value::Object(all) => all.values().all(Value::is_object),
        Value::Array(all) => all.iter().all(Value::is_object),
        _ => false,
    }
}

/// The lists of choices that the prepared fields of forms hold, as the file of lists has them.
pub(super) fn lists(value: &Value) -> Value {
    let mut lists = Map::new();
    for (_, form) in things(value) {
        let fields = form.get("prepared").into_iter().flat_map(things);
        for (_, field) in fields {
            let (kind, name) = (text(field, "type"), text(field, "linkedObjectName"));
            let chooses = matches!(kind.as_str(), "liste" | "radio" | "checkbox");
            let Some(options) = field.get("options").filter(|_| chooses && !name.is_empty()) else {
                continue;
            };
            if options.is_object() || options.is_array() {
                lists.insert(name.clone(), json!({ "titre_liste": name, "label": options }));
            }
        }
    }
    Value::Object(lists)
}

/// A name of a file as they are there: one folder, letters that can stand in a path.
fn is_name(name: &str) -> bool {
    let odd = |letter: char| {
        letter.is_control() || matches!(letter, '/' | '\\' | ':' | '<' | '>' | '"' | '?' | '*' | '|')
    };
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    (3..=150).contains(&name.len())
        && !name.starts_with('.')
        && !name.contains(odd)
        && (1..=5).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The files that a text with addresses leads to: `…/files/Name.png`.
fn files_in(text: &str, into: &mut BTreeSet<String>) {
    for rest in text.split("files/").skip(1) {
        let end = rest
            .find(|letter: char| {
                letter.is_whitespace() || matches!(letter, '"' | '\'' | ')' | '<' | '&' | '?' | '#' | '\\')
            })
            .unwrap_or(rest.len());
        let name = platform::web::percent_decoded(rest.get(..end).unwrap_or_default());
        if is_name(&name) && into.len() < MOST_FILES {
            into.insert(name);
        }
    }
}

/// The files of entries: those of their fields for images and documents, and those that their texts show.
pub(super) fn files_of_entries(value: &Value) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for (_, entry) in things(value) {
        for (name, held) in things(entry) {
            let Value::String(held) = held else { continue };
            let holds_file = name.starts_with("image") || name.starts_with("fichier");
            if holds_file && is_name(held) && files.len() < MOST_FILES {
                files.insert(held.clone());
            }
            files_in(held, &mut files);
        }
    }
    files
}

/// The names of pages that show or offer files.
pub(super) fn pages_with_files(value: &Value) -> Vec<String> {
    let tag = |(name, page): (&str, &Value)| {
        let (said, body) = (text(page, "tag"), text(page, "body"));
        let tag = if said.is_empty() { name.to_owned() } else { said };
        let shows = ["{{attach", "{{section", "{{background", "file=\""];
        (shows.iter().any(|mark| body.contains(mark)) && !tag.is_empty() && tag.len() <= 200).then_some(tag)
    };
    things(value).filter_map(tag).collect()
}

/// The files of a page as it is shown.
pub(super) fn files_of_page(value: &Value) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    files_in(&text(value, "html"), &mut files);
    files
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{files_of_entries, files_of_page, forms, is_a_list, lists};

    #[test]
    fn forms_are_known_by_their_numbers() {
        let answer = json!({ "3": { "bn_id_nature": "3" }, "4": {}, "../x": {}, "5": { "bn_id_nature": 5 } });
        assert_eq!(forms(&answer), ["3", "4", "5"].map(str::to_owned));
        assert!(forms(&json!(null)).is_empty() && forms(&json!("x")).is_empty());
    }

    #[test]
    fn what_says_that_something_went_wrong_is_no_list() {
        for list in [json!([]), json!({}), json!([{}]), json!({ "A": {} })] {
            assert!(is_a_list(&list), "{list}");
        }
        for none in [
            json!(null),
            json!("x"),
            json!({ "error": "closed" }),
            json!([1]),
            json!({ "A": {}, "b": 0 }),
        ] {
            assert!(!is_a_list(&none), "{none}");
        }
    }

    #[test]
    fn prepared_fields_hold_the_choices_of_lists() {
        let answer = json!({ "3": { "prepared": [
            { "type": "checkbox", "linkedObjectName": "ListeThemes", "options": { "eau": "L’eau" } },
            { "type": "listefiche", "linkedObjectName": "7", "options": { "UneFiche": "Une fiche" } },
            { "type": "texte" },
        ] } });
        let expected =
            json!({ "ListeThemes": { "titre_liste": "ListeThemes", "label": { "eau": "L’eau" } } });
        assert_eq!(lists(&answer), expected);
    }

    #[test]
    fn files_are_found_by_fields_and_by_addresses_and_never_outside_their_folder() {
        let entries = json!({ "A": {
            "imagebf_image": "A_photo.png", "fichierbf_acte": "../secret.txt", "bf_titre": "files/../x.png",
            "bf_text": "<img src=\"https://w.example/files/A%20deux.jpg?x\"> <a href='files/..%2fpasswd.txt'>",
        } });
        let names: Vec<String> = files_of_entries(&entries).into_iter().collect();
        assert_eq!(names, ["A deux.jpg", "A_photo.png"]);
        let page = json!({ "html": "<img src=\"files/P_logo_2022.png\"/>" });
        assert_eq!(files_of_page(&page).len(), 1);
    }
}
