//! On the home of a space, what came of the groups inside it: what they said at their reviews.

use askama::Template;
use kernel::{Instant, Module, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::Standing;
use spaces::space::access::Seen;

use crate::course::Outcome;

platform::statements! {
    RESULTS = "select s.slug, s.name, r.outcome, r.html, r.carried_at from spaces s join reviews r on r.space_id = s.id
               left join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
               where s.parent_id = $1 and r.carried_at is not null
               and (s.joining <> 'hidden' or m.id is not null or $3 = 1) order by r.carried_at desc, r.id desc limit 6";
}

/// Below what is coming.
pub(super) const RESULTS_INSIDE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read,
};

/// What a group inside found, in its words.
struct Found {
    slug: String,
    name: String,
    outcome: Outcome,
    html: String,
    at: Instant,
}

impl FromRow for Found {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Found {
            slug: row.column()?,
            name: row.column()?,
            outcome: row.column()?,
            html: row.column()?,
            at: row.column()?,
        })
    }
}

struct Results(Vec<Found>);

#[derive(Template)]
#[template(path = "review/_results.html")]
struct Drawn<'a> {
    v: &'a View,
    results: &'a [Found],
}

fn read(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    if !seen.space.shape.has(Module::Inside) {
        return Ok(Box::new(Nothing));
    }
    let me = seen.actor.as_ref().map_or(PersonId::new(0), |actor| actor.id);
    let steward = seen.standing == Standing::Steward;
    Ok(Box::new(Results(tx.all(RESULTS, (seen.space.id, me, steward))?)))
}

impl Part for Results {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&Drawn { v, results: &self.0 })
    }
}
