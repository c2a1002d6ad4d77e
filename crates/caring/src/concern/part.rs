//! On one’s own home, that something was answered or confided; and that one is asked to be a confidant. Nobody else’s
//! home says anything.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;
use spaces::shape;

platform::statements! {
    // Open ones in which somebody else said the last word.
    AWAITING = "select c.uid, s.name, w.said_at, t.id, t.digest from concerns c
                join spaces s on s.id = c.space_id join trames t on t.id = s.trame_id
                join concern_words w on w.concern_id = c.id
                where c.closed_at is null and w.person_id <> $1
                and w.id = (select max(x.id) from concern_words x where x.concern_id = c.id)
                and (c.author_id = $1 or exists (select 1 from concern_readers r
                join memberships m on m.space_id = c.space_id and m.person_id = r.person_id and m.state = 'active'
                where r.concern_id = c.id and r.person_id = $1))
                and not exists (select 1 from care_off o where o.space_id = c.space_id and o.part = 'concerns')
                order by w.said_at desc limit 6";
    ASKED = "select s.slug, s.name, t.id, t.digest from confidants c join spaces s on s.id = c.space_id
             join trames t on t.id = s.trame_id
             join memberships m on m.space_id = c.space_id and m.person_id = c.person_id and m.state = 'active'
             where c.person_id = $1 and c.accepted_at is null
             and not exists (select 1 from care_off o where o.space_id = c.space_id and o.part = 'concerns')
             order by c.named_at limit 4";
}

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

#[derive(Default)]
struct Awaits {
    talks: Vec<(Uid, String, Instant)>,
    asked: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "concern/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let mut awaits = Awaits::default();
    for (uid, name, at, trame, digest) in
        tx.all::<(Uid, String, Instant, i64, String)>(AWAITING, (actor.id,))?
    {
        if shape::of(tx, trame, &digest)?.has(Module::Care) {
            awaits.talks.push((uid, name, at));
        }
    }
    for (slug, name, trame, digest) in tx.all::<(String, String, i64, String)>(ASKED, (actor.id,))? {
        if shape::of(tx, trame, &digest)?.has(Module::Care) {
            awaits.asked.push((slug, name));
        }
    }
    Ok(Box::new(awaits))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.talks.is_empty() && self.asked.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: self })
    }
}
