//! The table of rooms.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::Room;
use super::sheet::RoomSheet;

platform::statements! {
    OF_PLACE = "select r.id, r.uid, r.name, r.people, r.layout, r.equipment, r.access, m.uid, m.alternative, r.closed_at
                from rooms r left join media m on m.uid = r.picture and m.removed_at is null
                where r.place_id = $1 order by r.name, r.id";
    INSERT = "insert into rooms (uid, place_id, name, people, layout, equipment, access, picture, added_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (uid) do nothing returning id";
    UPDATE = "update rooms set name = $2, people = $3, layout = $4, equipment = $5, access = $6, picture = $7
              where id = $1";
    CLOSE = "update rooms set closed_at = $2 where id = $1 and closed_at is null";
    REOPEN = "update rooms set closed_at = null where id = $1 and closed_at is not null";
}

/// The rooms of a place by name, those that are closed too.
pub(super) fn of_place(tx: &mut Tx, place: i64) -> Result<Vec<Room>, Problem> {
    tx.all(OF_PLACE, (place,))
}

/// A room of this very place.
///
/// # Errors
/// [`Problem::Missing`] when there is none.
pub(super) fn find(tx: &mut Tx, place: i64, uid: Uid) -> Result<Room, Problem> {
    let rooms = of_place(tx, place)?;
    rooms
        .into_iter()
        .find(|room| room.uid == uid)
        .ok_or(Problem::Missing)
}

/// Writes a room; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    place: i64,
    sheet: &RoomSheet,
    picture: Option<Uid>,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![uid.into(), place.into()];
    row.extend(columns(sheet, picture));
    row.push(now.into());
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Changes a room.
pub(super) fn update(tx: &mut Tx, room: i64, sheet: &RoomSheet, picture: Option<Uid>) -> Result<(), Problem> {
    let mut row: Vec<Value> = vec![room.into()];
    row.extend(columns(sheet, picture));
    tx.run(UPDATE, row).map(drop)
}

/// Name to picture, in the order in which both statements take them.
fn columns(sheet: &RoomSheet, picture: Option<Uid>) -> [Value; 6] {
    [
        sheet.name.as_str().into(),
        sheet.people.into(),
        sheet.layout.as_str().into(),
        sheet.equipment.as_str().into(),
        sheet.access.as_str().into(),
        picture.into(),
    ]
}

/// Offers it no longer; tells whether that is new.
pub(super) fn close(tx: &mut Tx, room: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (room, now))? == 1)
}

/// Offers it again; tells whether that is new.
pub(super) fn reopen(tx: &mut Tx, room: i64) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (room,))? == 1)
}
