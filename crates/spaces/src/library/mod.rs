//! The library of trames: taking them in, and finding those that may be opened. Its pages are in `collective::library`.

mod actions;

use std::sync::Arc;

use kernel::{Problem, Uid};
use platform::Tx;

use crate::shape::{self, Shape};

pub use actions::take_in;

/// A trame of the library.
///
/// # Errors
/// [`Problem::Missing`] when it is not in the library.
pub fn to_open(tx: &mut Tx, trame: Uid) -> Result<Arc<Shape>, Problem> {
    let stored = shape::by_uid(tx, trame)?
        .filter(|stored| stored.listed)
        .ok_or(Problem::Missing)?;
    shape::of(tx, stored.id, &stored.digest)
}
