//! On one’s own home what was decided about oneself, as long as it holds, and appeals that one may answer.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use platform::part::{Part, Read};
use platform::web::{Cx, View, drawn};
use platform::{Actor, Tx};
use spaces::part::HomePart;
use spaces::shape;

platform::statements! {
    ABOUT_ME = "select m.uid, s.name, m.decided_at, t.id, t.digest from measures m join spaces s on s.id = m.space_id
                join trames t on t.id = s.trame_id
                where m.person_id = $1 and m.lifted_at is null and (m.until_at is null or m.until_at > $2)
                and m.decided_at > $3
                and not exists (select 1 from care_off o where o.space_id = m.space_id and o.part = 'moderation')
                order by m.id desc limit 4";
    TO_ANSWER = "select m.uid, s.name, m.appealed_at, t.id, t.digest from measures m
                 join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
                 join memberships b on b.space_id = m.space_id and b.person_id = $1 and b.state = 'active'
                 and b.standing in ('facilitator', 'steward')
                 where m.appealed_at is not null and m.outcome is null and m.lifted_at is null
                 and m.decided_by <> $1 and m.person_id <> $1
                 and not exists (select 1 from care_off o where o.space_id = m.space_id and o.part = 'moderation')
                 order by m.appealed_at limit 4";
}

/// For how many days it stands there.
const DAYS: i64 = 60;

/// On one's own home.
pub(super) const AWAITS: HomePart = HomePart { read: of_home };

type Awaited = (Uid, String, Instant);

struct Awaits {
    about: Vec<Awaited>,
    answer: Vec<Awaited>,
}

#[derive(Template)]
#[template(path = "moderation/_awaits.html")]
struct DrawnAwaits<'a> {
    v: &'a View,
    awaits: &'a Awaits,
}

fn on(tx: &mut Tx, rows: Vec<(Uid, String, Instant, i64, String)>) -> Result<Vec<Awaited>, Problem> {
    let mut all = Vec::new();
    for (uid, name, at, trame, digest) in rows {
        if shape::of(tx, trame, &digest)?.has(Module::Care) {
            all.push((uid, name, at));
        }
    }
    Ok(all)
}

fn of_home(tx: &mut Tx, _: &Cx, actor: &Actor) -> Read {
    let now = tx.now();
    let about = tx.all(ABOUT_ME, (actor.id, now, now.plus_days(-DAYS)))?;
    let answer = tx.all(TO_ANSWER, (actor.id,))?;
    Ok(Box::new(Awaits {
        about: on(tx, about)?,
        answer: on(tx, answer)?,
    }))
}

impl Part for Awaits {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.about.is_empty() && self.answer.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnAwaits { v, awaits: self })
    }
}
