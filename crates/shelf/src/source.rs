//! Where facts come from.

use serde::Deserialize;
use trame::Words;

use crate::read;

/// The licence of every text on the shelf.
pub const LICENCE: &str = "CC-BY-SA-4.0";

/// A work from which facts were taken, never sentences.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is called.
    #[serde(deserialize_with = "read::name")]
    pub title: Words,
    /// Where it is.
    pub address: Option<String>,
    /// Its own licence, as it states it; sheets of a collection may each have another.
    pub licence: Option<String>,
    /// Which facts were taken.
    #[serde(deserialize_with = "read::words")]
    pub took: Words,
}
