//! What is held in a place: to come, past, and when its rooms are taken.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    // A gathering is never longer than a month: what started before that is over. The `+` keeps SQLite to the place:
    // the index of the whole agenda looks as good to it.
    COMING = "select g.id, g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, r.name, s.name
              from gatherings g join spaces s on s.id = g.space_id left join rooms r on r.id = g.room_id
              where g.place_id = $1 and g.starts_at > $3 and g.ends_at > $2 and +g.found = 1 and g.state = 'announced'
              and (s.joining <> 'hidden' or s.id = $4) order by g.starts_at, g.id limit 20";
    PAST = "select g.id, g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, r.name, s.name
            from gatherings g join spaces s on s.id = g.space_id left join rooms r on r.id = g.room_id
            where g.place_id = $1 and g.ends_at <= $2 and +g.found = 1 and g.state = 'announced'
            and (s.joining <> 'hidden' or s.id = $3) order by g.starts_at desc, g.id desc limit 30";
    // What is told of the place itself, or of what was held in it.
    TOLD = "select s.uid, s.title, p.name, o.name from sheets s join persons p on p.id = s.author_id
            join spaces o on o.id = s.space_id
            where (s.place_id = $1 or s.gathering_id in (select g.id from gatherings g where g.place_id = $1))
            and s.state = 'published' and (o.joining <> 'hidden' or o.id = $2)
            order by s.published_at desc, s.id desc limit 20";
    TAKEN = "select g.room_id, g.uid, g.title, g.starts_at, g.ends_at, g.all_day,
             case when g.found = 1 and (s.joining <> 'hidden' or s.id = $5) then 1 else 0 end
             from gatherings g join spaces s on s.id = g.space_id
             where g.place_id = $1 and g.starts_at > $4 and g.starts_at < $3 and g.ends_at > $2
             and g.state <> 'cancelled' order by g.starts_at, g.id limit 500";
}

/// A gathering that everybody who sees the place may find.
pub struct Held {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// The room.
    pub room: Option<String>,
    /// Who offers it.
    pub space: String,
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Held {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            room: row.column()?,
            space: row.column()?,
        })
    }
}

/// What is to come in a place of this space, soonest first.
pub(super) fn coming(tx: &mut Tx, place: i64, space: SpaceId) -> Result<Vec<Held>, Problem> {
    let now = tx.now();
    tx.all(COMING, (place, now, now.plus_days(-32), space))
}

/// What was held there, latest first.
pub(super) fn past(tx: &mut Tx, place: i64, space: SpaceId) -> Result<Vec<Held>, Problem> {
    let now = tx.now();
    tx.all(PAST, (place, now, space))
}

/// What was written of a place, or of what was held there, newest first: identifier, title, author, space.
pub(super) fn told(
    tx: &mut Tx,
    place: i64,
    space: SpaceId,
) -> Result<Vec<(Uid, String, String, String)>, Problem> {
    tx.all(TOLD, (place, space))
}

/// A time at which a room, or the place as a whole, is taken.
pub struct Taken {
    /// The room's number; none for the place as a whole.
    pub room: Option<i64>,
    /// When that starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// Whether only its days count.
    pub all_day: bool,
    /// What for, where everybody may know: identifier and title.
    pub gathering: Option<(Uid, String)>,
}

/// When its rooms are taken between two moments: drafts count too, and are not named.
pub(super) fn taken(
    tx: &mut Tx,
    place: i64,
    space: SpaceId,
    from: Instant,
    until: Instant,
) -> Result<Vec<Taken>, Problem> {
    type Stored = (Option<i64>, Uid, String, Instant, Instant, bool, bool);
    let stored = tx.all::<Stored>(TAKEN, (place, from, until, from.plus_days(-32), space))?;
    let read = |(room, uid, title, starts, ends, all_day, is_known): Stored| Taken {
        room,
        starts,
        ends,
        all_day,
        gathering: is_known.then_some((uid, title)),
    };
    Ok(stored.into_iter().map(read).collect())
}
