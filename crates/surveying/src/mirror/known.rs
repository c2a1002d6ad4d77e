//! Figures and questions that were read once, kept in memory.
//!
//! The figures of a wave are made once and never again ([`super::actions::make`]), and a version of a survey never changes,
//! so what was read stays true for ever, in every process: there is nothing to drop.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Problem, SpaceId};
use platform::Tx;

use super::store::{self, Groups};
use crate::survey::model::Body;
use crate::survey::store as survey_store;
use crate::wave::model::Wave;

/// How many of each are kept; beyond it all are read anew, which is rare and cheap.
const KEPT: usize = 256;

/// What a house has read.
#[derive(Default)]
pub struct Known {
    /// By wave and area.
    groups: Kept<(i64, i64), Groups>,
    /// By version.
    bodies: Kept<i64, Body>,
}

type Kept<K, T> = Mutex<HashMap<K, Arc<T>>>;

fn find<K: Eq + Hash, T>(kept: &Kept<K, T>, key: &K) -> Option<Arc<T>> {
    let all = kept.lock().unwrap_or_else(PoisonError::into_inner);
    all.get(key).cloned()
}

fn keep<K: Eq + Hash, T>(kept: &Kept<K, T>, key: K, thing: &Arc<T>) {
    let mut all = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= KEPT {
        all.clear();
    }
    all.insert(key, Arc::clone(thing));
}

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
        if let Some(groups) = find(&self.groups, &key) {
            return Ok(groups);
        }
        let groups = Arc::new(store::around(tx, wave.id, area, space)?);
        if wave.counted.is_some() {
            keep(&self.groups, key, &groups);
        }
        Ok(groups)
    }

    /// What a version of a survey asks.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn version(&self, tx: &mut Tx, version: i64) -> Result<Arc<Body>, Problem> {
        if let Some(body) = find(&self.bodies, &version) {
            return Ok(body);
        }
        let body = Arc::new(survey_store::version(tx, version)?);
        keep(&self.bodies, version, &body);
        Ok(body)
    }
}
