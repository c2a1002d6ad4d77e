//! One field of a sheet chosen anew, and nothing else of it: what a board does when a card is put in another column.

use kernel::{Language, Problem, Refusal};
use platform::Tx;
use trame::{Bit, FieldType, SheetField, bits};

use crate::access::{Change, May};
use crate::actions;
use crate::field::{lacking, made_of};
use crate::model::{State, Written, made_title};
use crate::pictures;
use crate::shown::Names;

/// Chooses something else in a field, or nothing; gives what was chosen before. Chosen twice, it is changed once.
///
/// # Errors
/// [`Problem::Missing`] when they read no such field of it, [`Problem::Forbidden`] when it is not theirs to write,
/// [`Problem::Malformed`] when there is no such choice; `sheet-incomplete` when a field that is asked with this choice is
/// required and empty.
pub fn choose(tx: &mut Tx, may: &May<Change>, key: &str, choice: &str) -> Result<String, Problem> {
    let (sheet, seen) = (may.sheet(), may.seen());
    let kind = seen.kind().ok_or(Problem::Missing)?;
    let readable = seen.readable(&sheet.fields);
    let is_it = |field: &&&SheetField| field.key == key && field.holds == FieldType::Choice;
    let field = readable.iter().find(is_it).ok_or(Problem::Missing)?;
    if !seen.reader().writes(field, seen.owns()) {
        return Err(Problem::Forbidden);
    }
    let is_known = match choice {
        "" => !field.required,
        _ => field.choices.iter().any(|known| known.key == choice),
    };
    if !is_known {
        return Err(Problem::Malformed("problem-not-a-form"));
    }
    let before = sheet.fields.get(key).and_then(|held| held.first());
    let before = before.cloned().unwrap_or_default();
    if before == choice {
        return Ok(before);
    }
    let mut written = Written {
        title: sheet.title.clone(),
        fields: sheet.fields.clone(),
        licence: sheet.licence,
    };
    if choice.is_empty() {
        written.fields.remove(key);
    } else {
        written.fields.insert(key.to_owned(), vec![choice.to_owned()]);
    }
    if sheet.state == State::Published && !lacking(kind, &written.fields).is_empty() {
        return Err(Refusal::new("sheet-incomplete").into());
    }
    if let Some(made) = made_title(kind).filter(|made| names(made, key)) {
        let known = Names::of(tx, sheet.space_id, kind, &written.fields)?;
        let languages = &seen.space.space.shape.trame.card.languages;
        let language = languages.first().copied().unwrap_or(Language::French);
        let named = |uid: &str| known.get(uid).map(str::to_owned);
        written.title = made_of(kind, made, &written.fields, language, named);
    }
    actions::change(tx, may, sheet.version, &written, &pictures::Change::default())?;
    Ok(before)
}

/// Whether a title is made of this field among others.
fn names(made: &SheetField, key: &str) -> bool {
    let pattern = made.pattern.as_deref().unwrap_or_default();
    bits(pattern)
        .into_iter()
        .any(|bit| matches!(bit, Bit::Field(named) if named == key))
}
