//! The letters to whoever comes, in the words of the space: welcome, and that a request has arrived.

use kernel::{PersonId, Problem};
use platform::{House, Tx};
use spaces::letter;
use spaces::space::Space;
use trame::MessageKind;

/// Writes to somebody who became a member by themselves or by an invitation. Whoever asked is written to with the
/// answer.
///
/// # Errors
/// When the store refuses.
pub(crate) fn welcome(tx: &mut Tx, house: &House, space: &Space, person: PersonId) -> Result<(), Problem> {
    write(tx, house, space, person, MessageKind::Welcome)
}

/// Writes to somebody that what they asked for has arrived.
///
/// # Errors
/// When the store refuses.
pub(super) fn received(tx: &mut Tx, house: &House, space: &Space, person: PersonId) -> Result<(), Problem> {
    write(tx, house, space, person, MessageKind::RequestReceived)
}

fn write(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    person: PersonId,
    kind: MessageKind,
) -> Result<(), Problem> {
    let link = format!("{}/spaces/{}", house.settings().base, space.slug);
    letter::send(tx, house, space, person, kind, &[("link", link)])
}
