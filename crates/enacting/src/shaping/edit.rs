//! Changing the roles of a trame.

use kernel::Problem;
use spaces::identity::listed;
use trame::{Role, Trame};

/// The role of this key.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub(super) fn role<'a>(trame: &'a mut Trame, key: &str) -> Result<&'a mut Role, Problem> {
    trame
        .roles
        .iter_mut()
        .find(|role| role.key == key)
        .ok_or(Problem::Missing)
}

/// Takes a role away. What gatherings say of it goes with it: whom a duty suits first, who leads a step, which badge is proposed at its end.
pub(super) fn remove(trame: &mut Trame, key: &str) {
    trame.roles.retain(|role| role.key != key);
    let is_it = |named: &mut String| named == key;
    for gathering in &mut trame.gatherings {
        for duty in &mut gathering.duties {
            duty.role.take_if(is_it);
        }
        for step in &mut gathering.steps {
            step.who.take_if(is_it);
        }
    }
    for badge in &mut trame.badges {
        badge.role.take_if(is_it);
    }
}

/// Adds a role at the end. The form says which was the last one then: sent again, it finds what it made after that.
pub(super) fn add(roles: &mut Vec<Role>, after: &str, new: Role) -> String {
    listed::add(roles, after, new, |roles, new| {
        // No role is called as everybody is in run sheets.
        let taken = |key: &str| key == "all" || roles.iter().any(|role| role.key == key);
        listed::free_key_of(&new.name, "role", taken)
    })
}
