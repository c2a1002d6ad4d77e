//! The table of gatherings, their hosts and marks.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::{Gathering, GatheringId, Seat, State};
use super::offer::Offer;

platform::statements! {
    BY_UID = "select g.id, g.uid, g.space_id, s.slug, g.kind, g.title, g.summary, g.body, g.html, g.mode, g.starts_at, g.ends_at,
              g.zone, g.all_day, p.uid, p.name, p.address, r.name, p.latitude, p.longitude, g.place_note,
              g.onsite_note, g.link, g.remote_note, g.fields, g.state, g.listed, g.registers, g.closes_at,
              g.cancel_note, g.sequence, g.cycle_id, g.cycle_order, g.series, g.offered_by, g.changed_at
              from gatherings g join spaces s on s.id = g.space_id
              left join places p on p.id = g.place_id left join rooms r on r.id = g.room_id
              where g.uid = $1";
    UID_OF = "select uid from gatherings where id = $1";
    INSERT = "insert into gatherings (uid, space_id, kind, title, summary, body, html, mode, starts_at, ends_at, zone,
              all_day, place_id, room_id, place_note, onsite_note, link, remote_note, fields, questions, state, found,
              listed, registers, closes_at, series, offered_at, offered_by, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
              $22, $23, $24, $25, $26, $27, $28, $27) on conflict (uid) do nothing returning id";
    UPDATE = "update gatherings set title = $2, summary = $3, body = $4, html = $5, mode = $6, starts_at = $7,
              ends_at = $8, zone = $9, all_day = $10, place_id = $11, room_id = $12, place_note = $13,
              onsite_note = $14, link = $15, remote_note = $16, fields = $17, found = $18, listed = $19,
              registers = $20, closes_at = $21, sequence = sequence + $22, changed_at = $23 where id = $1";
    SET_STATE = "update gatherings set state = $3, found = $4, cancel_note = $5, sequence = sequence + $6,
                 changed_at = $7 where id = $1 and state = $2";
    ADD_HOST = "insert into gathering_hosts (gathering_id, person_id, since) values ($1, $2, $3)
                on conflict (gathering_id, person_id) do nothing";
    HOSTS = "select p.id, p.uid, p.name, p.picture from gathering_hosts h join persons p on p.id = h.person_id
             where h.gathering_id = $1 order by h.since, p.id";
    IS_HOST = "select 1 from gathering_hosts where gathering_id = $1 and person_id = $2";
    SEATS = "select mode, places, taken, waiting_places, waiting from seats where gathering_id = $1 order by mode";
    PUT_SEATS = "insert into seats (gathering_id, mode, places, waiting_places) values ($1, $2, $3, $4)
                 on conflict (gathering_id, mode) do update set places = excluded.places,
                 waiting_places = excluded.waiting_places";
    CLEAR_MARKS = "delete from gathering_marks where gathering_id = $1";
    ADD_MARK = "insert into gathering_marks (gathering_id, vocabulary, mark) values ($1, $2, $3)
                on conflict (gathering_id, vocabulary, mark) do nothing";
    NAME_MARK = "insert into marks (vocabulary, mark, french, english) values ($1, $2, $3, $4)
                 on conflict (vocabulary, mark) do update set french = excluded.french, english = excluded.english
                 where marks.french <> excluded.french or marks.english <> excluded.english";
    LINE_MARKS = "update gatherings set marks = $2 where id = $1";
    // Whoever keeps the words of marks asks for this first.
    MARKS_CHANGED = "insert into settings (name, value) values ('marks_edition', '1')
                     on conflict (name) do update set value = cast(cast(settings.value as bigint) + 1 as text)";
    MARKS_EDITION = "select value from settings where name = 'marks_edition'";
    MARKS = "select vocabulary, mark from gathering_marks where gathering_id = $1 order by vocabulary, mark";
    ACCOUNTS = "select s.uid, s.title, p.name from sheets s join persons p on p.id = s.author_id
                where s.gathering_id = $1 and s.state = 'published' order by s.published_at, s.id limit 20";
    QUESTIONS = "select questions from gatherings where id = $1";
}

/// The gathering at an address, whoever asks. [`super::access`] decides whether it may be seen.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Gathering>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The gathering of a number that stands in another row.
///
/// # Errors
/// A fault when it is not there.
pub fn by_id(tx: &mut Tx, id: GatheringId) -> Result<Gathering, Problem> {
    let (uid,) = tx.one::<(Uid,)>(UID_OF, (id,))?;
    tx.one(BY_UID, (uid,))
}

/// How many places there are in one way of being there, and how many are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// The way.
    pub seat: Seat,
    /// How many may come; nothing when anybody may.
    pub places: Option<i64>,
    /// How many have a place, or are offered one.
    pub taken: i64,
    /// How many may wait.
    pub waiting_places: i64,
    /// How many wait.
    pub waiting: i64,
}

impl Seats {
    /// How many places are left; nothing when they are not counted.
    pub fn left(&self) -> Option<i64> {
        self.places.map(|places| (places - self.taken).max(0))
    }

    /// Whether a newcomer would have a place at once.
    pub fn has_room(&self) -> bool {
        self.waiting == 0 && self.left() != Some(0)
    }

    /// Whether a newcomer could at least wait.
    pub fn may_wait(&self) -> bool {
        self.waiting < self.waiting_places
    }
}

/// The seats of a gathering, by way of being there.
///
/// # Errors
/// When the store refuses.
pub fn seats(tx: &mut Tx, id: GatheringId) -> Result<Vec<Seats>, Problem> {
    type Stored = (String, Option<i64>, i64, i64, i64);
    let stored = tx.all::<Stored>(SEATS, (id,))?;
    let read = |(mode, places, taken, waiting_places, waiting): Stored| {
        Some(Seats {
            seat: Seat::from_word(&mode)?,
            places,
            taken,
            waiting_places,
            waiting,
        })
    };
    Ok(stored.into_iter().filter_map(read).collect())
}

/// Who holds it.
///
/// # Errors
/// When the store refuses.
pub fn hosts(tx: &mut Tx, id: GatheringId) -> Result<Vec<spaces::space::Member>, Problem> {
    tx.all(HOSTS, (id,))
}

pub(super) fn is_host(tx: &mut Tx, id: GatheringId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_HOST, (id, person))?.is_some())
}

pub(super) fn add_host(tx: &mut Tx, id: GatheringId, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ADD_HOST, (id, person, now)).map(drop)
}

/// Writes a gathering; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    by: PersonId,
    offer: &Offer,
    state: State,
    series: Option<Uid>,
) -> Result<Option<GatheringId>, Problem> {
    let now = tx.now();
    let found = state != State::Draft && offer.listed;
    let mut row: Vec<Value> = vec![uid.into(), space.into(), offer.kind.as_str().into()];
    row.extend(columns(offer)?);
    row.extend([
        offer.questions.as_str().into(),
        state.word().into(),
        found.into(),
        offer.listed.into(),
        offer.registers.into(),
        offer.closes.into(),
        series.into(),
        now.into(),
        by.into(),
    ]);
    Ok(tx.find::<(GatheringId,)>(INSERT, row)?.map(|(id,)| id))
}

/// Title to facts, in the order in which both statements take them.
fn columns(offer: &Offer) -> Result<Vec<Value>, Problem> {
    let fields = serde_json::to_string(&offer.fields)
        .map_err(|cause| Problem::fault("write the facts of a gathering", cause))?;
    Ok(vec![
        offer.title.as_str().into(),
        offer.summary.as_str().into(),
        offer.body.as_str().into(),
        platform::markdown::html(&offer.body).into(),
        offer.mode.word().into(),
        offer.starts.into(),
        offer.ends.into(),
        offer.zone.as_str().into(),
        offer.all_day.into(),
        offer.room.place.into(),
        offer.room.room.into(),
        offer.place_note.as_str().into(),
        offer.onsite_note.as_str().into(),
        offer.link.as_str().into(),
        offer.remote_note.as_str().into(),
        fields.into(),
    ])
}

/// Changes a gathering; `told` when those concerned are told, which calendars count.
pub(super) fn update(
    tx: &mut Tx,
    id: GatheringId,
    offer: &Offer,
    state: State,
    told: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    let mut row: Vec<Value> = vec![id.into()];
    row.extend(columns(offer)?);
    row.extend([
        (state != State::Draft && offer.listed).into(),
        offer.listed.into(),
        offer.registers.into(),
        offer.closes.into(),
        told.into(),
        now.into(),
    ]);
    tx.run(UPDATE, row)?;
    // Roles taken for it last as long as it does.
    spaces::role::follow(tx, id.number(), offer.ends)
}

/// Moves it from one state to another, unless somebody was faster.
pub(super) fn set_state(
    tx: &mut Tx,
    gathering: &Gathering,
    next: State,
    note: &str,
    told: bool,
) -> Result<bool, Problem> {
    let now = tx.now();
    let found = next != State::Draft && gathering.listed;
    let row = (
        gathering.id,
        gathering.state.word(),
        next.word(),
        found,
        note,
        told,
        now,
    );
    let is_done = tx.run(SET_STATE, row)? == 1;
    if is_done && next == State::Cancelled {
        spaces::role::follow(tx, gathering.id.number(), now)?;
    }
    Ok(is_done)
}

/// Says how many places there are. Those who already have one keep it.
pub(super) fn put_seats(
    tx: &mut Tx,
    id: GatheringId,
    seat: Seat,
    places: Option<i64>,
    waiting_places: i64,
) -> Result<(), Problem> {
    tx.run(PUT_SEATS, (id, seat.word(), places, waiting_places))
        .map(drop)
}

/// A theme or a public: vocabulary, key, French and English words.
pub type NamedMark = (&'static str, String, String, String);

/// Writes what it is about and whom it is for, with the words that the agenda shows.
pub(super) fn put_marks(tx: &mut Tx, id: GatheringId, marks: &[NamedMark]) -> Result<(), Problem> {
    tx.run(CLEAR_MARKS, (id,))?;
    let mut has_news = false;
    for (vocabulary, mark, french, english) in marks {
        tx.run(ADD_MARK, (id, *vocabulary, mark))?;
        has_news |= tx.run(NAME_MARK, (*vocabulary, mark, french, english))? > 0;
    }
    if has_news {
        tx.run(MARKS_CHANGED, ())?;
    }
    let line: Vec<String> = marks
        .iter()
        .map(|mark| format!("{} {}", mark.0, mark.1))
        .collect();
    tx.run(LINE_MARKS, (id, line.join(","))).map(drop)
}

/// What changes whenever the words of a theme or a public do: whoever keeps them looks here first.
///
/// # Errors
/// When the store refuses.
pub fn marks_edition(tx: &mut Tx) -> Result<String, Problem> {
    let edition = tx.find::<(String,)>(MARKS_EDITION, ())?;
    Ok(edition.map(|(edition,)| edition).unwrap_or_default())
}

/// The keys of what it is about and whom it is for.
///
/// # Errors
/// When the store refuses.
pub fn marks(tx: &mut Tx, id: GatheringId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(MARKS, (id,))
}

/// The questions asked on registration, as the JSON that was stored.
///
/// # Errors
/// When the store refuses.
pub fn questions(tx: &mut Tx, id: GatheringId) -> Result<String, Problem> {
    tx.one::<(String,)>(QUESTIONS, (id,)).map(|(text,)| text)
}

/// The sheets that tell of it: identifier, title, author. The commons own their table.
///
/// # Errors
/// When the store refuses.
pub fn accounts(tx: &mut Tx, id: GatheringId) -> Result<Vec<(Uid, String, String)>, Problem> {
    tx.all(ACCOUNTS, (id,))
}
