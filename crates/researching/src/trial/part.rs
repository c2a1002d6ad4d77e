//! On the home of a space what is tried there now; on one's own what one owes or is asked: to tell, to bring back, to answer.

use askama::Template;
use kernel::{Instant, PersonId, Problem, Right, SpaceId, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::space::access::Seen;

platform::statements! {
    OPEN = "select r.uid, r.title, r.ends_at from trials r where r.space_id = $1 and r.state = 'open'
            order by r.ends_at, r.id limit 3";
    WAITING = "select count(*) from trials r where r.space_id = $1 and r.state = 'proposed'";
    // What is with me, or what I have not told of though it is over soon.
    MINE = "select r.uid, r.title, case when y.lent_at is not null and y.returned_at is null then y.due_at
            else r.ends_at end, case when y.lent_at is not null and y.returned_at is null then 1 else 0 end
            from trial_tries y join trials r on r.id = y.trial_id
            where y.person_id = $1 and y.left_at is null and r.state = 'open'
            and ((y.lent_at is not null and y.returned_at is null) or y.told_at is null) order by 3 limit 6";
}

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::Below,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

/// What is tried in a space: identifier, title, until when.
type Tried = (Uid, String, Instant);

struct Open {
    trials: Vec<Tried>,
    waiting: i64,
    slug: String,
}

#[derive(Template)]
#[template(path = "trial/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    open: &'a Open,
}

fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<Tried>, Problem> {
    tx.all(OPEN, (space,))
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let space = seen.space.id;
    let waiting = if seen.has(Right::Describe) {
        tx.one::<(i64,)>(WAITING, (space,))?.0
    } else {
        0
    };
    Ok(Box::new(Open {
        trials: open(tx, space)?,
        waiting,
        slug: seen.space.slug.clone(),
    }))
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.trials.is_empty() && self.waiting == 0 {
            return Ok(String::new());
        }
        drawn(&DrawnOpen { v, open: self })
    }
}

/// What awaits somebody: identifier, title, the day, and whether a set is with them.
type Awaited = (Uid, String, Instant, bool);

struct Awaits(Vec<Awaited>);

#[derive(Template)]
#[template(path = "trial/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a [Awaited],
}

fn mine(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    tx.all(MINE, (person,))
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    Ok(Box::new(Awaits(mine(tx, actor.id)?)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: &self.0 })
    }
}
