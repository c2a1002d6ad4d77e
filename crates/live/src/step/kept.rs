//! What remains of the steps: when each began, how long it was meant to last, and how long it did.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

use super::course;
use crate::record::Kept;

/// The steps that began, in the order in which they did.
///
/// # Errors
/// When the store refuses.
pub(crate) fn timings(tx: &mut Tx, room: GatheringId) -> Result<Vec<Kept>, Problem> {
    let course = course::read(tx, room)?;
    let kept = course.steps.iter().filter_map(|step| {
        let (name, planned) = (&step.text.name, step.text.minutes);
        let what = match step.real() {
            Some(real) => format!("{name} · {planned} → {real} min"),
            None => format!("{name} · {planned} min"),
        };
        Some(Kept::moment("record-step", &what, step.started?))
    });
    let mut kept: Vec<Kept> = kept.collect();
    kept.sort_by_key(|kept| kept.at);
    Ok(kept)
}
