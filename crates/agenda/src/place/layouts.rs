//! The table of what was tried.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;

use super::model::Layout;
use super::sheet::LayoutSheet;

platform::statements! {
    OF_PLACE = "select l.uid, l.name, r.name, l.worked, l.failed, m.uid, m.alternative, l.told_at, p.id, p.name,
                g.uid, g.title
                from place_layouts l left join rooms r on r.id = l.room_id
                left join media m on m.uid = l.picture and m.removed_at is null
                left join persons p on p.id = l.told_by
                left join gatherings g on g.id = l.gathering_id and g.found = 1 and exists
                (select 1 from spaces s where s.id = g.space_id and s.joining <> 'hidden')
                where l.place_id = $1 and l.withdrawn_at is null order by l.id desc limit 60";
    INSERT = "insert into place_layouts (uid, place_id, room_id, gathering_id, name, worked, failed, picture, told_at,
              told_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (uid) do nothing returning id";
    FIND = "select id, told_by from place_layouts where uid = $1 and place_id = $2";
    WITHDRAW = "update place_layouts set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update place_layouts set withdrawn_at = null where id = $1 and withdrawn_at is not null";
}

/// What was tried in a place, newest first.
pub(super) fn of_place(tx: &mut Tx, place: i64) -> Result<Vec<Layout>, Problem> {
    tx.all(OF_PLACE, (place,))
}

/// Writes what was tried; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    place: i64,
    by: PersonId,
    sheet: &LayoutSheet,
    picture: Option<Uid>,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row = (
        uid,
        place,
        sheet.room,
        sheet.gathering,
        &sheet.name,
        &sheet.worked,
        &sheet.failed,
        picture,
        now,
        by,
    );
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Its number and who told it, when it is about this very place.
pub(super) fn find(tx: &mut Tx, place: i64, uid: Uid) -> Result<(i64, Option<PersonId>), Problem> {
    tx.find(FIND, (uid, place))?.ok_or(Problem::Missing)
}

/// Takes it back; tells whether that is new.
pub(super) fn withdraw(tx: &mut Tx, layout: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (layout, now))? == 1)
}

/// Puts it back; tells whether that is new.
pub(super) fn restore(tx: &mut Tx, layout: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (layout,))? == 1)
}
