//! The places that everybody may see, for the map.

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use crate::place::point;

platform::statements! {
    // A gathering is never longer than a month: what starts later than that ago is all that may be to come. Counted
    // for the places that are shown alone; the `+` keeps SQLite to the place, or it goes through the whole agenda.
    PLACES = "select f.uid, f.name, f.address, f.latitude, f.longitude, f.slug, f.site,
              (select count(*) from gatherings g where g.place_id = f.id and g.starts_at > $2 and g.ends_at > $1
               and +g.found = 1 and g.state = 'announced')
              from (select p.id, p.uid, p.name, p.address, p.latitude, p.longitude, s.slug, s.name as site,
              s.id as space from places p join spaces s on s.id = p.space_id
              where p.closed_at is null and s.joining <> 'hidden'
              and ($3 = 0 or exists (select 1 from space_ancestors a where a.space_id = s.id and a.ancestor_id = $3))
              order by s.name, s.id, p.name, p.id limit $4) as f order by f.site, f.space, f.name, f.id";
    SPACES = "select distinct u.slug, u.name from places p join spaces s on s.id = p.space_id
              join space_ancestors a on a.space_id = s.id join spaces u on u.id = a.ancestor_id
              where p.closed_at is null and s.joining <> 'hidden' and u.joining <> 'hidden'
              order by u.name, u.slug limit 100";
}

/// How many places one map shows.
pub const MOST: i64 = 1_000;

/// A place as the map and its list show it.
pub struct Placed {
    /// Its identifier.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Latitude and longitude.
    pub point: Option<(f64, f64)>,
    /// Its site: the name in addresses.
    pub slug: String,
    /// Its site's name.
    pub site: String,
    /// How many gatherings are to come there.
    pub coming: i64,
    /// Its number on the map.
    pub number: Option<usize>,
}

impl FromRow for Placed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Placed {
            uid: row.column()?,
            name: row.column()?,
            address: row.column()?,
            point: point(row)?,
            slug: row.column()?,
            site: row.column()?,
            coming: row.column()?,
            number: None,
        })
    }
}

/// The places of the spaces that are not hidden, by site, numbered; of one space and those below it, if one is given.
pub fn places(tx: &mut Tx, within: Option<SpaceId>) -> Result<Vec<Placed>, Problem> {
    let now = tx.now();
    let within = within.map_or(0, kernel::Id::number);
    let mut places = tx.all::<Placed>(PLACES, (now, now.plus_days(-32), within, MOST))?;
    let on_the_map = places.iter_mut().filter(|place| place.point.is_some());
    for (before, place) in on_the_map.enumerate() {
        place.number = Some(before + 1);
    }
    Ok(places)
}

/// The spaces that have places, themselves or below: name in addresses, and name.
pub fn spaces(tx: &mut Tx) -> Result<Vec<(String, String)>, Problem> {
    tx.all(SPACES, ())
}
