//! The tables of rooms and seats. A place is always counted before a seat is written.

use gatherings::gathering::GatheringId;
use kernel::{Language, PersonId, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;

use super::model::{Chat, Door, Naming, Room, Seat, State};

platform::statements! {
    ROOM = "select state, door, code, places, taken, nameless, chat, filtered, shown, opened_at, closed_at,
            passing from live_rooms where gathering_id = $1";
    BY_CODE = "select g.uid from live_rooms r join gatherings g on g.id = r.gathering_id where r.code = $1";
    MAKE = "insert into live_rooms (gathering_id, state, door, code, places, made_at)
            values ($1, 'waiting', $2, $3, $4, $5) on conflict (gathering_id) do nothing";
    ARRANGE = "update live_rooms set door = $2, places = $3, nameless = $4 where gathering_id = $1";
    SET_CHAT = "update live_rooms set chat = $2, filtered = $3 where gathering_id = $1";
    SHOW = "update live_rooms set shown = $2 where gathering_id = $1";
    OPEN = "update live_rooms set state = 'open', opened_at = coalesce(opened_at, $2), closed_at = null
            where gathering_id = $1 and state <> 'open'";
    CLOSE = "update live_rooms set state = 'closed', closed_at = $2 where gathering_id = $1 and state <> 'closed'";
    HOLD = "update live_rooms set taken = taken where gathering_id = $1";
    TAKE_PLACE = "update live_rooms set taken = taken + 1
                  where gathering_id = $1 and (places is null or taken < places)";
    FREE_PLACE = "update live_rooms set taken = taken - 1 where gathering_id = $1 and taken > 0";
    SEAT_OF_PERSON = "select id, uid, person_id, way, name, naming, takes_part, wishes_at, cell_id, left_at,
                      removed_at from live_seats where gathering_id = $1 and person_id = $2";
    SEAT_BY_SECRET = "select id, uid, person_id, way, name, naming, takes_part, wishes_at, cell_id, left_at,
                      removed_at from live_seats where gathering_id = $1 and fingerprint = $2";
    SEAT_BY_UID = "select id, uid, person_id, way, name, naming, takes_part, wishes_at, cell_id, left_at,
                   removed_at from live_seats where gathering_id = $1 and uid = $2";
    WRITE_SEAT = "insert into live_seats (uid, gathering_id, person_id, fingerprint, way, name, language, naming,
                  takes_part, is_host, joined_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                  on conflict (gathering_id, person_id) do nothing";
    COME_BACK = "update live_seats set left_at = null, name = $2, naming = $3, takes_part = $4, fingerprint =
                 coalesce($5, fingerprint) where id = $1 and removed_at is null";
    SET_NAMING = "update live_seats set naming = $2 where id = $1";
    WISH = "update live_seats set wishes_at = $2 where id = $1 and takes_part = 0 and wishes_at is null";
    UNWISH = "update live_seats set wishes_at = null where id = $1";
    TAKE_PART = "update live_seats set takes_part = 1, wishes_at = null where id = $1 and takes_part = 0
                 and left_at is null and removed_at is null";
    FOLLOW = "update live_seats set takes_part = 0, wishes_at = null where id = $1 and takes_part = 1";
    LEAVE = "update live_seats set left_at = $2, takes_part = 0, wishes_at = null, cell_id = null
             where id = $1 and left_at is null";
    REMOVE = "update live_seats set removed_at = $2, takes_part = 0, wishes_at = null, cell_id = null
              where id = $1 and removed_at is null";
    NAMES = "select uid, name, is_host, takes_part from live_seats where gathering_id = $1 and left_at is null
             and removed_at is null order by is_host desc, name, id limit 500";
    HAS_DUTY = "select 1 from duty_holdings where gathering_id = $1 and person_id = $2 and returned_at is null
                limit 1";
}

/// The room of a gathering, if one was prepared.
///
/// # Errors
/// When the store refuses.
pub fn room(tx: &mut Tx, gathering: GatheringId) -> Result<Option<Room>, Problem> {
    tx.find(ROOM, (gathering,))
}

/// Whether the session of a gathering is over.
///
/// # Errors
/// When the store refuses.
pub(crate) fn is_over(tx: &mut Tx, gathering: GatheringId) -> Result<bool, Problem> {
    Ok(room(tx, gathering)?.is_some_and(|room| room.state == State::Closed))
}

pub(super) fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(BY_CODE, (code,))?.map(|(uid,)| uid))
}

pub(super) fn make(
    tx: &mut Tx,
    gathering: GatheringId,
    door: Door,
    code: &str,
    places: Option<i64>,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(MAKE, (gathering, door.word(), code, places, now))? == 1)
}

pub(super) fn arrange(
    tx: &mut Tx,
    room: GatheringId,
    door: Door,
    places: Option<i64>,
    nameless: bool,
) -> Result<(), Problem> {
    tx.run(ARRANGE, (room, door.word(), places, nameless)).map(drop)
}

pub(crate) fn set_chat(tx: &mut Tx, room: GatheringId, chat: Chat, filtered: &str) -> Result<(), Problem> {
    tx.run(SET_CHAT, (room, chat.word(), filtered)).map(drop)
}

/// What the large screen shows: `kind:identifier`, or nothing.
pub(crate) fn show(tx: &mut Tx, room: GatheringId, shown: &str) -> Result<(), Problem> {
    tx.run(SHOW, (room, shown)).map(drop)
}

pub(super) fn open(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(OPEN, (room, now))? == 1)
}

pub(super) fn close(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (room, now))? == 1)
}

/// Holds the room's row until the end of the transaction, so that whoever has a place is counted as one reads it.
pub(crate) fn hold(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    tx.run(HOLD, (room,)).map(drop)
}

/// Counts one more who takes part; false when every place is taken.
pub(crate) fn take_place(tx: &mut Tx, room: GatheringId) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_PLACE, (room,))? == 1)
}

pub(crate) fn free_place(tx: &mut Tx, room: GatheringId) -> Result<(), Problem> {
    tx.run(FREE_PLACE, (room,)).map(drop)
}

pub(super) fn seat_of_person(
    tx: &mut Tx,
    room: GatheringId,
    person: PersonId,
) -> Result<Option<Seat>, Problem> {
    tx.find(SEAT_OF_PERSON, (room, person))
}

pub(super) fn seat_by_secret(tx: &mut Tx, room: GatheringId, secret: &str) -> Result<Option<Seat>, Problem> {
    tx.find(SEAT_BY_SECRET, (room, fingerprint(secret)))
}

/// A seat of this room.
///
/// # Errors
/// [`Problem::Missing`] when it is none.
pub(crate) fn seat(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<Seat, Problem> {
    tx.find(SEAT_BY_UID, (room, uid))?.ok_or(Problem::Missing)
}

/// A seat about to be written.
pub(super) struct NewSeat<'a> {
    pub person: PersonId,
    pub secret: Option<&'a str>,
    pub way: &'static str,
    pub name: &'a str,
    pub language: Language,
    pub naming: Naming,
    pub takes_part: bool,
    pub is_host: bool,
}

/// False when that person has one already.
pub(super) fn write_seat(tx: &mut Tx, room: GatheringId, new: &NewSeat<'_>) -> Result<bool, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = vec![
        uid.into(),
        room.into(),
        new.person.into(),
        new.secret.map(fingerprint).into(),
        new.way.into(),
        new.name.into(),
        new.language.word().into(),
        new.naming.word().into(),
        new.takes_part.into(),
        new.is_host.into(),
        now.into(),
    ];
    Ok(tx.run(WRITE_SEAT, args)? == 1)
}

pub(super) fn come_back(tx: &mut Tx, seat: &Seat, new: &NewSeat<'_>) -> Result<(), Problem> {
    let secret = new.secret.map(fingerprint);
    tx.run(
        COME_BACK,
        (seat.id, new.name, new.naming.word(), new.takes_part, secret),
    )
    .map(drop)
}

pub(crate) fn set_naming(tx: &mut Tx, seat: &Seat, naming: Naming) -> Result<(), Problem> {
    tx.run(SET_NAMING, (seat.id, naming.word())).map(drop)
}

pub(crate) fn wish(tx: &mut Tx, seat: &Seat) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WISH, (seat.id, now)).map(drop)
}

pub(crate) fn unwish(tx: &mut Tx, seat: &Seat) -> Result<(), Problem> {
    tx.run(UNWISH, (seat.id,)).map(drop)
}

/// False when they take part already, or are no longer there.
pub(crate) fn take_part(tx: &mut Tx, seat: &Seat) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_PART, (seat.id,))? == 1)
}

pub(crate) fn follow(tx: &mut Tx, seat: &Seat) -> Result<bool, Problem> {
    Ok(tx.run(FOLLOW, (seat.id,))? == 1)
}

pub(super) fn leave(tx: &mut Tx, seat: &Seat) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LEAVE, (seat.id, now))? == 1)
}

pub(super) fn remove(tx: &mut Tx, seat: &Seat) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (seat.id, now))? == 1)
}

/// Who has a seat: identifier, name, whether they hold the room, whether they take part.
///
/// # Errors
/// When the store refuses.
pub fn seat_names(tx: &mut Tx, room: GatheringId) -> Result<Vec<(Uid, String, bool, bool)>, Problem> {
    tx.all(NAMES, (room,))
}

/// Whether somebody took a duty on for this gathering.
pub(super) fn has_duty(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(HAS_DUTY, (gathering, person))?.is_some())
}
