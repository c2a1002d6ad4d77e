//! On the home of a space what is studied there, and what came back.

use askama::Template;
use kernel::{Instant, Problem, Right, Uid};
use platform::Tx;
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{SpacePart, SpaceSpot};
use spaces::space::access::Seen;

platform::statements! {
    // Those that this space was proposed or agreed to, going on or with results.
    HERE = "select d.uid, d.title, d.ends_at, d.told_at from studies d
            join spaces s on s.id = d.space_id and (s.joining <> 'hidden' or s.id = $1) where d.state = 'open'
            and (d.space_id = $1 or exists (select 1 from study_sites i
            where i.study_id = d.id and i.space_id = $1 and i.ended_at is null))
            and (d.ends_at > $2 or d.told_at is not null) order by d.ends_at desc, d.id limit 3";
    WAITING = "select count(*) from studies where space_id = $1 and state = 'proposed'";
}

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

/// What is studied: identifier, title, until when, and when results came.
type Studied = (Uid, String, Instant, Option<Instant>);

struct Open {
    studies: Vec<Studied>,
    waiting: i64,
    slug: String,
}

#[derive(Template)]
#[template(path = "study/_open.html")]
struct Drawn<'a> {
    v: &'a View,
    open: &'a Open,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let (space, now, minute) = (seen.space.id, tx.now(), tx.minute());
    let waiting = if seen.has(Right::Describe) {
        tx.one::<(i64,)>(WAITING, (space,))?.0
    } else {
        0
    };
    let mut studies: Vec<Studied> = tx.all(HERE, (space, minute))?;
    studies.retain(|(_, _, ends, told)| *ends > now || told.is_some());
    Ok(Box::new(Open {
        studies,
        waiting,
        slug: seen.space.slug.clone(),
    }))
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.studies.is_empty() && self.waiting == 0 {
            return Ok(String::new());
        }
        drawn(&Drawn { v, open: self })
    }
}
