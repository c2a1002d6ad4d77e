//! On the home of those who look after what is written: what waits for them.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;
use spaces::shape;

platform::statements! {
    WAITS = "select f.uid, s.name, f.flagged_at, t.id, t.digest from flags f
             join spaces s on s.id = f.space_id join trames t on t.id = s.trame_id
             join memberships b on b.space_id = f.space_id and b.person_id = $1 and b.state = 'active'
             and b.standing in ('facilitator', 'steward')
             where f.outcome is null and f.flagged_by <> $1 and f.author_id <> $1
             and not exists (select 1 from care_off o where o.space_id = f.space_id and o.part = 'moderation')
             order by f.flagged_at limit 4";
}

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Awaits(Vec<(Uid, String, Instant)>);

#[derive(Template)]
#[template(path = "flag/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    flags: &'a [(Uid, String, Instant)],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let mut flags = Vec::new();
    for (uid, name, at, trame, digest) in tx.all::<(Uid, String, Instant, i64, String)>(WAITS, (actor.id,))? {
        if shape::of(tx, trame, &digest)?.has(Module::Care) {
            flags.push((uid, name, at));
        }
    }
    Ok(Box::new(Awaits(flags)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, flags: &self.0 })
    }
}
