//! Writing the list of areas.

use kernel::{Audience, Problem, Trace};
use platform::Tx;

use super::model::Line;
use super::store::{self, Area};
use crate::survey::access::MayLead;

/// Writes the list anew: what has the same name in the same area stays the same; what is no longer there is retired.
pub(super) fn write(tx: &mut Tx, may: &MayLead, lines: &[Line]) -> Result<(), Problem> {
    let space = may.space.space.id;
    let known = store::all(tx, space)?;
    let mut kept: Vec<i64> = Vec::new();
    let mut path: Vec<i64> = Vec::new();
    for (position, line) in (0i64..).zip(lines) {
        path.truncate(line.depth);
        let parent = path.last().copied();
        let is_it =
            |area: &&Area| area.parent == parent && area.name.to_lowercase() == line.name.to_lowercase();
        let id = match known.iter().find(is_it) {
            Some(area) => {
                store::keep(tx, area.id, position, &line.name)?;
                area.id
            }
            None => store::insert(tx, space, parent, &line.name, position)?,
        };
        kept.push(id);
        path.push(id);
    }
    for area in known.iter().filter(|area| !kept.contains(&area.id)) {
        store::retire(tx, area.id)?;
    }
    let trace = Trace::new("areas.written", Some(may.actor().id));
    tx.record(trace.inside(space, Audience::Space).to("space", space.number()))
}
