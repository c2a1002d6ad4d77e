//! A cell: a handful of people inside a space, with a question of their own, and a day on which they say what they found.

use kernel::{Joining, Language, Module, Problem, SpaceKind, Uid};
use platform::Tx;
use trame::{Inside, Lifetime, Words};

use super::actions::{Place, derive, everywhere, insert};
use crate::shape::{self, Origin};
use crate::space::Inserted;
use crate::space::access::{May, OpenInside};

/// What somebody wishes of a new cell.
pub struct Cell {
    /// The identifier that the form carried.
    pub once: Uid,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// In how many weeks it looks back.
    pub weeks: u32,
    /// What is asked on that day.
    pub question: Words,
    /// How one joins; never wider than the space it is in.
    pub joining: Joining,
    /// The language of whoever opens it.
    pub language: Language,
}

/// What a few people need together, among what the space has.
const LIGHT: [Module; 7] = [
    Module::Members,
    Module::Charter,
    Module::Framework,
    Module::Gatherings,
    Module::Sheets,
    Module::Notices,
    Module::Decisions,
];

/// Opens it from the trame of the space that it is in, kept light. Gives its name in addresses; the same form sent twice
/// opens one.
///
/// # Errors
/// [`Problem::Refused`] for what no trame may say; otherwise when the store refuses.
pub fn open_cell(tx: &mut Tx, may: &May<OpenInside>, cell: &Cell) -> Result<String, Problem> {
    let whole = &may.space().shape.trame;
    let inside = Inside {
        kind: SpaceKind::Cell,
        name: everywhere(whole, &Words::same(&cell.name)),
        purpose: Some(everywhere(whole, &Words::same(&cell.purpose))),
        trame: None,
    };
    let mut own = derive(whole, &inside);
    own.space.modules.retain(|module| LIGHT.contains(module));
    own.space.modules.push(Module::Lifetime);
    own.space.joining = cell.joining.max(may.space().joining);
    own.space.lifetime = Some(Lifetime {
        review_weeks: cell.weeks,
        question: everywhere(whole, &cell.question),
    });
    let id = shape::keep_checked(tx, &own, Origin::Space, Some(may.actor().id))?;
    let shape = shape::of(tx, id, &own.digest())?;
    let place = Place {
        parent: Some(may.space().id),
        shape: &shape,
        once: cell.once,
        name: &cell.name,
        joining: own.space.joining,
        language: cell.language,
    };
    match insert(tx, may.actor(), &place)? {
        Inserted::New(_, slug) | Inserted::Again(slug) => Ok(slug),
    }
}
