//! The tables of references and key points: lists in an order that people set.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::db::Statement;

use super::model::{Item, List};
use gatherings::gathering::GatheringId;

platform::statements! {
    REFERENCES = "select uid, title, authors, year, link, note from replay_references
                  where gathering_id = $1 and removed_at is null order by position, id limit 500";
    REFERENCE = "select uid, title, authors, year, link, note from replay_references
                 where uid = $1 and gathering_id = $2 and removed_at is null";
    ADD_REFERENCE = "insert into replay_references (uid, gathering_id, title, authors, year, link, note, position)
                     select $1, cast($2 as bigint), $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1
                     from replay_references where gathering_id = $2
                     on conflict (uid) do nothing";
    CHANGE_REFERENCE = "update replay_references set title = $3, authors = $4, year = $5, link = $6, note = $7
                        where uid = $1 and gathering_id = $2 and removed_at is null";
    REMOVE_REFERENCE = "update replay_references set removed_at = $3
                        where uid = $1 and gathering_id = $2 and removed_at is null";
    RESTORE_REFERENCE = "update replay_references set removed_at = null
                         where uid = $1 and gathering_id = $2 and removed_at is not null";
    REFERENCE_PLACES = "select uid, position from replay_references
                        where gathering_id = $1 and removed_at is null order by position, id";
    PLACE_REFERENCE = "update replay_references set position = $2 where uid = $1";

    POINTS = "select uid, text, '', '', '', '' from key_points
              where gathering_id = $1 and removed_at is null order by position, id limit 500";
    POINT = "select uid, text, '', '', '', '' from key_points
             where uid = $1 and gathering_id = $2 and removed_at is null";
    ADD_POINT = "insert into key_points (uid, gathering_id, text, position)
                 select $1, cast($2 as bigint), $3, coalesce(max(position), 0) + 1
                 from key_points where gathering_id = $2 on conflict (uid) do nothing";
    CHANGE_POINT = "update key_points set text = $3 where uid = $1 and gathering_id = $2 and removed_at is null";
    REMOVE_POINT = "update key_points set removed_at = $3
                    where uid = $1 and gathering_id = $2 and removed_at is null";
    RESTORE_POINT = "update key_points set removed_at = null
                     where uid = $1 and gathering_id = $2 and removed_at is not null";
    POINT_PLACES = "select uid, position from key_points
                    where gathering_id = $1 and removed_at is null order by position, id";
    PLACE_POINT = "update key_points set position = $2 where uid = $1";
}

/// What differs between the two tables.
struct Table {
    list: Statement,
    one: Statement,
    remove: Statement,
    restore: Statement,
    places: Statement,
    place: Statement,
}

const fn table(list: List) -> Table {
    match list {
        List::References => Table {
            list: REFERENCES,
            one: REFERENCE,
            remove: REMOVE_REFERENCE,
            restore: RESTORE_REFERENCE,
            places: REFERENCE_PLACES,
            place: PLACE_REFERENCE,
        },
        List::KeyPoints => Table {
            list: POINTS,
            one: POINT,
            remove: REMOVE_POINT,
            restore: RESTORE_POINT,
            places: POINT_PLACES,
            place: PLACE_POINT,
        },
    }
}

/// The lines, in their order.
pub(super) fn list(tx: &mut Tx, list: List, gathering: GatheringId) -> Result<Vec<Item>, Problem> {
    tx.all(table(list).list, (gathering,))
}

/// One line.
pub(super) fn one(
    tx: &mut Tx,
    list: List,
    gathering: GatheringId,
    uid: Uid,
) -> Result<Option<Item>, Problem> {
    tx.find(table(list).one, (uid, gathering))
}

/// Adds a line at the end; the same form sent twice adds it once.
pub(super) fn add(tx: &mut Tx, list: List, gathering: GatheringId, item: &Item) -> Result<bool, Problem> {
    write(tx, list, gathering, item, ADD_REFERENCE, ADD_POINT)
}

/// Changes a line.
pub(super) fn change(tx: &mut Tx, list: List, gathering: GatheringId, item: &Item) -> Result<bool, Problem> {
    write(tx, list, gathering, item, CHANGE_REFERENCE, CHANGE_POINT)
}

fn write(
    tx: &mut Tx,
    list: List,
    gathering: GatheringId,
    item: &Item,
    reference: Statement,
    point: Statement,
) -> Result<bool, Problem> {
    let (title, authors, year) = (&item.title, &item.authors, &item.year);
    let changed = match list {
        List::References => {
            let row = (item.uid, gathering, title, authors, year, &item.link, &item.note);
            tx.run(reference, row)?
        }
        List::KeyPoints => tx.run(point, (item.uid, gathering, title))?,
    };
    Ok(changed == 1)
}

pub(super) fn remove(tx: &mut Tx, list: List, gathering: GatheringId, uid: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(table(list).remove, (uid, gathering, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, list: List, gathering: GatheringId, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.run(table(list).restore, (uid, gathering))? == 1)
}

/// Moves a line before the one above it, or behind the one below. At the end of the list nothing happens.
pub(super) fn move_by_one(
    tx: &mut Tx,
    list: List,
    gathering: GatheringId,
    uid: Uid,
    up: bool,
) -> Result<bool, Problem> {
    let statements = table(list);
    let places = tx.all::<(Uid, i64)>(statements.places, (gathering,))?;
    let here = places
        .iter()
        .position(|(known, _)| *known == uid)
        .ok_or(Problem::Missing)?;
    let there = if up {
        here.checked_sub(1)
    } else {
        here.checked_add(1)
    };
    let neighbours = there.and_then(|there| Some((places.get(here)?, places.get(there)?)));
    let Some(((mine, my_place), (theirs, their_place))) = neighbours else {
        return Ok(false);
    };
    tx.run(statements.place, (*mine, *their_place))?;
    tx.run(statements.place, (*theirs, *my_place))?;
    Ok(true)
}
