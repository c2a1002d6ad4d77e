//! Changing the roles of a trame.

use kernel::{Language, Problem};
use trame::{Role, Trame, Words};

/// Where a role is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// One earlier.
    Up,
    /// One later.
    Down,
    /// Before another one; at the end when that is not there.
    Before(String),
}

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

/// Takes a role away. What gatherings say of it goes with it: whom a duty suits first, who leads a step.
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
}

/// Puts the role of this key elsewhere.
///
/// # Errors
/// [`Problem::Missing`] when it is not there.
pub(super) fn place(roles: &mut Vec<Role>, key: &str, place: &Place) -> Result<(), Problem> {
    let at = |roles: &[Role], key: &str| roles.iter().position(|role| role.key == key);
    let index = at(roles, key).ok_or(Problem::Missing)?;
    let moved = roles.remove(index);
    let target = match place {
        Place::Up => index.saturating_sub(1),
        Place::Down => (index + 1).min(roles.len()),
        Place::Before(other) if other == key => index,
        Place::Before(other) => at(roles, other).unwrap_or(roles.len()),
    };
    roles.insert(target, moved);
    Ok(())
}

/// Adds a role at the end. The form says which was the last one then: sent again, it finds what it made after that.
pub(super) fn add(roles: &mut Vec<Role>, after: &str, mut new: Role) -> String {
    let made = match roles.iter().position(|other| other.key == after) {
        Some(index) => roles.get(index + 1),
        None => roles.first(),
    };
    if let Some(made) = made {
        new.key.clone_from(&made.key);
        if *made == new {
            return new.key;
        }
    }
    // No role is called as everybody is in run sheets.
    let taken = |key: &str| key == "all" || roles.iter().any(|role| role.key == key);
    new.key = free_key(&new.name, "role", taken);
    let key = new.key.clone();
    roles.push(new);
    key
}

/// A key of the format that nothing else has: from the name, or from `word` when the name gives none.
pub(super) fn free_key(name: &Words, word: &str, taken: impl Fn(&str) -> bool) -> String {
    let wished = slug::slugify(name.in_language(Language::French).0);
    let clean: String = wished
        .chars()
        .skip_while(|letter| !letter.is_ascii_lowercase())
        .take(40)
        .collect();
    let clean = clean.trim_end_matches('-');
    let start = if clean.is_empty() { word } else { clean };
    let numbered = (2..).map(|number: u32| format!("{start}-{number}"));
    std::iter::once(start.to_owned())
        .chain(numbered)
        .find(|key| !taken(key))
        .unwrap_or_default()
}
