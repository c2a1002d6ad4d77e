//! What is proposed to somebody: gatherings where they were or that they held, what they did of a path, roles that are
//! over. Read anew each time, in four queries.

use std::collections::BTreeMap;

use gatherings::attendance::Presence;
use gatherings::attendance::parts::between;
use kernel::{Instant, Language, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{self, said};
use trame::ActivityKind;

use super::model::{Line, Place, Source, Stand};

platform::statements! {
    THERE = "select s.id, s.slug, s.name, g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, a.part, a.presence, a.minutes
             from attendances a join gatherings g on g.id = a.gathering_id join spaces s on s.id = g.space_id
             where a.person_id = $1 and a.presence in ('present', 'partial') and g.state = 'announced' and g.ends_at <= $2
             order by g.starts_at, g.id, a.part";
    // Whoever held it was there from beginning to end, unless something else was noted.
    HELD = "select s.id, s.slug, s.name, g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, -1, 'present', 0
            from gathering_hosts h join gatherings g on g.id = h.gathering_id join spaces s on s.id = g.space_id
            where h.person_id = $1 and g.state = 'announced' and g.ends_at <= $2
            and not exists (select 1 from attendances a where a.gathering_id = g.id and a.person_id = $1)
            order by g.starts_at, g.id";
    DONE = "select s.id, s.slug, s.name, t.id, t.digest, s.uid, m.activity, m.done_at
            from memberships b join activity_marks m on m.space_id = b.space_id and m.person_id = b.person_id
            join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
            where b.person_id = $1 order by s.id, m.done_at";
    ROLES = "select s.id, s.slug, s.name, t.id, t.digest, h.uid, h.role, h.taken_at, coalesce(h.returned_at, h.ends_at)
             from holdings h join spaces s on s.id = h.space_id join trames t on t.id = s.trame_id
             where h.person_id = $1 and coalesce(h.returned_at, h.ends_at) <= $2 order by h.taken_at, h.id";
}

fn place(row: &mut Row) -> Result<Place, Problem> {
    Ok(Place {
        id: row.column()?,
        slug: row.column()?,
        name: row.column()?,
    })
}

/// A half-day of a gathering; `part` is below zero for whoever held it all.
struct There {
    place: Place,
    thing: String,
    title: String,
    starts: Instant,
    ends: Instant,
    zone: String,
    all_day: bool,
    part: i64,
    presence: String,
    minutes: i64,
}

impl FromRow for There {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(There {
            place: place(row)?,
            thing: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            part: row.column()?,
            presence: row.column()?,
            minutes: row.column()?,
        })
    }
}

impl There {
    fn counts(&self) -> i64 {
        let parts = between(self.starts, self.ends, &self.zone, self.all_day);
        let Ok(part) = usize::try_from(self.part) else {
            return parts.iter().map(gatherings::attendance::Part::minutes).sum();
        };
        let whole = parts.get(part).map_or(0, gatherings::attendance::Part::minutes);
        match Presence::from_word(&self.presence) {
            Some(Presence::Present) => whole,
            Some(Presence::Partial) => self.minutes.clamp(0, whole),
            _ => 0,
        }
    }
}

/// Something of a space whose trame says more of it: what, its key there, and when it began and ended.
struct Known {
    place: Place,
    trame: (i64, String),
    thing: String,
    key: String,
    starts: Instant,
    ends: Instant,
}

impl Known {
    fn read(row: &mut Row) -> Result<Self, Problem> {
        Ok(Known {
            place: place(row)?,
            trame: (row.column()?, row.column()?),
            thing: row.column()?,
            key: row.column()?,
            starts: row.column()?,
            ends: Instant::from_milliseconds(0),
        })
    }
}

struct Done(Known);
struct Held(Known);

impl FromRow for Done {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let known = Known::read(row)?;
        Ok(Done(Known {
            ends: known.starts,
            ..known
        }))
    }
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let known = Known::read(row)?;
        Ok(Held(Known {
            ends: row.column()?,
            ..known
        }))
    }
}

fn line(
    source: Source,
    known: (Place, String, String),
    starts: Instant,
    ends: Instant,
    minutes: i64,
) -> Line {
    let (place, thing, title) = known;
    Line {
        source,
        thing,
        place: Some(place),
        title,
        starts,
        ends,
        stand: Stand::proposed(minutes),
        since: None,
        note: String::new(),
        uid: None,
    }
}

/// Everything that is proposed to somebody, with titles in their language.
///
/// # Errors
/// When the store refuses.
pub(crate) fn of_person(tx: &mut Tx, person: PersonId, language: Language) -> Result<Vec<Line>, Problem> {
    let now = tx.now();
    let mut lines = gathered(tx, person, now)?;
    lines.extend(paths(tx, person)?);
    for Held(known) in tx.all::<Held>(ROLES, (person, now))? {
        let shape = shape::of(tx, known.trame.0, &known.trame.1)?;
        let title = shape.role(&known.key).map_or_else(
            || known.key.clone(),
            |role| said(&role.name, language).text.to_owned(),
        );
        // How long a role took is for whoever held it to say.
        let named = (known.place, known.thing, title);
        lines.push(line(Source::Role, named, known.starts, known.ends, 0));
    }
    Ok(lines)
}

fn gathered(tx: &mut Tx, person: PersonId, now: Instant) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = Vec::new();
    let there = tx.all::<There>(THERE, (person, now))?;
    for each in there.into_iter().chain(tx.all::<There>(HELD, (person, now))?) {
        let minutes = each.counts();
        match lines.last_mut().filter(|last| last.thing == each.thing) {
            Some(last) => last.stand = Stand::proposed(last.stand.minutes + minutes),
            None => {
                let named = (each.place, each.thing, each.title);
                lines.push(line(Source::Gathering, named, each.starts, each.ends, minutes));
            }
        }
    }
    Ok(lines)
}

/// One line a path. What is a meeting counts where somebody was there, and not twice.
fn paths(tx: &mut Tx, person: PersonId) -> Result<Vec<Line>, Problem> {
    let mut of: BTreeMap<SpaceId, Line> = BTreeMap::new();
    for Done(known) in tx.all::<Done>(DONE, (person,))? {
        let shape = shape::of(tx, known.trame.0, &known.trame.1)?;
        let activities = shape.trame.program.iter().flat_map(|program| &program.activities);
        let minutes: i64 = activities
            .filter(|activity| activity.key == known.key && activity.kind != ActivityKind::Meet)
            .map(|activity| i64::from(activity.minutes))
            .sum();
        let (space, named) = (
            known.place.id,
            (known.place.clone(), known.thing, known.place.name),
        );
        let fresh = || line(Source::Path, named, known.starts, known.ends, 0);
        let path = of.entry(space).or_insert_with(fresh);
        path.ends = known.ends;
        path.stand = Stand::proposed(path.stand.minutes + minutes);
    }
    Ok(of.into_values().collect())
}
