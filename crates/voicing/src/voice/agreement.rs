//! Hiding what is voiced: in the name of an agreement where the space moderates so and its author gave it in their own
//! name, in the plain way elsewhere.

use kernel::{Problem, Right, SpaceId};
use platform::Tx;
use spaces::moderated::{flag_at, in_the_name_of_an_agreement, log_at, measure_at};
use spaces::part::Written;
use spaces::space::access::Seen;
use spaces::space::{Space, Standing};

/// Something that is voiced, as moderation meets it.
pub(crate) struct Voiced {
    /// Its kind.
    pub kind: &'static str,
    /// Its number.
    pub id: i64,
    /// Finds it when its author gave it in their own name.
    pub find: fn(&mut Tx, SpaceId, i64) -> Result<Option<Written>, Problem>,
    /// Why it is hidden, when it is; empty when it is in the name of an agreement.
    pub hidden: Option<String>,
}

/// Where it is hidden or shown again in the name of an agreement; nothing where that is done in the plain way. What was
/// hidden in the plain way is shown again in that way.
///
/// # Errors
/// When the store refuses.
pub(crate) fn elsewhere(tx: &mut Tx, space: &Space, voiced: &Voiced) -> Result<Option<String>, Problem> {
    if !in_the_name_of_an_agreement(tx, space)? || (voiced.find)(tx, space.id, voiced.id)?.is_none() {
        return Ok(None);
    }
    Ok(match voiced.hidden.as_deref() {
        None => Some(measure_at(&space.slug, voiced.kind, voiced.id)),
        Some("") => Some(log_at(&space.slug)),
        Some(_) => None,
    })
}

/// What whoever looks may do about it.
pub(crate) struct Ways {
    /// Whether they hide it or show it again in the plain way.
    pub plain: bool,
    /// Where they hide it in the name of an agreement.
    pub measure: Option<String>,
    /// Where they say that it is against one.
    pub flag: Option<String>,
    /// Where they read in the name of which agreement it is hidden.
    pub log: Option<String>,
}

/// What whoever looks may do about something that others may read.
///
/// # Errors
/// When the store refuses.
pub(crate) fn ways(tx: &mut Tx, seen: &Seen, voiced: &Voiced, is_mine: bool) -> Result<Ways, Problem> {
    let slug = &seen.space.slug;
    let elsewhere = elsewhere(tx, &seen.space, voiced)?;
    let moderates = seen.has(Right::ModerateNotice);
    let is_agreed = elsewhere.is_some() && voiced.hidden.is_none() && !is_mine;
    let by_agreement = voiced.hidden.as_deref() == Some("");
    Ok(Ways {
        plain: moderates && elsewhere.is_none(),
        measure: elsewhere.filter(|_| moderates && is_agreed),
        flag: (is_agreed && !moderates && seen.belongs()).then(|| flag_at(slug, voiced.kind, voiced.id)),
        log: (by_agreement && seen.standing != Standing::Outside).then(|| log_at(slug)),
    })
}

#[cfg(test)]
mod tests;
