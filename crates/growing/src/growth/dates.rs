//! Which dates are shown: the newest and the one before it, or those that were asked for.

use kernel::{Instant, Uid};
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use super::model::Dated;

/// A date to choose.
pub struct Moment {
    /// The identifier of its position.
    pub uid: Uid,
    /// When.
    pub at: Instant,
    /// The name of the activity for which it was taken.
    pub activity: Option<String>,
    /// Whether it is the earlier one that is shown.
    pub is_before: bool,
    /// Whether it is the later one.
    pub is_after: bool,
}

/// The later and the earlier date that were asked for; otherwise the newest, and the one before it.
pub fn chosen(
    positions: &[Dated],
    after: Option<Uid>,
    before: Option<Uid>,
) -> (Option<&Dated>, Option<&Dated>) {
    let find = |uid: Uid| positions.iter().find(|dated| dated.position.uid == uid);
    let (mut after, mut before) = match (after.and_then(find), before.and_then(find)) {
        (Some(after), before) => (Some(after), before),
        (None, before) => (positions.first(), before.or(positions.get(1))),
    };
    // Whichever way round they are asked for, the earlier is the earlier.
    if let (Some(later), Some(earlier)) = (after, before) {
        match later.position.at().cmp(&earlier.position.at()) {
            std::cmp::Ordering::Less => std::mem::swap(&mut after, &mut before),
            _ if later.position.uid == earlier.position.uid => before = None,
            _ => {}
        }
    }
    (after, before)
}

/// Every date, newest first, as a form offers them.
pub fn moments(
    v: &View,
    program: Option<&Program>,
    positions: &[Dated],
    before: Option<&Dated>,
    after: Option<&Dated>,
) -> Vec<Moment> {
    let activity = |key: &str| {
        let found = program?.activities.iter().find(|each| each.key == key)?;
        Some(said(&found.name, v.language).text.to_owned())
    };
    let is = |dated: Option<&Dated>, uid: Uid| dated.is_some_and(|dated| dated.position.uid == uid);
    let moment = |dated: &Dated| Moment {
        uid: dated.position.uid,
        at: dated.position.at(),
        activity: dated.position.activity.as_deref().and_then(activity),
        is_before: is(before, dated.position.uid),
        is_after: is(after, dated.position.uid),
    };
    positions.iter().map(moment).collect()
}
