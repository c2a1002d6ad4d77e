//! The door of pictures: those who are in the group, or in the space, and those who lead there.

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access;
use trame::Framework;

/// A group of which somebody may see the picture; or everybody in a space.
pub struct Seen {
    /// The space.
    pub space: access::Seen,
    /// Who looks.
    pub actor: Actor,
    /// Whether they lead.
    pub leads: bool,
    /// The small group: its number, identifier, name, and how many are in it.
    pub group: Option<(i64, Uid, String, usize)>,
}

impl Seen {
    /// Its framework.
    pub fn framework(&self) -> &Framework {
        &self.space.space.shape.trame.framework
    }

    /// The number of the small group.
    pub fn group_id(&self) -> Option<i64> {
        self.group.as_ref().map(|group| group.0)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.group
            .as_ref()
            .map_or(&self.space.space.name, |group| &group.2)
    }

    /// Where it is.
    pub fn path(&self) -> String {
        let slug = &self.space.space.slug;
        match &self.group {
            Some((_, uid, ..)) => format!("/spaces/{slug}/growth/groups/{uid}"),
            None => format!("/spaces/{slug}/growth/everyone"),
        }
    }
}

/// Lets a person see the picture of a group, or of everybody when none is named.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them or names no skills, or the group is not theirs;
/// [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever does not belong to the space.
pub fn to_see(tx: &mut Tx, slug: &str, group: Option<Uid>) -> Result<Seen, Problem> {
    let space = access::to_see(tx, slug)?;
    let shape = &space.space.shape;
    if !shape.has(Module::Framework) || shape.trame.framework.skills.is_empty() {
        return Err(Problem::Missing);
    }
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    let leads = space.has(Right::Lead);
    if !space.belongs() && !leads {
        return Err(Problem::Forbidden);
    }
    let group = match group {
        None => None,
        Some(uid) => {
            let groups = learning::group::in_space(tx, space.space.id)?;
            let found = groups.into_iter().find(|group| group.uid == uid);
            let found = found
                .filter(|group| leads || group.has(actor.id))
                .ok_or(Problem::Missing)?;
            Some((found.id, found.uid, found.name, found.people.len()))
        }
    };
    Ok(Seen {
        space,
        actor,
        leads,
        group,
    })
}
