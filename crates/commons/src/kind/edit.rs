//! Changing the kinds of sheet of a trame.

use kernel::{Problem, Refusal};
use trame::{Bit, Sheet, SheetField, Trame, bits};

/// The kind of this key.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub(super) fn kind<'a>(trame: &'a mut Trame, key: &str) -> Result<&'a mut Sheet, Problem> {
    let mut kinds = trame.sheets.iter_mut();
    kinds.find(|kind| kind.key == key).ok_or(Problem::Missing)
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
