//! Changing the kinds of sheet of a trame.

use kernel::{Problem, Refusal};
use trame::{Bit, Sheet, SheetField, Trame, bits};

/// Where something of a list is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// One earlier.
    Up,
    /// One later.
    Down,
    /// Before another one; at the end when that is not there.
    Before(String),
}

/// Something of a list that has a key.
pub(super) trait Keyed: PartialEq {
    /// Its key.
    fn key(&self) -> &str;
    /// Gives it its key, once.
    fn set_key(&mut self, key: String);
}

impl Keyed for Sheet {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }
}

impl Keyed for SheetField {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }
}

/// The kind of this key.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub(super) fn kind<'a>(trame: &'a mut Trame, key: &str) -> Result<&'a mut Sheet, Problem> {
    let mut kinds = trame.sheets.iter_mut();
    kinds.find(|kind| kind.key == key).ok_or(Problem::Missing)
}

/// Puts the one of this key elsewhere in its list.
///
/// # Errors
/// [`Problem::Missing`] when it is not there.
pub(super) fn place<T: Keyed>(list: &mut Vec<T>, key: &str, place: &Place) -> Result<(), Problem> {
    let at = |list: &[T], key: &str| list.iter().position(|each| each.key() == key);
    let index = at(list, key).ok_or(Problem::Missing)?;
    let moved = list.remove(index);
    let target = match place {
        Place::Up => index.saturating_sub(1),
        Place::Down => (index + 1).min(list.len()),
        Place::Before(other) if other == key => index,
        Place::Before(other) => at(list, other).unwrap_or(list.len()),
    };
    list.insert(target, moved);
    Ok(())
}

/// Adds one at the end. The form says which was the last one then: sent again, it finds what it made after that.
pub(super) fn add<T: Keyed>(
    list: &mut Vec<T>,
    after: &str,
    mut new: T,
    free: impl FnOnce(&[T], &T) -> String,
) -> String {
    let made = match list.iter().position(|other| other.key() == after) {
        Some(index) => list.get(index + 1),
        None => list.first(),
    };
    if let Some(made) = made {
        let key = made.key().to_owned();
        new.set_key(key.clone());
        if *made == new {
            return key;
        }
    }
    let key = free(list, &new);
    new.set_key(key.clone());
    list.push(new);
    key
}

/// Takes a field away. Pressed twice, it is gone already.
///
/// # Errors
/// A refusal when another field depends on it or a title is made of it.
pub(super) fn remove_field(kind: &mut Sheet, key: &str) -> Result<(), Problem> {
    kind.fields.retain(|field| field.key != key);
    keep_order(kind)
}

/// Whether what depends on another field stands after it, said so that a steward may put it right.
///
/// # Errors
/// A refusal that names the field.
pub(super) fn keep_order(kind: &Sheet) -> Result<(), Problem> {
    for (index, field) in kind.fields.iter().enumerate() {
        let before = |key: &str| kind.fields.iter().take(index).any(|other| other.key == key);
        let label = || field.label.in_language(kernel::Language::French).0.to_owned();
        if field.when.as_ref().is_some_and(|when| !before(when)) {
            return Err(Refusal::new("sheet-kind-needed").with("label", label()).into());
        }
        let named = bits(field.pattern.as_deref().unwrap_or_default());
        let gone = |bit: &Bit<'_>| match bit {
            Bit::Field(key) => kind.fields.iter().all(|other| other.key != **key),
            Bit::Words(_) => false,
        };
        if named.iter().any(gone) {
            return Err(Refusal::new("sheet-kind-needed").with("label", label()).into());
        }
    }
    Ok(())
}

/// Puts a field back that the kind had.
///
/// # Errors
/// A refusal when it can no longer stand there.
pub(super) fn bring_back(kind: &mut Sheet, mut field: SheetField) -> Result<(), Problem> {
    if kind.fields.iter().any(|other| other.key == field.key) {
        return Ok(());
    }
    // What it depended on may have gone since, or have other choices.
    let on = kind
        .fields
        .iter()
        .find(|other| Some(&other.key) == field.when.as_ref());
    field
        .is
        .retain(|key| on.is_some_and(|on| on.choices.iter().any(|choice| choice.key == *key)));
    if field.is.is_empty() {
        field.when = None;
    }
    kind.fields.push(field);
    keep_order(kind)
}
