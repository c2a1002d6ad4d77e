//! Letters to whoever holds a role, in the words of the space.

use kernel::{Instant, PersonId, Problem};
use platform::calendar::Calendar;
use platform::{House, Tx};
use trame::{MessageKind, Role};

use crate::letter;
use crate::shape::said;
use crate::space::Space;

/// Tells somebody about a role that they hold until then: that it is theirs, or that it ends. Nothing leaves a space that
/// sleeps.
///
/// # Errors
/// When the store refuses.
pub fn tell(
    tx: &mut Tx,
    house: &House,
    kind: MessageKind,
    (space, role): (&Space, &Role),
    (person, until): (PersonId, Instant),
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
        letter::text(words, &space.shape.trame, kind, language, &values)
    })
}
