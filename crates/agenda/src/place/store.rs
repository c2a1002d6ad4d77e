//! The table of places.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};

use super::model::Place;
use super::sheet::PlaceSheet;

platform::statements! {
    BY_UID = "select p.id, p.uid, p.space_id, s.slug, p.name, p.address, p.latitude, p.longitude, p.directions,
              p.access, p.hours, m.uid, m.alternative, p.closed_at
              from places p join spaces s on s.id = p.space_id
              left join media m on m.uid = p.picture and m.removed_at is null where p.uid = $1";
    IS_NEAR = "select 1 from memberships m where m.person_id = $2 and m.state = 'active' and m.space_id in
               (select a.ancestor_id from space_ancestors a where a.space_id = $1
               union select d.space_id from space_ancestors d where d.ancestor_id = $1) limit 1";
    // Those of hidden spaces below are for their members alone: they find them on that space's own page.
    OF_SPACE = "select p.uid, p.name, p.address, p.latitude, p.longitude, m.uid, m.alternative, p.closed_at,
                s.slug, s.name, r.name, r.people
                from space_ancestors d join places p on p.space_id = d.space_id join spaces s on s.id = p.space_id
                left join media m on m.uid = p.picture and m.removed_at is null
                left join rooms r on r.place_id = p.id and r.closed_at is null
                where d.ancestor_id = $1 and (d.depth = 0 or s.joining <> 'hidden')
                order by p.name, p.id, r.name, r.id limit 1000";
    INSERT = "insert into places (uid, space_id, name, address, latitude, longitude, directions, access, hours,
              picture, added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              on conflict (uid) do nothing returning id";
    UPDATE = "update places set name = $2, address = $3, latitude = $4, longitude = $5, directions = $6, access = $7,
              hours = $8, picture = $9 where id = $1";
    CLOSE = "update places set closed_at = $2 where id = $1 and closed_at is null";
    REOPEN = "update places set closed_at = null where id = $1 and closed_at is not null";
}

/// The place at an address, whoever asks. [`super::access`] decides whether it may be seen.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Place>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Whether a person belongs to a space, or to one above or below it.
pub(super) fn is_near(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_NEAR, (space, person))?.is_some())
}

/// A place as a list shows it.
pub struct Listed {
    /// Its identifier.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Latitude and longitude.
    pub point: Option<(f64, f64)>,
    /// Its picture.
    pub picture: Option<Uid>,
    /// Whether it is no longer offered.
    pub is_closed: bool,
    /// Its space: name in addresses, and name.
    pub space: (String, String),
    /// Its rooms: name, and how many people they hold.
    pub rooms: Vec<(String, Option<i64>)>,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let place = Listed {
            uid: row.column()?,
            name: row.column()?,
            address: row.column()?,
            point: super::point(row)?,
            picture: row.column()?,
            is_closed: {
                row.column::<Option<String>>()?;
                row.column::<Option<i64>>()?.is_some()
            },
            space: (row.column()?, row.column()?),
            rooms: Vec::new(),
        };
        let room = (row.column::<Option<String>>()?, row.column::<Option<i64>>()?);
        Ok(Listed {
            rooms: room.0.map(|name| (name, room.1)).into_iter().collect(),
            ..place
        })
    }
}

/// The places of a space and of those below it, with their rooms.
pub(super) fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    let mut places: Vec<Listed> = Vec::new();
    for row in tx.all::<Listed>(OF_SPACE, (space,))? {
        match places.last_mut() {
            Some(last) if last.uid == row.uid => last.rooms.extend(row.rooms),
            _ => places.push(row),
        }
    }
    Ok(places)
}

/// Writes a place; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    by: PersonId,
    sheet: &PlaceSheet,
    picture: Option<Uid>,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![uid.into(), space.into()];
    row.extend(columns(sheet, picture));
    row.extend([now.into(), by.into()]);
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Changes a place.
pub(super) fn update(
    tx: &mut Tx,
    place: i64,
    sheet: &PlaceSheet,
    picture: Option<Uid>,
) -> Result<(), Problem> {
    let mut row: Vec<Value> = vec![place.into()];
    row.extend(columns(sheet, picture));
    tx.run(UPDATE, row).map(drop)
}

/// Name to picture, in the order in which both statements take them.
fn columns(sheet: &PlaceSheet, picture: Option<Uid>) -> [Value; 8] {
    [
        sheet.name.as_str().into(),
        sheet.address.as_str().into(),
        sheet.point.map(|(latitude, _)| latitude).into(),
        sheet.point.map(|(_, longitude)| longitude).into(),
        sheet.directions.as_str().into(),
        sheet.access.as_str().into(),
        sheet.hours.as_str().into(),
        picture.into(),
    ]
}

/// Offers it no longer; tells whether that is new.
pub(super) fn close(tx: &mut Tx, place: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (place, now))? == 1)
}

/// Offers it again; tells whether that is new.
pub(super) fn reopen(tx: &mut Tx, place: i64) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (place,))? == 1)
}
