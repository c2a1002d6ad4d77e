//! Figures that were read once, kept in memory.
//!
//! Those of a wave are made once and never again ([`super::actions::make`]), so what was read stays true for ever, in
//! every process: there is nothing to drop.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Problem, SpaceId};
use platform::Tx;

use super::store::{self, Groups};
use crate::wave::model::Wave;

/// How many are kept, each of one wave around one area; beyond it all are read anew, which is rare and cheap.
const KEPT: usize = 256;

/// The figures that a house has read, by wave and area.
#[derive(Default)]
pub struct Known(Mutex<HashMap<(i64, i64), Arc<Groups>>>);

impl Known {
    /// The figures of an area and of those right below it, in a wave; area 0 is all of the territory.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn around(
        &self,
        tx: &mut Tx,
        wave: &Wave,
        area: i64,
        space: SpaceId,
    ) -> Result<Arc<Groups>, Problem> {
        let key = (wave.id, area);
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(groups) = known {
            return Ok(groups);
        }
        let groups = Arc::new(store::around(tx, wave.id, area, space)?);
        if wave.counted.is_some() {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if all.len() >= KEPT {
                all.clear();
            }
            all.insert(key, Arc::clone(&groups));
        }
        Ok(groups)
    }
}
