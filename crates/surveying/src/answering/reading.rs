//! Areas in the order of a list to choose from, each with how far in it stands.

use crate::territory::store::Area;

/// The list.
pub(super) fn indented(areas: Vec<Area>) -> Vec<(usize, Area)> {
    let parents: Vec<(i64, Option<i64>)> = areas.iter().map(|area| (area.id, area.parent)).collect();
    let depth = |area: &Area| {
        let mut depth = 0;
        let mut at = area.parent;
        while let Some(parent) = at.filter(|_| depth < 12) {
            depth += 1;
            at = parents
                .iter()
                .find(|(id, _)| *id == parent)
                .and_then(|(_, above)| *above);
        }
        depth
    };
    let depths: Vec<usize> = areas.iter().map(depth).collect();
    depths.into_iter().zip(areas).collect()
}
