//! Lists of choices: `{"titre_liste", "label": {key: label}}` until 2024, `{"title", "nodes": [{id, label, children}]}` since.

use serde_json::Value;

use super::{choice_key, line};

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// What it is called.
    pub title: String,
    /// What there is to choose, in order.
    pub choices: Vec<Choice>,
    /// Whether some stand below others there.
    pub is_tree: bool,
}

/// What may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What entries hold there.
    pub id: String,
    /// The key that it has here.
    pub key: String,
    /// What people read.
    pub label: String,
    /// In a tree: the key of the choice above.
    pub parent: Option<String>,
}

/// The most choices of a list that are taken.
const MOST: usize = 500;
const DEEPEST: usize = 8;

/// Reads one; nothing when it is none.
pub fn read(body: &str) -> Option<List> {
    let value: Value = serde_json::from_str(body).ok()?;
    let object = value.as_object()?;
    let mut list = List::default();
    if let Some(nodes) = object.get("nodes").and_then(Value::as_array) {
        list.title = text(object.get("title"));
        for node in nodes {
            list.take(node, None, 0);
        }
        return Some(list);
    }
    list.title = text(object.get("titre_liste"));
    match object.get("label")? {
        Value::Object(labels) => labels
            .iter()
            .for_each(|(id, label)| drop(list.add(id, &text(Some(label)), None))),
        Value::Array(labels) => {
            for (index, label) in labels.iter().enumerate() {
                list.add(&index.to_string(), &text(Some(label)), None);
            }
        }
        _ => return None,
    }
    Some(list)
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => line(text, 150),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

impl List {
    fn take(&mut self, node: &Value, above: Option<&str>, depth: usize) {
        let (id, label) = (text(node.get("id")), text(node.get("label")));
        let Some(key) = self.add(&id, &label, above) else {
            return;
        };
        let below = node.get("children").and_then(Value::as_array);
        for child in below.into_iter().flatten().filter(|_| depth < DEEPEST) {
            self.is_tree = true;
            self.take(child, Some(&key), depth + 1);
        }
    }

    /// Adds a choice, and gives its key; nothing when it is there already, or there are too many.
    pub fn add(&mut self, id: &str, label: &str, parent: Option<&str>) -> Option<String> {
        let label = if label.is_empty() { id } else { label };
        if id.is_empty() || self.choices.len() >= MOST || self.choices.iter().any(|choice| choice.id == id) {
            return None;
        }
        let key = self.free(&choice_key(id));
        self.choices.push(Choice {
            id: id.to_owned(),
            key: key.clone(),
            label: line(label, 150),
            parent: parent.map(str::to_owned),
        });
        Some(key)
    }

    /// A key that no other choice has.
    fn free(&self, wanted: &str) -> String {
        let is_free = |key: &str| self.choices.iter().all(|choice| choice.key != key);
        let mut key = wanted.to_owned();
        let mut number = 2;
        while !is_free(&key) {
            key = format!("{wanted}-{number}");
            number += 1;
        }
        key
    }

    /// The key of what entries hold there.
    pub fn key_of(&self, id: &str) -> Option<&str> {
        let found = self.choices.iter().find(|choice| choice.id == id.trim());
        // Very old entries hold the words.
        let said = || self.choices.iter().find(|choice| choice.label == id.trim());
        found.or_else(said).map(|choice| choice.key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_shapes_are_read() {
        let old = read(r#"{"titre_liste":"Oui ou non","label":{"oui":"Oui","1":"Non"}}"#).unwrap();
        assert_eq!(old.title, "Oui ou non");
        assert_eq!(
            (old.key_of("oui"), old.key_of("1"), old.key_of("Non")),
            (Some("oui"), Some("c-1"), Some("c-1"))
        );
        let tree = r#"{"title":"Lieux","nodes":[{"id":"fr","label":"France","children":[{"id":"34","label":"Hérault"}]}]}"#;
        let new = read(tree).unwrap();
        assert!(new.is_tree);
        assert_eq!(
            (new.choices[1].label.as_str(), new.choices[1].parent.as_deref()),
            ("Hérault", Some("fr"))
        );
    }

    #[test]
    fn what_is_no_list_is_none() {
        for wrong in ["", "[]", "{}", r#"{"label":"x"}"#, "bonjour"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
