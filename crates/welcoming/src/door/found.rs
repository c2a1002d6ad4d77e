//! What is there for a wish, at most three of each: what everybody may see, whoever looks.

use kernel::{Instant, Module, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape;
use spaces::space::Member;

use super::leads::Leads;
use super::model::Wish;

platform::statements! {
    DATES = "select g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, s.name, t.id, t.digest
             from gatherings g cross join spaces s cross join trames t
             where s.id = g.space_id and t.id = s.trame_id and g.found = 1 and g.state = 'announced' and g.starts_at > $1 and s.joining <> 'hidden'
             and (cast($2 as bigint) = 0 or exists (select 1 from space_ancestors a
             where a.space_id = g.space_id and a.ancestor_id = $2))
             and (exists (select 1 from gathering_marks k where k.gathering_id = g.id and k.vocabulary = 'public'
             and k.mark = $3) or not exists (select 1 from gathering_marks k
             where k.gathering_id = g.id and k.vocabulary = 'public'))
             and (cast($4 as text) = '' or $4 like '%,' || g.kind || ',%') order by g.starts_at, g.id limit 12";
    SHEETS = "select h.uid, h.title, h.kind, p.name, t.id, t.digest
              from space_ancestors a join spaces p on p.id = a.space_id join trames t on t.id = p.trame_id
              join sheets h on h.space_id = a.space_id where a.ancestor_id = $1 and p.joining <> 'hidden'
              and h.state = 'published' and (cast($2 as text) = '' or $2 like '%,' || h.kind || ',%')
              order by h.published_at desc, h.id desc limit 12";
    // Those who show something of themselves to everybody; those who look after the place first.
    PEOPLE = "select p.id, p.uid, p.name, p.picture, coalesce(i.value, '') from memberships m
              join persons p on p.id = m.person_id
              left join profile_fields i on i.person_id = p.id and i.field = 'interests' and i.audience = 'public'
              where m.space_id = $1 and m.state = 'active' and p.state = 'active' and exists
              (select 1 from profile_fields f where f.person_id = p.id and f.audience = 'public' and f.value <> '')
              order by case m.standing when 'facilitator' then 0 when 'steward' then 1 else 2 end, m.since, p.id limit 6";
    JOIN = "select slug, name, joining from spaces where (id = $1 or parent_id = $1) and joining in ('open', 'request')
            order by case when id = $1 then 0 else 1 end, name limit 4";
    JOIN_ANY = "select slug, name, joining from spaces where parent_id is null and joining in ('open', 'request')
                order by id limit 4";
}

/// The most of each that a door shows.
const MOST: usize = 3;

/// A gathering that comes.
pub struct Date {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub starts: Instant,
    /// When it ends.
    pub ends: Instant,
    /// In which zone.
    pub zone: String,
    /// Whether its days are whole.
    pub all_day: bool,
    /// The name of its space.
    pub space: String,
}

/// What was found.
pub enum Found {
    /// Gatherings that come.
    Dates(Vec<Date>),
    /// Sheets: identifier, title, and the name of the space.
    Sheets(Vec<(Uid, String, String)>),
    /// People, each with what they say they care for.
    People(Vec<(Member, String)>),
    /// Spaces: name in addresses, name, and how one joins.
    Spaces(Vec<(String, String, String)>),
    /// A link is all there is.
    Nothing,
}

impl Found {
    /// Whether something was looked for and nothing is there.
    pub fn is_empty(&self) -> bool {
        match self {
            Found::Dates(all) => all.is_empty(),
            Found::Sheets(all) => all.is_empty(),
            Found::People(all) => all.is_empty(),
            Found::Spaces(all) => all.is_empty(),
            Found::Nothing => false,
        }
    }
}

/// Looks for what answers a wish of a public.
pub(super) fn of(tx: &mut Tx, public: &str, wish: &Wish) -> Result<Found, Problem> {
    let within = wish.within.as_ref().map(|within| within.id);
    Ok(match (&wish.leads, within) {
        (Leads::Gatherings(_), _) => Found::Dates(dates(tx, public, wish, within)?),
        (Leads::Sheets(_), Some(space)) => Found::Sheets(sheets(tx, wish, space)?),
        (Leads::People, Some(space)) => Found::People(people(tx, space)?),
        (Leads::Join, Some(space)) => Found::Spaces(tx.all(JOIN, (space,))?),
        (Leads::Join, None) => Found::Spaces(tx.all(JOIN_ANY, ())?),
        _ => Found::Nothing,
    })
}

/// A gathering with the trame of its space.
struct Dated(Date, i64, String);

impl FromRow for Dated {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let date = Date {
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            space: row.column()?,
        };
        Ok(Dated(date, row.column()?, row.column()?))
    }
}

fn dates(tx: &mut Tx, public: &str, wish: &Wish, within: Option<SpaceId>) -> Result<Vec<Date>, Problem> {
    let (now, space) = (tx.now(), within.unwrap_or(SpaceId::new(0)));
    let mut found = Vec::new();
    for Dated(date, trame, digest) in tx.all(DATES, (now, space, public, wish.leads.kinds()))? {
        if shape::of(tx, trame, &digest)?.has(Module::Gatherings) {
            found.push(date);
        }
    }
    found.truncate(MOST);
    Ok(found)
}

fn sheets(tx: &mut Tx, wish: &Wish, space: SpaceId) -> Result<Vec<(Uid, String, String)>, Problem> {
    type Stored = (Uid, String, String, String, i64, String);
    let mut found = Vec::new();
    for (uid, title, kind, space, trame, digest) in tx.all::<Stored>(SHEETS, (space, wish.leads.kinds()))? {
        let shape = shape::of(tx, trame, &digest)?;
        if shape.has(Module::Sheets) && shape.trame.sheets.iter().any(|known| known.key == kind) {
            found.push((uid, title, space));
        }
    }
    found.truncate(MOST);
    Ok(found)
}

/// Somebody, with what they say they care for.
struct Shown(Member, String);

impl FromRow for Shown {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Shown(Member::from_row(row)?, row.column()?))
    }
}

fn people(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Member, String)>, Problem> {
    let found = tx.all::<Shown>(PEOPLE, (space,))?;
    Ok(found
        .into_iter()
        .map(|Shown(member, words)| (member, words))
        .collect())
}
