//! On one's own home, weeks later: did it help?

use askama::Template;
use kernel::{Problem, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;

use super::store;

/// Advice is tried for three weeks before one is asked.
const TRIED_DAYS: i64 = 21;

/// The part.
pub(super) const AWAITS: HomePart = HomePart { read };

struct Awaits(Vec<(Uid, String)>);

#[derive(Template)]
#[template(path = "kept/_awaits.html")]
struct Drawn<'a> {
    v: &'a View,
    untold: &'a [(Uid, String)],
}

fn read(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let before = tx.now().plus_days(-TRIED_DAYS);
    Ok(Box::new(Awaits(store::untold(tx, actor.id, before)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, untold: &self.0 })
    }
}
