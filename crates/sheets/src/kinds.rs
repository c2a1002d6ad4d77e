//! The kinds of sheet that a space had: what a form was drawn from, and the fields that a kind no longer has.

use kernel::{Problem, SpaceId};
use platform::Tx;
use spaces::identity;
use spaces::shape::{self, Shape};
use trame::SheetField;

platform::statements! {
    STATES = "select distinct t.id, t.digest from space_changes c join trames t on t.id = c.trame_id
              where c.space_id = $1 order by t.id desc limit 30";
}

/// The kind of this key as it was when a form was drawn; nothing when it has not changed since, or is not known.
///
/// # Errors
/// When the store refuses.
pub fn former(
    tx: &mut Tx,
    space: SpaceId,
    (now, key): (&Shape, &str),
    drawn: &str,
) -> Result<Option<trame::Sheet>, Problem> {
    if drawn == now.id.to_string() {
        return Ok(None);
    }
    let find = |shape: &Shape| shape.trame.sheets.iter().find(|kind| kind.key == key).cloned();
    let then = identity::state(tx, space, drawn)?.and_then(|shape| find(&shape));
    Ok(then.filter(|then| find(now).as_ref() != Some(then)))
}

/// A kind that a space had, as it was last; nothing when it was not among its last thirty states.
///
/// # Errors
/// When the store refuses.
pub fn last(tx: &mut Tx, space: SpaceId, key: &str) -> Result<Option<trame::Sheet>, Problem> {
    for (id, digest) in tx.all::<(i64, String)>(STATES, (space,))? {
        let shape = shape::of(tx, id, &digest)?;
        if let Some(kind) = shape.trame.sheets.iter().find(|kind| kind.key == key) {
            return Ok(Some(kind.clone()));
        }
    }
    Ok(None)
}

/// The fields that a kind had in the last thirty states of its space and has no longer, the last one to go first.
///
/// # Errors
/// When the store refuses.
pub fn removed(tx: &mut Tx, space: SpaceId, kind: &trame::Sheet) -> Result<Vec<SheetField>, Problem> {
    let mut removed: Vec<SheetField> = Vec::new();
    for (id, digest) in tx.all::<(i64, String)>(STATES, (space,))? {
        let shape = shape::of(tx, id, &digest)?;
        let then = shape.trame.sheets.iter().find(|then| then.key == kind.key);
        for field in then.iter().flat_map(|then| &then.fields) {
            let known = kind
                .fields
                .iter()
                .chain(&removed)
                .any(|other| other.key == field.key);
            if !known {
                removed.push(field.clone());
            }
        }
    }
    Ok(removed)
}
