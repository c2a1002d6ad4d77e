//! The statements of the agenda. All look for the same things in the same words; [`super::search`] gives the arguments.
//!
//! `cross join` keeps SQLite to the order that is written: the days first, by the index of the agenda, until enough is
//! found. Where few spaces are below, each of them is asked instead. Joins that a statement does not read are dropped
//! by both engines, because they are outer and their keys are unique. A `+` keeps SQLite from choosing an index by
//! that column; and what filters stands in one `case`, because SQLite takes each condition for one that leaves little,
//! and then sorts what is in order already.

use std::sync::{Arc, Mutex, PoisonError};

use gatherings::gathering::marks_edition;
use kernel::{Problem, SpaceId};
use platform::Tx;

use super::access::Scope;
use super::model::Line;

/// By days, whatever the space.
macro_rules! by_day {
    () => {
        "from gatherings g cross join spaces s left join trames t on t.id = s.trame_id
         left join places p on p.id = g.place_id left join rooms r on r.id = g.room_id
         where 1 = case when cast($1 as bigint) = 0 or exists (select 1 from space_ancestors a
         where a.space_id = g.space_id and a.ancestor_id = $1) then 1 end and g.found = 1 and "
    };
}

/// By the few spaces at and below one.
macro_rules! by_space {
    () => {
        "from space_ancestors a cross join gatherings g cross join spaces s left join trames t on t.id = s.trame_id
         left join places p on p.id = g.place_id left join rooms r on r.id = g.room_id
         where a.ancestor_id = $1 and g.space_id = a.space_id and +g.found = 1 and "
    };
}

/// What may be seen and is looked for: $1 to $14.
macro_rules! found {
    () => {
        "g.starts_at > $12 and g.starts_at < $14 and g.ends_at > $13 and s.id = g.space_id
         and 1 = case when (s.joining <> 'hidden' or s.id = $2 or exists (select 1 from memberships m
         where m.space_id = s.id and m.person_id = $3 and m.state = 'active'))
         and (cast($4 as text) = '' or exists (select 1 from gathering_marks k
         where k.gathering_id = g.id and k.vocabulary = 'theme' and k.mark = $4))
         and (cast($5 as text) = '' or exists (select 1 from gathering_marks k
         where k.gathering_id = g.id and k.vocabulary = 'public' and k.mark = $5) or not exists
         (select 1 from gathering_marks k where k.gathering_id = g.id and k.vocabulary = 'public'))
         and (cast($6 as text) = '' or g.mode = $6 or g.mode = 'hybrid')
         and (cast($7 as bigint) = 0 or (g.state = 'announced' and (g.registers = 0 or exists (select 1 from seats q
         where q.gathering_id = g.id and q.waiting = 0 and (q.places is null or q.taken < q.places)))))
         and (cast($8 as text) = '' or $8 like '%,' || g.kind || ',%')
         and (cast($9 as text) = '' or (g.words like '%' || $9 || '%' and g.words like '%' || cast($10 as text) || '%'
         and g.words like '%' || cast($11 as text) || '%')) then 1 end "
    };
}

/// The columns of a line.
macro_rules! line {
    () => {
        "select g.id, g.uid, g.title, g.summary, g.kind, g.mode, g.starts_at, g.ends_at, g.zone, g.all_day, g.state,
         coalesce(p.name, g.place_note), s.slug, s.name, t.id, t.digest, g.marks,
         case when g.registers = 0 then null else (select cast(sum(case when q.waiting > 0 then 0
         when q.places is null then 1000000 when q.places > q.taken then q.places - q.taken else 0 end) as bigint)
         from seats q where q.gathering_id = g.id) end "
    };
}

/// Places with what comes there, their next gatherings numbered: thin, because all there are is sorted.
macro_rules! places {
    ($from:expr) => {
        concat!(
            "select p.uid, p.name, p.address, p.latitude, p.longitude, g.uid, g.title, g.starts_at, g.ends_at, g.zone,
             g.all_day, t.id, t.digest, e.turn, e.soonest, e.many from (select * from (select g.id as id,
             g.place_id as place, row_number() over (partition by g.place_id order by g.starts_at, g.id) as turn,
             min(g.starts_at) over (partition by g.place_id) as soonest,
             count(*) over (partition by g.place_id) as many ",
            $from,
            found!(),
            " and g.place_id is not null) as each where turn <= 3 order by soonest, place, turn limit $15) as e
             cross join gatherings g cross join spaces s cross join trames t cross join places p
             where g.id = e.id and s.id = g.space_id and t.id = s.trame_id and p.id = g.place_id
             order by e.soonest, e.place, e.turn"
        )
    };
}

/// How many there are after a line, of each trame.
macro_rules! count {
    ($from:expr) => {
        concat!(
            "select t.id, t.digest, count(*) from (select s.trame_id as trame ",
            $from,
            found!(),
            " and (+g.starts_at, +g.id) > ($15, $16) limit $17) as counted join trames t on t.id = counted.trame
             group by t.id, t.digest"
        )
    };
}

/// The columns of an entry of a calendar file.
macro_rules! entry {
    () => {
        "select g.uid, g.sequence, g.title, g.summary, p.name, r.name, p.address, g.place_note, p.latitude, p.longitude,
         g.starts_at, g.ends_at, g.zone, g.all_day, g.state, g.changed_at, t.id, t.digest "
    };
}

macro_rules! onwards {
    () => {
        " and (+g.starts_at, +g.id) > ($15, $16) order by g.starts_at, g.id limit $17"
    };
}

macro_rules! backwards {
    () => {
        " and (+g.starts_at, +g.id) < ($15, $16) and +g.ends_at <= $18
         order by g.starts_at desc, g.id desc limit $17"
    };
}

platform::statements! {
    COMING = concat!(line!(), by_day!(), found!(), onwards!());
    COMING_IN = concat!(line!(), by_space!(), found!(), onwards!());
    EARLIER = concat!(line!(), by_day!(), found!(), backwards!());
    EARLIER_IN = concat!(line!(), by_space!(), found!(), backwards!());
    // What began more than a day before, by an index of its own.
    LONG = concat!(line!(), by_day!(), "g.ends_at - g.starts_at > 86400000 and ", found!(), onwards!());
    LONG_IN = concat!(line!(), by_space!(), "g.ends_at - g.starts_at > 86400000 and ", found!(), onwards!());
    COUNT = count!(by_day!());
    COUNT_IN = count!(by_space!());
    MONTH = concat!("select g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, g.state, t.id, t.digest ",
                    by_day!(), found!(), " order by g.starts_at, g.id limit $15");
    MONTH_IN = concat!("select g.uid, g.title, g.starts_at, g.ends_at, g.zone, g.all_day, g.state, t.id, t.digest ",
                       by_space!(), found!(), " order by g.starts_at, g.id limit $15");
    PLACES = places!(by_day!());
    PLACES_IN = places!(by_space!());
    ENTRIES = concat!(entry!(), by_day!(), found!(), " order by g.starts_at, g.id limit $15");
    ENTRIES_IN = concat!(entry!(), by_space!(), found!(), " order by g.starts_at, g.id limit $15");
    DRAFTS = concat!(line!(), "from gatherings g join spaces s on s.id = g.space_id join trames t on t.id = s.trame_id
             left join places p on p.id = g.place_id where g.space_id = $1
             and (g.state = 'draft' or (g.listed = 0 and g.ends_at > $2)) order by g.starts_at, g.id limit 50");
    NEWS = "select n.at, g.changed_at, g.uid, g.title, g.summary, g.starts_at, g.ends_at, g.zone, g.all_day, s.name,
            t.id, t.digest from traces n join gatherings g on g.id = n.gathering_id join spaces s on s.id = g.space_id
            join trames t on t.id = s.trame_id where n.verb = 'gathering.announced' and g.found = 1
            and g.state = 'announced' and s.joining <> 'hidden' order by n.id desc limit $1";
    MARK_WORDS = "select vocabulary, mark, french, english from marks limit 200";
    TOP = "select slug, name from spaces where parent_id is null and joining <> 'hidden' order by name limit 40";
    CHILDREN = "select slug, name from spaces where parent_id = $1 and joining <> 'hidden' order by name limit 40";
}

/// A theme or a public with its words: vocabulary, key, French, English.
pub type MarkWords = (String, String, String, String);

/// The words of marks as they were last read, and of which edition they are.
#[derive(Default)]
pub struct MarksKept(Mutex<Option<(String, Arc<[MarkWords]>)>>);

impl MarksKept {
    /// In the order of their keys: cheaper here than in the store, which would look each of them up. Read again when
    /// they changed, as the reader's own transaction sees it.
    pub(super) fn words(&self, tx: &mut Tx) -> Result<Arc<[MarkWords]>, Problem> {
        let edition = marks_edition(tx)?;
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, words)) = kept.filter(|(known, _)| *known == edition) {
            return Ok(words);
        }
        let mut words: Vec<MarkWords> = tx.all(MARK_WORDS, ())?;
        words.sort_unstable();
        let words: Arc<[MarkWords]> = words.into();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((edition, Arc::clone(&words)));
        Ok(words)
    }
}

pub(super) fn top(tx: &mut Tx) -> Result<Vec<(String, String)>, Problem> {
    tx.all(TOP, ())
}

pub(super) fn children(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(CHILDREN, (space,))
}

/// What a space prepares, or announced outside of the agenda. Only for those who may offer there.
pub(super) fn drafts(tx: &mut Tx, scope: &Scope) -> Result<Vec<Line>, Problem> {
    let now = tx.now();
    tx.all(DRAFTS, (scope.space, now))
}
