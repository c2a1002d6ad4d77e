//! Making the figures of a wave.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::Tx;

use super::model::{Node, cells, people, tell, upwards};
use super::store::{self, Group};
use crate::survey::store as survey_store;
use crate::territory;
use crate::wave::model::Wave;

/// Makes what may be seen of a wave out of its tallies. Called once a wave: what is made is never made again.
///
/// # Errors
/// When the store refuses.
pub fn make(tx: &mut Tx, wave: &Wave) -> Result<(), Problem> {
    let survey: Uid = wave.survey;
    let survey = survey_store::by_uid(tx, survey)?.ok_or(Problem::Missing)?;
    let body = survey_store::version(tx, wave.version)?;
    let nodes: Vec<Node> = territory::store::all(tx, survey.space_id)?
        .iter()
        .map(|area| Node {
            id: area.id,
            parent: area.parent,
        })
        .collect();
    let tallies = store::tallies(tx, wave.id)?;
    let mut views: BTreeMap<i64, Group> = BTreeMap::new();
    for (cell, counts) in cells(&nodes, tallies) {
        let told = tell(&body, &counts);
        for area in upwards(&nodes, cell) {
            let view = views.entry(area).or_default();
            view.people += people(&counts);
            for (question, more) in &told {
                view.told.entry(question.clone()).or_default().with(more);
            }
        }
    }
    for (area, view) in views {
        store::keep(tx, wave.id, area, "", 0, view.people, false)?;
        for (question, told) in view.told {
            for (value, count) in (0i64..).zip(&told.counts) {
                store::keep(tx, wave.id, area, &question, value, *count, told.nearly)?;
            }
        }
    }
    Ok(())
}
