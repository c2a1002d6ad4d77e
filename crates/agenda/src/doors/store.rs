//! The trames of the spaces that everybody may see.

use kernel::{Module, Problem};
use platform::Tx;
use spaces::shape::{self, Shape};
use std::sync::Arc;

platform::statements! {
    TRAMES = "select t.id, t.digest from trames t where exists (select 1 from spaces s
              where s.trame_id = t.id and s.joining <> 'hidden') order by t.id limit 300";
}

/// Those that hold gatherings, the oldest first: what shipped speaks before what was changed.
pub(super) fn shapes(tx: &mut Tx) -> Result<Vec<Arc<Shape>>, Problem> {
    let mut shapes = Vec::new();
    for (id, digest) in tx.all::<(i64, String)>(TRAMES, ())? {
        let shape = shape::of(tx, id, &digest)?;
        if shape.has(Module::Gatherings) {
            shapes.push(shape);
        }
    }
    Ok(shapes)
}
