//! The tables of cycles and of the words between their sessions; the order of sessions stands with the gatherings.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Bridge, Cycle, Session};
use gatherings::gathering::{Gathering, GatheringId};
use gatherings::registration::State;

/// The columns of a session.
macro_rules! sessions {
    ($rest:literal) => {
        concat!(
            "select g.id, g.uid, g.kind, g.title, g.summary, g.mode, g.starts_at, g.ends_at, g.zone, g.all_day,
             g.state, g.registers, g.closes_at from gatherings g ",
            $rest
        )
    };
}

/// The columns of a bridge.
macro_rules! bridges {
    ($rest:literal) => {
        concat!(
            "select b.uid, f.uid, f.title, t.uid, t.title, b.note from session_bridges b
             join gatherings f on f.id = b.from_id join gatherings t on t.id = b.to_id
             where b.removed_at is null and f.cycle_id = b.cycle_id and t.cycle_id = b.cycle_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = "select c.id, c.uid, c.space_id, s.slug, c.title, c.summary, c.body, c.html
              from cycles c join spaces s on s.id = c.space_id where c.uid = $1";
    BY_ID = "select c.id, c.uid, c.space_id, s.slug, c.title, c.summary, c.body, c.html
             from cycles c join spaces s on s.id = c.space_id where c.id = $1";
    OF_SPACE = "select c.uid, c.title, c.summary, count(g.id), min(g.starts_at), max(g.ends_at) from cycles c
                left join gatherings g on g.cycle_id = c.id and g.state <> 'draft'
                where c.space_id = $1 group by c.id, c.uid, c.title, c.summary order by c.id desc limit 200";
    INSERT = "insert into cycles (uid, space_id, title, summary, body, html, made_at, made_by)
              values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (uid) do nothing returning id";
    UPDATE = "update cycles set title = $2, summary = $3, body = $4, html = $5 where id = $1";
    SESSIONS = sessions!("where g.cycle_id = $1 order by g.cycle_order, g.starts_at, g.id limit 60");
    // Gatherings of the space that are no session yet, the next ones first.
    FREE = sessions!(
        "where g.space_id = $1 and g.cycle_id is null and g.state <> 'cancelled'
         order by g.starts_at desc, g.id limit 100"
    );
    // Whoever changes the order holds the cycle's row until the end: two changes at once see one another.
    HOLD = "update cycles set made_at = made_at where id = $1";
    JOIN = "update gatherings set cycle_id = $2, cycle_order = $3 where id = $1 and space_id = $4
            and (cycle_id is null or cycle_id = $2)";
    LEAVE = "update gatherings set cycle_id = null, cycle_order = null where id = $1 and cycle_id = $2";
    // Everything that a calendar says of them.
    CALENDAR = "select g.id, g.uid, g.space_id, s.slug, g.kind, g.title, g.summary, g.body, g.html, g.mode,
                g.starts_at, g.ends_at, g.zone, g.all_day, p.uid, p.name, p.address, r.name, p.latitude, p.longitude,
                g.place_note, g.onsite_note, g.link, g.remote_note, g.fields, g.state, g.listed, g.registers,
                g.closes_at, g.cancel_note, g.sequence, g.cycle_id, g.cycle_order, g.series, g.offered_by, g.changed_at
                from gatherings g join spaces s on s.id = g.space_id
                left join places p on p.id = g.place_id left join rooms r on r.id = g.room_id
                where g.cycle_id = $1 and g.state <> 'draft' order by g.cycle_order, g.starts_at, g.id limit 60";
    MINE = "select g.uid, r.state, r.secret from registrations r join gatherings g on g.id = r.gathering_id
            where g.cycle_id = $1 and r.person_id = $2";
    ADDRESS = "select email from persons where id = $1 and email is not null";
    ADD_BRIDGE = "insert into session_bridges (uid, cycle_id, from_id, to_id, note, made_at, made_by)
                  values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing returning id";
    BRIDGES = bridges!("and b.cycle_id = $1 order by f.cycle_order, t.cycle_order, b.id limit 200");
    BRIDGES_AT = bridges!(
        "and (b.from_id = $1 or b.to_id = $1) and f.state <> 'draft' and t.state <> 'draft'
         order by f.cycle_order, t.cycle_order, b.id limit 60"
    );
    SET_REMOVED = "update session_bridges set removed_at = $3 where uid = $1 and cycle_id = $2
                   and (removed_at is null) <> ($4 = 1)";
    // How many questions of another session this one treats, and the other way round.
    DEFERRED = "select f.uid, f.title, t.uid, t.title, count(*) from questions q
                join gatherings f on f.id = q.gathering_id join gatherings t on t.id = q.deferred_id
                where (q.gathering_id = $1 or q.deferred_id = $1) and q.hidden_at is null and q.main_id is null
                and f.state <> 'draft' and t.state <> 'draft'
                group by f.id, f.uid, f.title, t.id, t.uid, t.title order by f.id, t.id limit 60";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Cycle>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Cycle>, Problem> {
    tx.find(BY_ID, (id,))
}

/// A cycle as the list of its space shows it.
pub(super) type Listed = (
    Uid,
    String,
    String,
    i64,
    Option<kernel::Instant>,
    Option<kernel::Instant>,
);

pub(super) fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    tx.all(OF_SPACE, (space,))
}

/// What is said of a cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// Its title.
    pub title: String,
    /// What it is, in one line.
    pub summary: String,
    /// What it is.
    pub body: String,
}

/// Writes one; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    words: &Words,
    by: PersonId,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let html = platform::markdown::html(&words.body);
    let row = (
        uid,
        space,
        &words.title,
        &words.summary,
        &words.body,
        html,
        now,
        by,
    );
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

pub(super) fn update(tx: &mut Tx, id: i64, words: &Words) -> Result<(), Problem> {
    let html = platform::markdown::html(&words.body);
    tx.run(UPDATE, (id, &words.title, &words.summary, &words.body, html))
        .map(drop)
}

/// The sessions in the order that is recommended.
pub(super) fn sessions(tx: &mut Tx, cycle: i64) -> Result<Vec<Session>, Problem> {
    tx.all(SESSIONS, (cycle,))
}

/// The gatherings of the space that could become sessions.
pub(super) fn free(tx: &mut Tx, space: SpaceId) -> Result<Vec<Session>, Problem> {
    tx.all(FREE, (space,))
}

/// The numbers of the sessions in order, held until the end.
pub(super) fn held_order(tx: &mut Tx, cycle: &Cycle) -> Result<Vec<GatheringId>, Problem> {
    tx.run(HOLD, (cycle.id,))?;
    Ok(sessions(tx, cycle.id)?
        .into_iter()
        .map(|session| session.id)
        .collect())
}

/// Writes the order of the sessions, from 1; a gathering that belongs to another cycle stays there.
pub(super) fn put_order(tx: &mut Tx, cycle: &Cycle, order: &[GatheringId]) -> Result<u64, Problem> {
    let mut written = 0;
    for (rank, gathering) in (1_i64..).zip(order) {
        written += tx.run(JOIN, (*gathering, cycle.id, rank, cycle.space_id))?;
    }
    Ok(written)
}

pub(super) fn leave(tx: &mut Tx, cycle: &Cycle, gathering: GatheringId) -> Result<bool, Problem> {
    Ok(tx.run(LEAVE, (gathering, cycle.id))? == 1)
}

/// The sessions that everybody may know of, with all that is known of them.
pub(super) fn calendar(tx: &mut Tx, cycle: i64) -> Result<Vec<Gathering>, Problem> {
    tx.all(CALENDAR, (cycle,))
}

/// Somebody's own registrations for the sessions: session, state, address.
pub(super) fn mine(tx: &mut Tx, cycle: i64, person: PersonId) -> Result<Vec<(Uid, State, String)>, Problem> {
    let stored = tx.all::<(Uid, String, String)>(MINE, (cycle, person))?;
    let read = |(session, state, secret): (Uid, String, String)| {
        Some((
            session,
            State::from_word(&state)?,
            format!("/registrations/{secret}"),
        ))
    };
    Ok(stored.into_iter().filter_map(read).collect())
}

/// The address of somebody who left one.
pub(super) fn address(tx: &mut Tx, person: PersonId) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(ADDRESS, (person,))?.map(|(email,)| email))
}

/// Writes a bridge; nothing when the same form had been sent before.
pub(super) fn add_bridge(
    tx: &mut Tx,
    uid: Uid,
    cycle: &Cycle,
    between: (GatheringId, GatheringId),
    note: &str,
    by: PersonId,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let row = (uid, cycle.id, between.0, between.1, note, now, by);
    Ok(tx.find::<(i64,)>(ADD_BRIDGE, row)?.map(|(id,)| id))
}

pub(super) fn bridges(tx: &mut Tx, cycle: i64) -> Result<Vec<Bridge>, Problem> {
    tx.all(BRIDGES, (cycle,))
}

/// The bridges from a session and to it.
pub(super) fn bridges_at(tx: &mut Tx, session: GatheringId) -> Result<Vec<Bridge>, Problem> {
    tx.all(BRIDGES_AT, (session,))
}

/// Takes a bridge away, or puts it back; says whether that changed anything.
pub(super) fn set_removed(tx: &mut Tx, cycle: &Cycle, bridge: Uid, removed: bool) -> Result<bool, Problem> {
    let at = removed.then(|| tx.now());
    Ok(tx.run(SET_REMOVED, (bridge, cycle.id, at, !removed))? == 1)
}

/// Questions that one gathering passes on to another: from, to, how many.
pub(super) type Deferred = (Uid, String, Uid, String, i64);

pub(super) fn deferred(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Deferred>, Problem> {
    tx.all(DEFERRED, (gathering,))
}
