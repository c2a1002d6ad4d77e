//! On the home of a space the questions themselves, so that one gesture is enough; and on one’s own where one has not
//! answered.

use askama::Template;
use kernel::{Instant, Module, Problem};
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, Form, View, drawn};
use platform::{Actor, Tx};
use spaces::part::{HomePart, SpacePart, SpaceSpot};
use spaces::shape;
use spaces::space::access::Seen;

use super::model::{Question, Round, questions};
use super::store;
use crate::climate;

platform::statements! {
    AWAITING = "select s.slug, s.name, r.closes_at, t.id, t.digest from memberships m
                join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
                join barometer_rounds r on r.space_id = s.id
                where m.person_id = $1 and m.state = 'active' and r.counted_at is null and r.closes_at > $2
                and s.life = 'awake'
                and not exists (select 1 from barometer_ballots b where b.round_id = r.id and b.person_id = $1)
                and not exists (select 1 from care_off o where o.space_id = s.id and o.part = 'barometer')
                order by r.closes_at limit 4";
}

/// On the home of a space.
pub(super) const ON_SPACE: SpacePart = SpacePart {
    spot: SpaceSpot::First,
    read: of_space,
};

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

struct Open(Round, String);

#[derive(Template)]
#[template(path = "barometer/_open.html")]
struct DrawnOpen<'a> {
    v: &'a View,
    round: &'a Round,
    asked: &'a [Question],
    slug: &'a str,
    form: Form,
}

fn of_space(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let is_there = seen.belongs() && seen.space.shape.has(Module::Care);
    let (true, Some(actor)) = (is_there, &seen.actor) else {
        return Ok(Box::new(Nothing));
    };
    let now = tx.now();
    let round = store::rounds(tx, seen.space.id)?
        .into_iter()
        .find(|round| round.is_open(now));
    let Some(round) = round else {
        return Ok(Box::new(Nothing));
    };
    let is_on = climate::access::is_on(tx, &seen.space, climate::model::Part::Barometer)?;
    if !is_on || store::has_ballot(tx, round.id, actor.id)? {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Open(round, seen.space.slug.clone())))
}

impl Part for Open {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnOpen {
            v,
            round: &self.0,
            asked: &questions(v, &self.0.questions)?,
            slug: &self.1,
            form: Form::new(),
        })
    }
}

type Awaited = (String, String, Instant);

struct Awaits(Vec<Awaited>);

#[derive(Template)]
#[template(path = "barometer/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a [Awaited],
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let now = tx.now();
    let mut awaits = Vec::new();
    for (slug, name, closes, trame, digest) in
        tx.all::<(String, String, Instant, i64, String)>(AWAITING, (actor.id, now))?
    {
        if shape::of(tx, trame, &digest)?.has(Module::Care) {
            awaits.push((slug, name, closes));
        }
    }
    Ok(Box::new(Awaits(awaits)))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: &self.0 })
    }
}
