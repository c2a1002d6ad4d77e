//! On everyone’s own home: the portfolios that were lately shown to them.

use askama::Template;
use kernel::{Problem, Uid};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};

use super::sharing_store;

/// How long something is new, in days.
const NEW: i64 = 14;

struct Lately(Vec<(Uid, String, String)>);

#[derive(Template)]
#[template(path = "portfolio/home.html")]
struct Shown<'a> {
    v: &'a View,
    portfolios: &'a [(Uid, String, String)],
}

impl Part for Lately {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Shown {
            v,
            portfolios: &self.0,
        })
    }
}

/// Reads it, in one query.
pub fn read(tx: &mut Tx, _cx: &Cx, actor: &Actor) -> Read {
    let since = tx.now().plus_days(-NEW);
    let found = sharing_store::lately(tx, actor.id, since)?;
    if found.is_empty() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Lately(found)))
}
