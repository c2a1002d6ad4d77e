//! The letter to whoever holds a role from now on, in the words of the space.

use kernel::{Instant, PersonId, Problem};
use platform::calendar::Calendar;
use platform::{House, Tx};
use trame::{MessageKind, Role};

use crate::letter;
use crate::shape::said;
use crate::space::Space;

/// Tells somebody that they hold a role until then. Nothing leaves a space that sleeps.
///
/// # Errors
/// When the store refuses.
pub(super) fn taken(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    role: &Role,
    person: PersonId,
    until: Instant,
) -> Result<(), Problem> {
    let link = format!(
        "{}/spaces/{}/roles/{}",
        house.settings().base,
        space.slug,
        role.key
    );
    let words = house.languages();
    letter::write_about(tx, Some(space.id), person, |language, name| {
        let day = Calendar::new(language, &house.instance().zone).day(words, until);
        let values = [
            ("person", name),
            ("space", space.name.clone()),
            ("role", said(&role.name, language).text.to_owned()),
            ("date", day),
            ("link", link),
        ];
        letter::text(
            words,
            &space.shape.trame,
            MessageKind::RoleTaken,
            language,
            &values,
        )
    })
}
